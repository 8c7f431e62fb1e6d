const steps = [
  { name: 'Came in', includes: ['new', 'contacted', 'booked', 'treated', 'closed'] },
  { name: 'Still new', includes: ['new'] },
  { name: 'Contacted', includes: ['contacted', 'booked', 'treated'] },
  { name: 'Booked', includes: ['booked', 'treated'] },
  { name: 'Treated', includes: ['treated'] },
  { name: 'Closed', includes: ['closed'] },
];

/** How far leads have come. A booked lead was contacted first, so each step also counts those that went further. */
export const funnelOf = (byStatus: Readonly<Record<string, number>>) =>
  steps.map(({ name, includes }) => ({
    name,
    count: includes.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0),
  }));

const minutesInHour = 60;
const minutesInDay = 1440;

/** A wait in minutes as it is said; a dash where nobody has been answered. */
export const waitWords = (minutes: number | null): string => {
  if (minutes === null) return '–';
  if (minutes < minutesInHour) return `${Math.round(minutes)} min`;
  if (minutes < 2 * minutesInDay) return `${(minutes / minutesInHour).toFixed(1)} h`;
  return `${(minutes / minutesInDay).toFixed(1)} days`;
};
