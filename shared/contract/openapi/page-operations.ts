/** Pages that people open by a link or by their address, and what their buttons post (docs/contract.md#public-routes). */
import { addressForm, confirmForm, receiptForm, unsubscribeForm } from '../requests/public-requests.ts';
import type { Operation } from './operation.ts';

const form = 'application/x-www-form-urlencoded';
const page = { mediaType: 'text/html; charset=utf-8' };
const links = ['not-found', 'gone', 'rate-limited', 'unavailable'] as const;

export const pageOperations = {
  showUnsubscribe: {
    summary: 'The page behind an unsubscribe link; changes nothing',
    answers: { 200: { description: 'What would stop, with buttons', content: page } },
    problems: links,
  },
  unsubscribe: {
    summary: 'Unsubscribe',
    body: [{ mediaType: form, schema: unsubscribeForm }],
    answers: {
      200: { description: 'Stopped; again as often as it is sent', content: page },
      422: { description: 'Neither the one-click body nor the page’s button', content: page },
    },
    problems: [...links, 'unsupported-media-type'],
  },
  showResult: {
    summary: 'The page behind a result link; asks for the address',
    answers: { 200: { description: 'A button, or right after a form post the result', content: page } },
    problems: links,
  },
  readResult: {
    summary: 'Show a result to a person who knows the address of the enquiry',
    body: [{ mediaType: form, schema: addressForm }],
    answers: {
      200: { description: 'The result', content: page },
      422: { description: 'Another address; five of them lock the link for an hour', content: page },
    },
    problems: [...links, 'unsupported-media-type'],
  },
  downloadReceipt: {
    summary: 'A receipt of a result, or the answers behind it',
    description:
      'By the buttons of the result’s page. The receipt is a compact JWS (EdDSA) over canonical JSON; the answers, with ' +
      'the salt of their digest, are a file of their own.',
    body: [{ mediaType: form, schema: receiptForm }],
    answers: {
      200: {
        description: 'A file: the JWS, or with `part=answers` JSON',
        content: { mediaType: 'application/jose' },
        headers: { 'Content-Disposition': 'As an attachment' },
      },
      303: { description: 'Not the page’s button, or an hour old', headers: { Location: 'The page of the link' } },
    },
    problems: [...links, 'conflict', 'unsupported-media-type'],
  },
  showForm: {
    summary: 'The hosted form of a clinic',
    answers: { 200: { description: 'The form, whole without JavaScript', content: page } },
    problems: links,
    example: { params: { clinic: 'alba' }, status: 200 },
  },
  showShortForm: {
    summary: 'The short form behind a reminder’s link',
    body: [{ mediaType: form, schema: addressForm }],
    answers: {
      200: { description: 'The questions whose answers may have changed', content: page },
      422: { description: 'Another address', content: page },
    },
    problems: [...links, 'method-not-allowed', 'unsupported-media-type'],
  },
  showCare: {
    summary: 'What to know before and after a visit, warning signs first',
    answers: { 200: { description: 'The page, the same for everybody', content: page } },
    problems: ['not-found', 'method-not-allowed'],
    example: { params: { clinic: 'alba' }, status: 200 },
  },
  showOptIn: {
    summary: 'The page behind a confirmation link; changes nothing',
    answers: { 200: { description: 'The sentence that would be confirmed, with a button', content: page } },
    problems: links,
  },
  confirmOptIn: {
    summary: 'Confirm that follow-up mails are wanted',
    body: [{ mediaType: form, schema: confirmForm }],
    answers: {
      200: { description: 'Confirmed, now or before', content: page },
      422: { description: 'Not the page’s button', content: page },
    },
    problems: [...links, 'unsupported-media-type'],
  },
} as const satisfies Record<string, Operation>;
