/**
 * saveOwnLanguage: PUT /v1/staff/{clinic}/language, called by the console.
 * From then on the console and mails of this clinic to the caller are in that language.
 */
import type { MemberStore } from '../../shared/aws/clinics/member-store.ts';
import { languageRequest } from '../../shared/contract/requests/language-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';

/** Nobody else's. Throws `validation`. */
export const saveOwnLanguage =
  ({ members }: { members: Pick<MemberStore, 'saveLanguage'> }): StaffEndpoint<'saveOwnLanguage'> =>
  async ({ http, member }) => {
    const { lang } = readBody(http, languageRequest);
    await members.saveLanguage(member, lang);
    return { status: 200, json: { lang } };
  };
