import type { Draw } from './draw.ts';

/** How many enquiries each day brings, from the first to the last: slowly more, and fewer every seventh day. */
export const enquiriesByDay = (draw: Draw, { leads, days }: { leads: number; days: number }): number[] => {
  const weights = Array.from({ length: days }, (_, day) => (0.6 + day / days) * (day % 7 === 6 ? 0.4 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => Math.floor((weight / total) * leads));
  for (let missing = leads - counts.reduce((sum, count) => sum + count, 0); missing > 0; missing -= 1) {
    const day = draw.between(0, days - 1);
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
};
