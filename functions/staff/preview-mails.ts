/**
 * previewMails: POST /v1/staff/{clinic}/settings/mails, called by the console for an admin who changes the settings.
 * Causes nothing: the mails are written to nobody, as the settings sent would have them.
 */
import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { changedSettings } from '../../shared/clinics/settings-change.ts';
import { sampleMailsQuery } from '../../shared/contract/requests/list-requests.ts';
import type { settingsRequest } from '../../shared/contract/requests/settings-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody, readQuery } from '../../shared/lambda/staff/staff-input.ts';
import type { SampleMail } from '../../shared/mail/content/sample-mails.ts';
import { languageFor } from '../../shared/texts/asked-language.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { openSettings } from './read-settings.ts';

type Deps = {
  clinics: Pick<ClinicStore, 'readSettings'>;
  loadSettingsRequest: () => Promise<typeof settingsRequest>;
  /** Every kind of mail of a clinic in a language, at a time in ms. */
  sampleMails: (clinic: ClinicSettings, lang: Language, at: number) => Promise<SampleMail[]>;
  now: () => number;
};

/** Answers with the mails. Throws what changing to these settings would throw before it compares versions. */
export const previewMails =
  (deps: Deps): StaffEndpoint<'previewMails'> =>
  async ({ http, member }) => {
    const before = await openSettings(deps, member.clinic);
    const asked = readQuery(http, sampleMailsQuery).lang;
    const after = changedSettings(before, readBody(http, await deps.loadSettingsRequest()));
    const lang = languageFor({ asked, offered: [...after.languages, ...languages] });
    return { status: 200, json: { mails: await deps.sampleMails(after, lang, deps.now()) } };
  };
