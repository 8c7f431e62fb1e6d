/** Sizes of benchmarks: those of `npm run bench`, and the smaller ones of `npm run bench -- --quick`. */

const isQuick = process.env.BENCH_QUICK === '1';

/** How many of something a run has: `whole` usually, `few` in a quick one, whose ratios say the same less surely. */
export const sized = (whole: number, few: number): number => (isQuick ? few : whole);
