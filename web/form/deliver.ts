/** Sends until there is an answer: a phone without a connection, or a server that is busy, costs nobody their answers. */

/** What is being waited for; `retry` ends the wait at once. */
export type Waiting = (retry: () => void) => void;

const pauses = [2, 4, 8, 15, 30];

/** Whether the same request may work a little later. */
const isPassing = ({ status }: Response): boolean => status === 429 || status >= 500;

const secondsTo = (response: Response | undefined, tries: number): number => {
  const asked = Number(response?.headers.get('retry-after'));
  return asked > 0 ? Math.min(asked, 120) : (pauses[Math.min(tries, pauses.length - 1)] ?? 30);
};

const wait = (seconds: number, waiting: Waiting): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    function done() {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    }
    addEventListener('online', done);
    waiting(done);
  });

/**
 * The answer to a request that is made again and again. Every try must carry the same idempotency key: one that was
 * thought lost may have arrived. `waiting` is called at each pause.
 */
export const deliver = async (send: () => Promise<Response>, waiting: Waiting): Promise<Response> => {
  for (let tries = 0; ; tries += 1) {
    const response = await send().catch(() => undefined);
    if (response && !isPassing(response)) return response;
    await wait(secondsTo(response, tries), waiting);
  }
};
