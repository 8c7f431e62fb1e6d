/** Waiting for what is on its way in a stack: what moves is waited for, what stands still is not. */

/** What is on its way. `round` delivers what is there and says whether that was anything; `moved` counts what got through. */
export type OnItsWay = { round: () => Promise<boolean>; moved: () => number };

/**
 * Resolves when a round finds nothing more, however long that takes, and throws a sentence when nothing got through for
 * `limit` ms: a slow machine ends no wait, and what is tried again and again without an end does.
 */
export async function untilSettled({ round, moved }: OnItsWay, limit: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let before = moved();
  const standstill = new Promise<never>((_, reject) => {
    const sentence = `Streams or events did not settle: nothing got through for ${limit / 1000} s.`;
    timer = setInterval(() => {
      const now = moved();
      if (now === before) reject(new Error(sentence));
      before = now;
    }, limit);
  });
  try {
    while (await Promise.race([round(), standstill]));
  } finally {
    clearInterval(timer);
  }
}
