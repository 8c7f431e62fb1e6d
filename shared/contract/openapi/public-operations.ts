/** The routes that anybody may call (docs/contract.md#public-routes). */

import {
  healthAnswer,
  questionnaireAnswer,
  receiptKeys,
  storedAnswer,
  unstoredAnswer,
} from '../answers/public-answers.ts';
import { idempotencyHeader, screeningForm, screeningRequest } from '../requests/public-requests.ts';
import { questionnaireRequest } from '../requests/questionnaire-request.ts';
import { exampleScreening } from './examples.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';
const script = { mediaType: 'text/javascript; charset=utf-8' };
const page = { mediaType: 'text/html; charset=utf-8' };
const reading = ['malformed-body', 'payload-too-large', 'unsupported-media-type', 'validation'] as const;

export const publicOperations = {
  submitScreening: {
    summary: 'Screen a prospect',
    description:
      'Judges the answers, stores the lead, answers with the assessment. An HTML form is answered with a redirect to ' +
      'the clinic’s page, or to the result. A person may send a clinic ten a day; the next is answered with 429 and says ' +
      'whom to call.',
    headers: idempotencyHeader,
    body: [
      { mediaType: json, schema: screeningRequest },
      { mediaType: form, schema: screeningForm },
      { mediaType: 'multipart/form-data', schema: screeningForm },
    ],
    answers: {
      200: {
        description: 'Under 18: judged, and nothing is stored',
        content: { mediaType: json, schema: unstoredAnswer },
      },
      201: {
        description: 'Stored; also for a repeat under the same key',
        content: { mediaType: json, schema: storedAnswer },
        headers: { Location: 'Path of the result link', 'Idempotency-Replayed': '`true` for a repeat' },
      },
      303: { description: 'Stored, for an HTML form', headers: { Location: 'Where the browser goes' } },
    },
    problems: [
      ...reading,
      'consistency',
      'idempotency-key-invalid',
      'idempotency-key-reuse',
      'origin-not-allowed',
      'not-found',
      'rate-limited',
      'unavailable',
    ],
    example: { params: { clinic: 'alba' }, body: exampleScreening, status: 201 },
  },
  readQuestionnaire: {
    summary: 'The questionnaire of a clinic',
    query: questionnaireRequest,
    answers: {
      200: {
        description: 'Questions, groups, wording and consent texts',
        content: { mediaType: json, schema: questionnaireAnswer },
        headers: { ETag: 'Version of the questionnaire' },
      },
      304: { description: 'Not changed since the version in If-None-Match' },
    },
    problems: ['not-found', 'validation', 'unavailable'],
    example: { params: { clinic: 'alba' }, query: { lang: 'en' }, status: 200 },
  },
  readAsset: {
    summary: 'A file that the hosted form loads',
    answers: { 200: { description: 'The file, for ever under this name', content: script } },
    problems: ['not-found', 'method-not-allowed'],
  },
  readApiDescription: {
    summary: 'This description',
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        content: { mediaType: json },
        headers: { ETag: 'Version of the description' },
      },
      304: { description: 'Not changed since the version in If-None-Match' },
    },
    problems: ['method-not-allowed'],
    example: { status: 200 },
  },
  readHealth: {
    summary: 'Whether the API answers',
    answers: { 200: { description: 'It does', content: { mediaType: json, schema: healthAnswer } } },
    problems: ['method-not-allowed'],
    example: { status: 200 },
  },
  readEmbedScript: {
    summary: 'The form as a web component for other people’s pages',
    answers: {
      200: {
        description: 'A script that defines <suitably-form clinic="…">',
        content: script,
        headers: { ETag: 'Version of the script' },
      },
      304: { description: 'Not changed since the version in If-None-Match' },
    },
    problems: ['method-not-allowed'],
    example: { status: 200 },
  },
  readForm: {
    summary: 'The form of a clinic as markup, for the web component',
    query: questionnaireRequest,
    answers: {
      200: {
        description: 'The form and an empty result, the same for everybody',
        content: page,
        headers: { ETag: 'Version of the form' },
      },
      304: { description: 'Not changed since the version in If-None-Match' },
    },
    problems: ['not-found', 'validation', 'unavailable'],
    example: { params: { clinic: 'alba' }, query: { lang: 'en' }, status: 200 },
  },
  readReceiptKeys: {
    summary: 'Public keys of receipts',
    answers: {
      200: {
        description: 'The key that signs now, and all before it',
        content: { mediaType: json, schema: receiptKeys },
        headers: { ETag: 'Version of the list' },
      },
      304: { description: 'Not changed since the version in If-None-Match' },
    },
    problems: ['method-not-allowed'],
    example: { status: 200 },
  },
} as const satisfies Record<string, Operation>;
