/** Deployed entry points: each is `functions/<name>.ts`. */
export const functionNames = [
  'submit-screening',
  'read-questionnaire',
  'show-result',
  'show-form',
  'unsubscribe',
  'confirm-opt-in',
  'answer-public',
  'staff',
  'send-mail',
  'sweep-mail',
  'receive-mail-events',
  'purge',
  'seal-audit',
  'canary',
] as const;

export type FunctionName = (typeof functionNames)[number];
