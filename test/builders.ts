/** Builders: a valid thing, and what a test wants different about it. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type ClinicSettings, usualMailPlan } from '../shared/clinics/clinic-settings.ts';
import { sampleSignOff } from '../shared/clinics/sample-sign-off.ts';
import type { SignOff } from '../shared/clinics/sign-off.ts';
import { consentTexts } from '../shared/texts/consent-texts.ts';
import { env } from './environment.ts';

/** A real sign-off of the current rules with an overlay, which counts for as long as any test may last. */
export const aSignOff = (overlay?: ClinicSettings['overlay'], over: Partial<SignOff> = {}): SignOff => ({
  ...sampleSignOff({ clinic: 'alba', treatments: ['microneedling'], overlay }, '2026-01-12'),
  ...{ approvalId: 'approval-1', name: 'Dr Rosa Bruni', registration: { number: '5521', body: 'OMCeO Roma' } },
  ...{ isSample: false, reviewBy: '2099-12-31' },
  ...over,
});

/** A clinic whose rules are signed off; `signOff: undefined` makes one whose rules are not. */
export const aClinic = (over: Partial<ClinicSettings> = {}): ClinicSettings => ({
  clinic: 'alba',
  name: 'Clinica Alba',
  postalAddress: 'Via Aurelia 12, 00165 Roma',
  contactEmail: 'hello@alba.example',
  zone: 'Europe/Rome',
  country: 'IT',
  languages: ['en'],
  treatments: ['microneedling'],
  device: 'mechanical',
  origins: ['https://alba.example'],
  returnPrefixes: ['https://alba.example/thanks'],
  thankYouUrl: 'https://alba.example/thanks',
  alertAddress: 'desk@alba.example',
  summaryDetail: 'full',
  doubleOptIn: false,
  sendWindow: { from: '09:00', until: '19:00', weekdays: [1, 2, 3, 4, 5, 6] },
  plan: usualMailPlan,
  isDisabled: false,
  signOff: aSignOff(over.overlay),
  version: 1,
  ...over,
});

/** The answers of a healthy person: what cannot be ticked off as "none of these apply". */
export const healthyAnswers = {
  age: 31,
  concerns: [{ concern: 'acne-scars', area: 'face' }],
  scarShape: 'sunken-or-flat',
  skinType: 'II',
  expectation: 'gradual-improvement',
  appearanceDistress: 'no',
};

export const everyGroup = [
  'pregnancy',
  'medication',
  'immune',
  'history',
  'skin-at-site',
  'allergy',
  'recent-procedure',
];

type SubmissionOver = {
  contact?: Record<string, unknown>;
  answers?: Record<string, unknown>;
  consents?: Record<string, unknown>;
  [field: string]: unknown;
};

/** A submission as JSON: Ada, healthy, with the health consent only. */
export const aSubmission = ({ contact, answers, consents, ...over }: SubmissionOver = {}) => ({
  treatment: 'microneedling',
  contact: { name: 'Ada Rossi', email: 'ada@example.com', ...contact },
  answers: { ...healthyAnswers, ...answers },
  noneApply: everyGroup,
  consents: { textId: consentTexts('en').textId, health: true, ...consents },
  ...over,
});

/** The same submission as the fields of an HTML form. */
export const aForm = (over: Record<string, string | string[] | undefined> = {}): URLSearchParams => {
  const fields: Record<string, string | string[] | undefined> = {
    'contact.name': 'Ada Rossi',
    'contact.email': 'ada@example.com',
    'answers.age': '31',
    'answers.concerns': 'acne-scars:face',
    'answers.scarShape': 'sunken-or-flat',
    'answers.skinType': 'II',
    'answers.expectation': 'gradual-improvement',
    'answers.appearanceDistress': 'no',
    noneApply: everyGroup,
    'consents.textId': consentTexts('en').textId,
    'consents.health': 'yes',
    ...over,
  };
  const form = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values === undefined ? [] : [values].flat()) form.append(name, value);
  }
  return form;
};

type RequestOver = {
  method?: string;
  path?: string;
  query?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | Buffer;
  source?: string;
};

let requests = 0;

/** An HTTP API event as the gateway sends it: form bodies base64, JSON as text (docs/reliability.md#facts, R13). */
export const aRequest = (over: RequestOver = {}): APIGatewayProxyEventV2 => {
  requests += 1;
  // As the edge does; a test that comes without it says so.
  const headers: Record<string, string> = { 'x-origin-secret': env.ORIGIN_SECRET, ...over.headers };
  const isText = /json|text\//.test(headers['content-type'] ?? '') && typeof over.body === 'string';
  const path = over.path ?? '/v1/clinics/alba/screenings';
  const http = {
    method: over.method ?? 'POST',
    path,
    protocol: 'HTTP/1.1',
    sourceIp: over.source ?? `198.51.100.${requests % 250}`,
  };
  const event = {
    version: '2.0',
    routeKey: `ANY ${path}`,
    rawPath: path,
    rawQueryString: over.query ?? '',
    headers,
    pathParameters: over.params ?? { clinic: 'alba' },
    requestContext: { requestId: `request-${requests}`, http: { ...http, userAgent: 'test' } },
    isBase64Encoded: !isText && over.body !== undefined,
    body: over.body === undefined ? undefined : isText ? over.body : Buffer.from(over.body).toString('base64'),
  };
  return event as unknown as APIGatewayProxyEventV2;
};
