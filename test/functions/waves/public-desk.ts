/** Every public operation, ready to be called over one emulator, with a person in a clinic who has a link of each kind. */
import { randomUUID } from 'node:crypto';
import { postOptIn, showOptIn } from '../../../functions/confirm-opt-in.ts';
import { readForm, readQuestionnaire } from '../../../functions/read-questionnaire.ts';
import { showCare, showForm, showShortForm } from '../../../functions/show-form.ts';
import { downloadReceipt, readReceiptKeys, readResult, showResult } from '../../../functions/show-result.ts';
import { showUnsubscribe, unsubscribe } from '../../../functions/unsubscribe.ts';
import { limitStore } from '../../../shared/aws/intake/limit-store.ts';
import { linkStore } from '../../../shared/aws/intake/link-store.ts';
import { lockStore } from '../../../shared/aws/intake/lock-store.ts';
import { matchKey } from '../../../shared/aws/items/keys.ts';
import { consentStore } from '../../../shared/aws/leads/consent-store.ts';
import { confirmOptIn } from '../../../shared/aws/leads/opt-in-store.ts';
import { withdrawConsent } from '../../../shared/aws/leads/withdraw-consent-store.ts';
import { suppressionStore } from '../../../shared/aws/mail/suppression-store.ts';
import { publicRoutes } from '../../../shared/contract/public-routes.ts';
import { personHash } from '../../../shared/leads/person-hash.ts';
import type { Screening } from '../../../shared/leads/screening.ts';
import { againUrl } from '../../../shared/links/again-link.ts';
import { optInUrl } from '../../../shared/links/opt-in-link.ts';
import { signTime } from '../../../shared/links/signed-time.ts';
import { unsubscribeUrl } from '../../../shared/links/unsubscribe-link.ts';
import { keysToPublish } from '../../../shared/receipts/receipt-keys.ts';
import { provenScreening } from '../../../shared/receipts/sign-receipt.ts';
import { aClinic, type aRequest, aSubmission } from '../../builders.ts';
import type { Emulator } from '../../emulator.ts';
import { type Answer, intakeOn, keys, noon } from '../intake.ts';
import { caller, formType, linkRoom } from '../link-room.ts';

/** Operations of functions that have a table. The others have no client to ask it with. */
export type PublicOperation = {
  [K in keyof typeof publicRoutes]: (typeof publicRoutes)[K]['function'] extends 'answer-public' ? never : K;
}[keyof typeof publicRoutes];

/** Somebody at the clinic: what they are found by, and their screening. */
type Person = { email: string; hash: string; leadId: string; screeningId: string; result: string };

const html = () => ({ html: '<p>a page</p>', headers: {} });
const pages = { ask: html, done: html, result: html, form: html, again: html };

/** Callers of the paths that have no submission in them. */
const callers = (emulator: Emulator, { clinics, leads }: ReturnType<typeof intakeOn>) => {
  const { db, tables } = emulator;
  const { admitMiss } = limitStore(db, tables.leads);
  const publicUrl = 'https://suitably.example';
  const outside = { clinics, leads, admitMiss, keys, now: () => noon, publicUrl, pages };
  const signing = { secret: keys.receipt, matchKey: keys.match, issuer: publicUrl };
  const prove = (screening: Screening) => provenScreening(signing, screening);
  const results = { ...outside, links: linkStore(db, tables.leads), prove };
  const forms = { ...outside, locks: lockStore(db, tables.leads) };
  const [consents, suppressions] = [consentStore(db, tables), suppressionStore(db, tables)];
  const withdraw = withdrawConsent({ consents, leads, table: tables.leads, newChangeId: randomUUID });
  const stops = { ...outside, suppressions, withdraw };
  const confirm = confirmOptIn({ table: tables.leads, consents, leads, suppressions, matchKey: keys.match });
  const optIns = { ...outside, confirm };
  const questions = { clinics, embeddedForm: async () => '<form></form>' };
  return {
    '/r/{token}': caller({ showResult: showResult(results), readResult: readResult(results) }),
    '/r/{token}/receipt': caller({ downloadReceipt: downloadReceipt(results) }),
    '/.well-known/jwks.json': caller({ readReceiptKeys: readReceiptKeys(() => keysToPublish(keys.receipt, [])) }),
    '/c/{clinic}': caller({ showForm: showForm(forms), showShortForm: showShortForm(forms) }),
    '/c/{clinic}/care': caller({ showCare: showCare(forms) }),
    '/u/{token}': caller({ showUnsubscribe: showUnsubscribe(stops), unsubscribe: unsubscribe(stops) }),
    '/s/{token}': caller({ showOptIn: showOptIn(optIns), confirmOptIn: postOptIn(optIns) }),
    '/v1/clinics/{clinic}/questionnaire': caller({ readQuestionnaire: readQuestionnaire(questions) }),
    '/v1/clinics/{clinic}/form': caller({ readForm: readForm(questions) }),
  };
};

