/**
 * readMe: GET /v1/staff/me, called by the console after sign-in; shows who the caller is and where they work.
 * saveOwnLanguage: PUT /v1/staff/me/language; from then on the console and mails to them are in that language.
 */
import type { MemberStore } from '../../shared/aws/clinics/member-store.ts';
import { languageRequest } from '../../shared/contract/requests/language-request.ts';
import type { OwnEndpoint, OwnRequest } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import type { StaffLanguage } from '../../shared/texts/language.ts';

const reply = ({ memberships }: OwnRequest, chosen?: StaffLanguage) => {
  const [{ email, name }] = memberships;
  const lang = chosen ?? memberships.find((one) => one.lang)?.lang ?? null;
  const clinics = memberships.map(({ clinic, role }) => ({ clinic, role }));
  return { status: 200, json: { email, name, lang, clinics } };
};

/** Address, name, language, and the clinics with the role at each. */
export const readMe: OwnEndpoint<'readMe'> = async (request) => reply(request);

/** Wherever the caller works. Throws `validation`. */
export const saveOwnLanguage =
  ({ members }: { members: Pick<MemberStore, 'saveLanguage'> }): OwnEndpoint<'saveOwnLanguage'> =>
  async (request) => {
    const { lang } = readBody(request.http, languageRequest);
    await Promise.all(request.memberships.map((one) => members.saveLanguage(one, lang)));
    return reply(request, lang);
  };
