/** How a submission is answered: 201 with the assessment, 303 to a page, or 200 where nothing was stored (contract 2). */
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import type { Via } from '../leads/read-submission.ts';
import { returnTarget } from '../leads/return-target.ts';
import type { ScreeningAnswer } from '../leads/screening-answer.ts';
import type { Page } from './http.ts';
import type { Reply } from './reply.ts';

export type StoredAnswer = {
  via: Via;
  settings: Pick<ClinicSettings, 'returnPrefixes' | 'thankYouUrl'>;
  returnUrl: string | undefined;
  answer: ScreeningAnswer;
  /** Path of the result page, and the same with the value that shows the result at once. */
  resultPath: string;
  resultPathNow: string;
  isReplay: boolean;
};

export const storedReply = (stored: StoredAnswer): Reply => {
  const headers: Record<string, string> = stored.isReplay ? { 'Idempotency-Replayed': 'true' } : {};
  if (stored.via === 'json') {
    return { status: 201, headers: { ...headers, Location: stored.resultPath }, json: stored.answer };
  }
  const target = returnTarget(stored.returnUrl, stored.settings) ?? stored.resultPathNow;
  return { status: 303, headers: { ...headers, Location: target } };
};

/** For somebody under age: the assessment, and that nothing was kept. `page` shows it to a browser. */
export const unstoredReply = async (via: Via, assessment: unknown, page: () => Promise<Page>): Promise<Reply> => {
  if (via === 'json') return { status: 200, json: { stored: false, assessment } };
  return { status: 200, ...(await page()) };
};
