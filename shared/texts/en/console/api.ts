import type { Translated } from '../../filled.ts';

/** What the console says where the API could not. */
export const api = {
  unreachable: 'The server cannot be reached. Check your connection; nothing was lost.',
  notUnderstood: 'The server’s answer is not one that this console understands.',
  sessionEnded: 'Your session has ended. Sign in again to go on.',
  /** {status}: a number, such as 502. */
  status: 'The server answered with status {status}.',
};

/** The same in each language. */
export type ApiTexts = Translated<typeof api>;
