/** A submission as far as it concerns transport. */

import { clinicDay } from '../clinics/clinic-day.ts';
import { originsOf } from '../clinics/clinic-origins.ts';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { ExpectedError } from '../contract/expected-error.ts';
import { isIdempotencyKey } from '../intake/idempotency.ts';
import { personLanguage } from '../intake/person-language.ts';
import type { SentSubmission } from '../intake/read-submission.ts';
import { type MediaType, mediaType, wantsPage } from './body/media-type.ts';
import { readJson } from './body/read-json.ts';
import type { HttpRequest } from './http-request.ts';

type Clinics = { readClinic: (slug: string) => Promise<ClinicSettings | undefined> };

const checkOrigin = (origin: string | undefined, type: MediaType, settings: ClinicSettings, ownOrigin: string) => {
  if (origin === undefined || origin === ownOrigin || originsOf(settings).includes(origin)) return;
  // A page opened from a file or a sandboxed frame posts its form with `null`; a script never has to.
  if (origin === 'null' && type !== 'json') return;
  throw new ExpectedError('origin-not-allowed', 'originNotAllowed');
};

/**
 * An idempotency key (docs/contract.md#replays): 1 to 255 printable ASCII characters. Throws `idempotency-key-invalid`
 * for another.
 */
const readIdempotencyKey = (given: string | undefined): string | undefined => {
  if (given === undefined || isIdempotencyKey(given)) return given;
  throw new ExpectedError('idempotency-key-invalid', 'idempotencyKey');
};

const keyIn = (sent: unknown): string | undefined => {
  const { idempotencyKey } = (sent ?? {}) as { idempotencyKey?: unknown };
  return typeof idempotencyKey === 'string' ? idempotencyKey : undefined;
};

/** The clinic that a path names. Throws `not-found`, the same for one that is unknown and one that is disabled. */
export const readClinicOf = async (request: HttpRequest, clinics: Clinics): Promise<ClinicSettings> => {
  const settings = await clinics.readClinic(request.params.clinic ?? '');
  if (settings) return settings;
  throw new ExpectedError('not-found', 'noClinic');
};

/** Reading a form is a chunk of its own: most pages send JSON, and load nothing of it. */
const formOf = async (
  request: HttpRequest,
  type: Exclude<MediaType, 'json'>,
  { settings, at }: { settings: ClinicSettings; at: number },
) => {
  const [{ readForm }, { submissionOfForm }] = await Promise.all([
    import('./body/read-form.ts'),
    import('../intake/submission-form.ts'),
  ]);
  return await submissionOfForm(await readForm(request, type), settings, clinicDay(at, settings.zone));
};

/**
 * Takes a submission out of its request, which came at an instant (ms). Throws `not-found`, `unsupported-media-type`,
 * `origin-not-allowed`, `idempotency-key-invalid`, `payload-too-large`, `malformed-body`, or `validation` for a form with
 * too many fields.
 */
export const readSentSubmission = async (
  request: HttpRequest,
  clinics: Clinics,
  { publicUrl, at }: { publicUrl: string; at: number },
): Promise<SentSubmission> => {
  const settings = await readClinicOf(request, clinics);
  const { origin } = request.headers;
  const type = mediaType(request);
  checkOrigin(origin, type, settings, publicUrl);
  const headerKey = readIdempotencyKey(request.headers['idempotency-key']);
  const { sent, ignored } =
    type === 'json'
      ? { sent: readJson(request.body), ignored: undefined }
      : await formOf(request, type, { settings, at });
  const chosenKey = headerKey ?? readIdempotencyKey(keyIn(sent));
  const via = type === 'json' ? 'json' : 'form';
  // A script that posts the form asks for JSON, because it cannot follow a redirect and read where it leads.
  const answersPage = via === 'form' && wantsPage(request);
  const { consents, ...named } = (sent ?? {}) as Record<string, unknown> & { consents?: { textId?: unknown } | null };
  const { lang: asked, treatment, ruleSetVersion } = named;
  const textId = consents?.textId;
  const accept = request.headers['accept-language'];
  const lang = personLanguage({ lang: asked, textId, accept, treatment, ruleSetVersion }, settings);
  return { settings, via, lang, answersPage, origin, sent, ignored, chosenKey, source: request.source };
};
