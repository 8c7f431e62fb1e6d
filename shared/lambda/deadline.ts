/** An answer never waits for ever: whatever it waits for has to come within one deadline. */
import { unavailable } from '../contract/expected-error.ts';

/** What may still be done when the deadline is used up, such as a refusal, in ms. */
const lastMoment = 250;

/** Waits for a value until the deadline. Throws `unavailable` when it takes longer. */
export type InTime = <T>(value: Promise<T>) => Promise<T>;

/** Starts a deadline of so many ms. */
export const startDeadline = (ms: number): InTime => {
  const startedAt = performance.now();
  return async (value) => {
    const left = Math.max(lastMoment, ms - (performance.now() - startedAt));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(unavailable({ retryAfter: 5 })), left);
    });
    return await Promise.race([value, late]).finally(() => clearTimeout(timer));
  };
};
