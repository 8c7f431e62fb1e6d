/**
 * POST /v1/staff/{clinic}/leads/{leadId}/withdraw, called by the console after a person asked the clinic for no
 * more mail.
 * Does the same as the person's unsubscribe link: the address is suppressed, and the consents end.
 */

import { emailAddress } from '../../shared/contract/email-address.ts';
import { withdrawRequest } from '../../shared/contract/requests/lead-requests.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { languages } from '../../shared/texts/language.ts';
import { leadReply } from './changed-reply.ts';
import { openLead } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'leads' | 'suppressions' | 'withdraw' | 'audit' | 'matchKey' | 'newId'>;

export const withdrawConsent =
  ({ leads, suppressions, withdraw, audit, matchKey, newId }: Deps): StaffEndpoint<'withdrawConsent'> =>
  async (request) => {
    const { http, member, at } = request;
    const { clinic, leadId, contact, lang = languages[0] } = await openLead(leads, request);
    const { scope } = readBody(http, withdrawRequest);
    const address = emailAddress(contact.email);
    if (!address) throw new Error('A stored address cannot be mailed');
    const emailHash = personHash(matchKey, clinic, address.matchText);
    const when = new Date(at).toISOString();
    const about = { clinic, at: when, entryId: newId(), actor: member.sub, leadId };
    const entry = audit.entryWrite({ ...about, action: 'mail.suppressed', fields: ['suppression'] });
    await suppressions.suppress({ clinic, emailHash, scope, reason: 'staff', at: when }, [entry]);
    await withdraw({ clinic, emailHash }, scope, at, { via: 'staff', by: member.sub, lang });
    return leadReply(await openLead(leads, request));
  };
