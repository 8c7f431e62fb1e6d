/** Submissions for tests of intake: Ada's, read, judged and let in, and what a test wants different about it. */

import { standingOf } from '../../shared/clinics/rule-standing.ts';
import type { RuleStanding } from '../../shared/clinics/sign-off.ts';
import { judgeSubmission } from '../../shared/intake/judge-submission.ts';
import type { AdmittedSubmission } from '../../shared/intake/lead-from-submission.ts';
import type { SentSubmission } from '../../shared/intake/read-submission.ts';
import { hashSubmission } from '../../shared/intake/submission-hashes.ts';
import { saltBytes, sealScreening } from '../../shared/receipts/screening-seal.ts';
import { aClinic, aSubmission } from '../builders.ts';

export const matchKey = 'm'.repeat(40);

/** A second screening of Ada comes in summer, at noon in Rome. */
export const secondAt = '2026-07-20T10:00:00.000Z';

type SubmissionOver = Parameters<typeof aSubmission>[0];

/** As it came, by JSON from the clinic's own page. */
export const sent = (submission: SubmissionOver = {}, over: Partial<SentSubmission> = {}): SentSubmission => ({
  settings: aClinic(),
  via: 'json',
  lang: 'en',
  answersPage: false,
  origin: 'https://alba.example',
  sent: aSubmission(submission),
  ignored: undefined,
  chosenKey: undefined,
  source: '192.0.2.7',
  ...over,
});

/** Judged on a day of the clinic (`YYYY-MM-DD`), by its sign-off of that day or as the rules are said to stand. */
export const judgedOn = (came: SentSubmission, today: string, standing?: RuleStanding) =>
  judgeSubmission(
    came,
    today,
    (ruleSet) => standing ?? standingOf(came.settings, ruleSet, { today, publicUrl: 'https://suitably.example' }),
  );

/** Judged on the clinic's day of `at` (ISO) and let in; `over` replaces what it was given on the way. */
export const admitted = async (
  submission: SubmissionOver = {},
  { at = secondAt, ...over }: Partial<Omit<AdmittedSubmission, 'at'>> & { at?: string } = {},
): Promise<AdmittedSubmission> => {
  const { settings = aClinic(), via = 'json', origin = 'https://alba.example', chosenKey, source = '192.0.2.7' } = over;
  const came = sent(submission, { settings, via, origin, chosenKey, source });
  const judged = await judgedOn(came, at.slice(0, 10), over.standing);
  return {
    ...judged,
    at: Date.parse(at),
    newLeadId: 'lead-new',
    screeningId: 'screening-2',
    hashes: hashSubmission(matchKey, judged, 'screening-2'),
    hold: undefined,
    firstLook: { leadId: undefined, repeat: undefined, isMailboxFull: false },
    resultToken: 'token',
    linkKeyId: 'key-1',
    possibleDuplicate: false,
    seal: sealScreening(matchKey, () => Buffer.alloc(saltBytes, 1)),
    ...over,
  };
};

/** The same submission, of somebody who has to wait until a day (`YYYY-MM-DD`). */
export const toldToWait = (submission: AdmittedSubmission, deferUntil: string): AdmittedSubmission => ({
  ...submission,
  assessment: { ...submission.assessment, outcome: 'defer_until', deferUntil },
});
