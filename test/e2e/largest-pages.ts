/** Routes of everybody, called so that each answer is as large as it can be. */
import { type Calls, fieldsOf } from './calls-of.ts';

/** A full table: the lead that everything is about, and who gets which mails. */
export type Full = Calls & {
  leadId: string;
  /** The latest screening, which the form made; the others are copies of it. */
  screeningId: string;
  email: string;
  resultPath: string;
  /** Has links to unsubscribe, to the short form, to confirm. */
  readers: { follow: string; wait: string; optIn: string };
};

/** The status that is expected, and the call. */
export type Called = { status: number; call: () => Promise<Response> };
/** A call with the status that is expected. */
export const called = (status: number, call: () => Promise<Response>): Called => ({ status, call });

/** A form post as large as a body may be, of which nothing is right. */
const worstForm = () => {
  const fields = new URLSearchParams({ 'contact.name': '"'.repeat(2_000), 'contact.note': "'".repeat(4_000) });
  for (let at = 0; fields.toString().length < 32_000; at += 1) fields.append(`"no-such-field-${at}`, '"<'.repeat(20));
  return fields;
};

/** Pages, files and the form. */
export const pages = ({ ask }: Full) => ({
  readQuestionnaire: called(200, () => ask('/v1/clinics/alba/questionnaire')),
  readForm: called(200, () => ask('/v1/clinics/alba/form')),
  showForm: called(200, () => ask('/c/alba')),
  showCare: called(200, () => ask('/c/alba/care')),
  readAsset: called(200, async () => {
    const page = await (await ask('/c/alba')).text();
    return await ask(/\/static\/[^"]+\.js/.exec(page)?.[0] ?? '/no-script');
  }),
  readApiDescription: called(200, () => ask('/v1/openapi.json')),
  readReceiptKeys: called(200, () => ask('/.well-known/jwks.json')),
  readHealth: called(200, () => ask('/health')),
  readEmbedScript: called(200, () => ask('/embed.js')),
  submitScreening: called(422, () =>
    ask('/v1/clinics/alba/screenings', { method: 'POST', body: worstForm(), headers: { accept: 'text/html' } }),
  ),
});

/** What links in mails lead to. */
export const links = ({ ask, linkIn, email, resultPath, readers }: Full) => ({
  showResult: called(200, () => ask(resultPath)),
  readResult: called(200, () => ask(resultPath, { method: 'POST', body: new URLSearchParams({ email }) })),
  downloadReceipt: called(200, async () => {
    const page = await (await ask(resultPath, { method: 'POST', body: new URLSearchParams({ email }) })).text();
    const body = fieldsOf(page);
    body.set('part', 'answers');
    return await ask(`${resultPath}/receipt`, { method: 'POST', body });
  }),
  showUnsubscribe: called(200, () => ask(linkIn(readers.follow, '/u/'))),
  unsubscribe: called(200, () =>
    ask(linkIn(readers.follow, '/u/'), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    }),
  ),
  showOptIn: called(200, () => ask(linkIn(readers.optIn, '/s/'))),
  confirmOptIn: called(200, async () => {
    const path = linkIn(readers.optIn, '/s/');
    return await ask(path, { method: 'POST', body: fieldsOf(await (await ask(path)).text()) });
  }),
  showShortForm: called(200, () =>
    ask(linkIn(readers.wait, '/c/alba?again='), {
      method: 'POST',
      body: new URLSearchParams({ email: readers.wait }),
    }),
  ),
});
