/**
 * A token bucket: `rate` requests a second on average, `burst` at once. The returned function says whether one more
 * request may pass at `now` (ms).
 */
export function tokenBucket(rate: number, burst: number): (now: number) => boolean {
  let tokens = burst;
  let last: number | undefined;
  return (now) => {
    tokens = Math.min(burst, tokens + (Math.max(0, now - (last ?? now)) / 1000) * rate);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
