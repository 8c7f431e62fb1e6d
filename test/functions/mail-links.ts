/** What a person does by the links in a mail: leaving, and confirming that follow-ups are wanted. */
import { postOptIn } from '../../functions/confirm-opt-in.ts';
import { unsubscribe } from '../../functions/unsubscribe.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { confirmOptIn } from '../../shared/aws/leads/opt-in-store.ts';
import { withdrawConsent } from '../../shared/aws/leads/withdraw-consent-store.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import { personHash } from '../../shared/leads/person-hash.ts';
import { optInUrl } from '../../shared/links/opt-in-link.ts';
import { signTime } from '../../shared/links/signed-time.ts';
import { unsubscribeUrl } from '../../shared/links/unsubscribe-link.ts';
import type { Emulator } from '../emulator.ts';
import { keys } from './intake.ts';
import { caller, formType } from './link-room.ts';

const page = () => ({ html: '<p>a page</p>', headers: {} });
const hashOf = (email: string) => personHash(keys.match, 'alba', email);

let made = 0;
const newChangeId = () => {
  made += 1;
  return `left-${made}`;
};

const endpointsOn = ({ db, tables }: Emulator, clock: { now: number }) => {
  const table = tables.leads;
  const now = () => clock.now;
  const leads = leadStore(db, table);
  const consents = consentStore(db, tables);
  const suppressions = suppressionStore(db, tables);
  const outside = { clinics: clinicStore(db, table, now), keys, admitMiss: limitStore(db, table).admitMiss, now };
  return {
    unsubscribe: unsubscribe({
      ...outside,
      suppressions,
      withdraw: withdrawConsent({ consents, leads, table, newChangeId }),
      pages: { ask: page, done: page },
    }),
    confirmOptIn: postOptIn({
      ...outside,
      confirm: confirmOptIn({ table, consents, leads, suppressions, matchKey: keys.match }),
      pages: { ask: page, done: page },
    }),
  };
};

type Ticked = { leadId: string; screeningId: string; screenedAt: string };

/** The buttons of both pages, at the clinic `alba`. */
export const mailLinks = (emulator: Emulator, clock: { now: number }) => {
  const { unsubscribe: leave, confirmOptIn: confirm } = endpointsOn(emulator, clock);
  const press = async (endpoints: Parameters<typeof caller>[0], path: string, fields: Record<string, string>) => {
    const token = path.slice('/u/'.length);
    const purpose = path.startsWith('/u/') ? 'unsubscribe-page' : 'opt-in-page';
    const nonce = signTime(keys.link, purpose, token, clock.now);
    const headers = { 'content-type': formType };
    const body = new URLSearchParams({ nonce, ...fields }).toString();
    return await caller(endpoints)({ path, params: { token }, headers, body });
  };
  return {
    /** No more mail of this kind to an address. */
    leave: (email: string, scope: 'marketing' | 'all') => {
      const path = unsubscribeUrl({ publicUrl: '', key: keys.link, clinic: 'alba', emailHash: hashOf(email) });
      return press({ unsubscribe: leave }, path, { scope });
    },
    /** The box that was ticked in a screening is a yes. */
    confirm: (ticked: Ticked) =>
      press({ confirmOptIn: confirm }, optInUrl({ publicUrl: '', key: keys.link, clinic: 'alba', ...ticked }), {}),
  };
};