const screened = new Date(noon).toISOString();
const tokenIn = (url: string) => url.replace(/^.*[/=]/, '');

/** What each operation is called with by a person. */
const examples: Record<PublicOperation, (person: Person) => Parameters<typeof aRequest>[0]> = {
  submitScreening: ({ email }) => ({ body: JSON.stringify(aSubmission({ contact: { email: `new-${email}` } })) }),
  readQuestionnaire: () => ({}),
  showUnsubscribe: (person) => ({ params: { token: stopToken(person) } }),
  unsubscribe: (person) => ({ params: { token: stopToken(person) }, body: 'List-Unsubscribe=One-Click' }),
  showResult: ({ result }) => ({ params: { token: result } }),
  readResult: ({ result, email }) => ({ params: { token: result }, body: `${new URLSearchParams({ email })}` }),
  downloadReceipt: ({ result }) => {
    const nonce = signTime(keys.link, 'receipt-page', result, noon);
    return { params: { token: result }, body: `${new URLSearchParams({ nonce, part: 'receipt' })}` };
  },
  readReceiptKeys: () => ({}),
  showForm: () => ({}),
  showShortForm: (person) => ({
    query: againUrl({ publicUrl: '', key: keys.link, clinic: 'alba', ...person, dueAt: screened }).split('?')[1] ?? '',
    body: `${new URLSearchParams({ email: person.email })}`,
  }),
  showCare: () => ({}),
  readForm: () => ({}),
  showOptIn: (person) => ({ params: { token: optInToken(person) } }),
  confirmOptIn: (person) => {
    const token = optInToken(person);
    const nonce = signTime(keys.link, 'opt-in-page', token, noon);
    return { params: { token }, body: `${new URLSearchParams({ nonce })}` };
  },
};
const stopToken = ({ hash }: Person) =>
  tokenIn(unsubscribeUrl({ publicUrl: '', key: keys.link, clinic: 'alba', emailHash: hash }));
const optInToken = ({ leadId, screeningId }: Person) =>
  tokenIn(optInUrl({ publicUrl: '', key: keys.link, clinic: 'alba', leadId, screeningId, screenedAt: screened }));

export const publicDesk = async (emulator: Emulator) => {
  const intake = intakeOn(emulator);
  await intake.clinics.createClinic(aClinic({ doubleOptIn: true }));
  const { fetchItem } = linkRoom(emulator);
  const byPath = { ...callers(emulator, intake), '/v1/clinics/{clinic}/screenings': intake.send };
  let people = 0;

  /** A new person who has agreed to everything and has yet to confirm it. */
  const somebody = async (): Promise<Person> => {
    people += 1;
    const email = `person-${people}@example.com`;
    const consents = { marketing: true, reminder: true };
    const { body } = await intake.postJson(aSubmission({ contact: { email }, consents }));
    const { screeningId, resultUrl } = JSON.parse(body);
    const hash = personHash(keys.match, 'alba', email);
    const leadId = String((await fetchItem(matchKey('alba', hash)))?.leadId);
    return { email, hash, leadId, screeningId, result: tokenIn(resultUrl) };
  };

  /** Calls an operation as a person does. */
  const call = (operation: PublicOperation, person: Person): Promise<Answer> => {
    const { method, path } = publicRoutes[operation];
    const over = examples[operation](person);
    const type = operation === 'submitScreening' ? 'application/json' : formType;
    return byPath[path as keyof typeof byPath]({ method, path, headers: { 'content-type': type }, ...over });
  };

  return {
    intake,
    call,
    /** Somebody new for an operation: who stops mail has asked for it before. */
    somebodyFor: async (operation: PublicOperation): Promise<Person> => {
      const person = await somebody();
      if (operation === 'unsubscribe') await call('confirmOptIn', person);
      return person;
    },
  };
};
