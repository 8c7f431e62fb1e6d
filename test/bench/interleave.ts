/** One way of doing the same work: runs it `times` times and gives back something that depends on the results. */
export type Candidate = { readonly name: string; readonly run: (times: number) => unknown | Promise<unknown> };

/** Nanoseconds per piece of work: the median and the best of all slices. */
export type Timing = { readonly name: string; readonly median: number; readonly best: number };

export type InterleaveOptions = {
  /** Slices per candidate. */
  readonly rounds: number;
  /** Length of one slice in milliseconds. */
  readonly sliceMs: number;
  /** A source of numbers from 0 to 1 for the order of every round. */
  readonly random: () => number;
};

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = items.map((item) => ({ item, at: random() }));
  return order.sort((one, other) => one.at - other.at).map(({ item }) => item);
}

async function milliseconds({ run }: Candidate, times: number): Promise<number> {
  const start = performance.now();
  await run(times);
  return performance.now() - start;
}

/** How many pieces of work fill a slice, found by doubling; this also warms the candidate up. */
async function timesPerSlice(candidate: Candidate, sliceMs: number): Promise<number> {
  for (let times = 1; ; times *= 2) {
    const taken = await milliseconds(candidate, times);
    if (taken >= sliceMs) return Math.max(1, Math.round((times * sliceMs) / taken));
  }
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;

/**
 * Times candidates side by side: every round runs each of them once, in a new random order, so that a busy neighbour
 * hits all of them alike. Compare the ratios of one call only.
 */
export async function interleave(candidates: readonly Candidate[], options: InterleaveOptions): Promise<Timing[]> {
  const { rounds, sliceMs, random } = options;
  const lanes: { candidate: Candidate; times: number; slices: number[] }[] = [];
  for (const candidate of candidates) {
    lanes.push({ candidate, times: await timesPerSlice(candidate, sliceMs), slices: [] });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { candidate, times, slices } of shuffled(lanes, random)) {
      slices.push(((await milliseconds(candidate, times)) / times) * 1e6);
    }
  }
  return lanes.map(({ candidate, slices }) => {
    const sorted = slices.sort((one, other) => one - other);
    return { name: candidate.name, median: middle(sorted), best: sorted[0] ?? Number.NaN };
  });
}

/** How much slower one is than the other; a gate fails only when both the medians and the best slices exceed it. */
export function ratio(timings: readonly Timing[], slower: string, faster: string): { median: number; best: number } {
  const [one, other] = [slower, faster].map((name) => timings.find((timing) => timing.name === name));
  if (!one || !other) throw new Error('Both candidates must have been timed.');
  return { median: one.median / other.median, best: one.best / other.best };
}
