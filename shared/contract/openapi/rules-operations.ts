/** Routes on a clinic's rules and who stands for them (docs/contract.md#rules-and-their-sign-off). */
import { rulesAnswer, rulesHistoryAnswer } from '../answers/rules-answers.ts';
import { pageQuery } from '../requests/list-requests.ts';
import { proposalRequest } from '../requests/overlay-request.ts';
import { signFields, withReason } from '../requests/rules-request.ts';
import type { Operation } from './operation.ts';
import { always, answer, body, withBody } from './staff-parts.ts';

const params = { clinic: 'alba' };
const about = [...always, 'not-found'] as const;
const reason = 'The peel room has a device of its own';
const now = answer('The rules as they stand now', rulesAnswer);

export const rulesOperations = {
  readRules: {
    summary: 'By which rules a clinic screens, and who stands for them',
    answers: { 200: answer('The rules as of now', rulesAnswer) },
    problems: about,
    example: { params, status: 200 },
  },
  proposeOverlay: {
    summary: 'Propose stricter rules',
    description:
      'Whole, and in place of the proposal before it. What is in force judges until a clinician signs; the rules can ' +
      'only be tightened.',
    body: body(proposalRequest.meta({ id: 'OverlayProposal' })),
    answers: { 201: now },
    problems: [...about, ...withBody, 'conflict'],
    example: { params, body: { overlay: { ageLine: { under: 21, severity: 'relative' } }, reason }, status: 201 },
  },
  dropProposal: {
    summary: 'Drop a proposal',
    body: body(withReason.meta({ id: 'WithReason' })),
    answers: { 200: now },
    problems: [...about, ...withBody, 'conflict'],
    example: { params: { ...params, proposalId: '{{proposalId}}' }, body: { reason }, status: 200 },
  },
  signRules: {
    summary: 'Sign the rules off',
    description:
      'By a member whose role is clinician and nothing else. `digest` says what is signed: the rules as they are in ' +
      'force, or with the overlay that was proposed, which is in force from then on. Counts until `reviewBy`, at most ' +
      'twelve months.',
    body: body(signFields.meta({ id: 'SignRequest' })),
    answers: { 201: now },
    problems: [...about, ...withBody, 'conflict'],
    example: {
      params,
      body: {
        digest: '{{rulesDigest}}',
        name: 'Dr Carla Bianchi',
        registration: { number: '00000', body: 'OMCeO Roma' },
        reviewBy: '{{latestReview}}',
        hasRead: true,
      },
      status: 201,
    },
  },
  withdrawSignOff: {
    summary: 'Withdraw a sign-off',
    description: 'From then on nobody gets better than `consult_clinician`, until somebody signs anew.',
    body: body(withReason),
    answers: { 200: now },
    problems: [...about, ...withBody, 'conflict'],
    example: { params: { ...params, approvalId: '{{approvalId}}' }, body: { reason }, status: 200 },
  },
  listRulesHistory: {
    summary: 'Who signed, withdrew and proposed what, newest first',
    query: pageQuery,
    answers: {
      200: answer('One page', rulesHistoryAnswer, { Link: 'Address of the next page, with `rel="next"`' }),
    },
    problems: [...about, 'validation', 'cursor-invalid'],
    example: { params, query: { limit: '25' }, status: 200 },
  },
} as const satisfies Record<string, Operation>;
