/** Which steps there are, and in which order. */
import type { Step } from './step.ts';
import { edgeSteps } from './steps/edge-steps.ts';
import { mailSteps } from './steps/mail-steps.ts';
import { pageSteps } from './steps/page-steps.ts';
import { staffSteps } from './steps/staff-steps.ts';
import { submissionSteps } from './steps/submission-steps.ts';

/** What `npm run verify` does. */
export const verifySteps: readonly Step[] = [
  edgeSteps.health,
  edgeSteps.redirect,
  edgeSteps.transport,
  pageSteps.questionnaire,
  pageSteps.form,
  edgeSteps.unknownPaths,
  edgeSteps.errorsAreFresh,
  edgeSteps.gateway,
  edgeSteps.firewall,
  submissionSteps.underAge,
  submissionSteps.refused,
  submissionSteps.submission,
  mailSteps.leadListed,
  mailSteps.mailSent,
  mailSteps.mailDelivered,
  submissionSteps.replay,
  submissionSteps.resultLink,
  pageSteps.formPost,
  staffSteps.closed,
  staffSteps.change,
  pageSteps.consolePage,
  pageSteps.signIn,
];

/**
 * What the canary repeats: one lead in a run, and nothing that a firewall or an alarm would take for an attack. It asks
 * for the mail of the run before first, so that its own lead is not yet there.
 */
export const canarySteps: readonly Step[] = [
  mailSteps.earlierMail,
  edgeSteps.health,
  pageSteps.questionnaire,
  pageSteps.form,
  submissionSteps.underAge,
  submissionSteps.submission,
  submissionSteps.resultLink,
  staffSteps.closed,
  pageSteps.consolePage,
  pageSteps.signIn,
];
