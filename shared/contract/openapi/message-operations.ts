/** Routes on the mails of a lead (docs/contract.md#staff-routes). */

import { leadAnswer } from '../answers/lead-answers.ts';
import { messageAnswer, messagesAnswer } from '../answers/message-answers.ts';
import { withdrawRequest } from '../requests/lead-requests.ts';
import { cursorQuery } from '../requests/list-requests.ts';
import type { Operation } from './operation.ts';
import { answer, body, onLead, tagged, withBody } from './staff-parts.ts';

const params = { clinic: 'alba', leadId: '{{leadId}}' };

export const messageOperations = {
  listMessages: {
    summary: 'The flight plan of a lead',
    description: 'Each message, where it stands, and why it will or will not be sent.',
    query: cursorQuery,
    answers: {
      200: answer('A page of messages, those that are due last first', messagesAnswer, {
        Link: 'Address of the page before, with `rel="next"`',
      }),
    },
    problems: [...onLead, 'validation', 'cursor-invalid'],
    example: { params, status: 200 },
  },
  resendMessage: {
    summary: 'Send a message once more',
    description: 'Makes a new message of the same kind; whether it may go is decided when it goes.',
    answers: { 201: answer('The new message', messageAnswer, tagged) },
    problems: [...onLead, 'conflict'],
    example: { params: { ...params, messageId: '{{messageId}}' }, status: 201 },
  },
  withdrawConsent: {
    summary: 'Stop mail to a person who has asked for it',
    description: 'What their own unsubscribe link does: `marketing`, or `all` mail of the clinic.',
    body: body(withdrawRequest.meta({ id: 'WithdrawRequest' })),
    answers: { 200: answer('The lead as it is now', leadAnswer, tagged) },
    problems: [...onLead, ...withBody],
    example: { params, body: { scope: 'marketing' }, status: 200 },
  },
} as const satisfies Record<string, Operation>;
