/** Each route, called so that its answer is as large as it can be. A new route does not compile until it stands here. */
import type { RulesAnswer } from '../../shared/contract/answers/rules-answers.ts';
import { exampleSettings } from '../../shared/contract/openapi/examples.ts';
import type { OperationId } from '../../shared/contract/routes.ts';
import { largestOverlay } from '../largest-overlay.ts';
import type { Calls } from './calls-of.ts';
import { type Called, called, type Full, links, pages } from './largest-pages.ts';

const tagOf = async ({ staff }: Calls, path: string) => ({
  'if-match': (await staff(path)).headers.get('etag') ?? '',
});
const nextIn = (answer: Response) =>
  /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? 'no next part';

const largestSettings = () => ({
  ...exampleSettings,
  postalAddress: '"'.repeat(300),
  origins: Array.from({ length: 20 }, (_, at) => `https://${'a'.repeat(60)}${at}.${'b'.repeat(60)}.example`),
  returnPrefixes: [
    'https://alba.example/',
    ...Array.from({ length: 19 }, (_, at) => `https://alba.example/${'p'.repeat(180)}/${at}/`),
  ],
});

const lists = ({ ask, staff, leadId, screeningId }: Full) => ({
  readMe: called(200, () => ask('/v1/staff/me', { as: 'viewer' })),
  listLeads: called(200, () => staff('/leads?limit=100')),
  listToDo: called(200, () => staff('/to-do?limit=100')),
  readLead: called(200, () => staff(`/leads/${leadId}`)),
  readHistory: called(200, async () => ask(nextIn(await staff(`/leads/${leadId}`)), { as: 'admin' })),
  listMessages: called(200, () => staff(`/leads/${leadId}/messages`)),
  readReceipt: called(200, () => staff(`/leads/${leadId}/screenings/${screeningId}/receipt`)),
  exportLead: called(200, () => staff(`/leads/${leadId}/export`)),
  downloadLeads: called(200, () => staff('/leads.csv')),
  readStats: called(200, () => staff('/stats?from=2025-12-20&to=2027-01-22')),
  readSettings: called(200, () => staff('/settings')),
  readSender: called(200, () => staff('/sender', 'admin')),
  listMembers: called(200, () => staff('/members')),
  listColleagues: called(200, () => staff('/colleagues')),
  readViews: called(200, () => staff('/views')),
  readMember: called(200, () => staff('/members/viewer@alba.example')),
  listAudit: called(200, () => staff('/audit?limit=100')),
  readRules: called(200, () => staff('/rules')),
  listRulesHistory: called(200, () => staff('/rules/history?limit=100')),
  readRulesAtWork: called(200, () => staff('/rules-at-work?from=2025-12-20&to=2027-01-22', 'clinician')),
  listAdverseEvents: called(200, () => staff('/adverse-events?limit=100', 'clinician')),
  countAdverseEvents: called(200, () => staff('/adverse-events/by-rule', 'clinician')),
  whatIf: called(200, () =>
    staff('/what-if', 'clinician', { method: 'POST', body: { version: '1.0.0', overlay: {} } }),
  ),
});

const additions = ({ staff, leadId }: Full) => ({
  addNote: called(201, () =>
    staff(`/leads/${leadId}/notes`, 'staff', { method: 'POST', body: { text: '"'.repeat(2_000) } }),
  ),
  reviewLead: called(201, () => {
    const body = { decision: 'proceed', reason: '"'.repeat(2_000), verifiedInPerson: true, notify: true };
    return staff(`/leads/${leadId}/reviews`, 'clinician', { method: 'POST', body });
  }),
  previewReview: called(200, () => {
    const body = { decision: 'see_in_person' };
    return staff(`/leads/${leadId}/reviews/preview`, 'clinician', { method: 'POST', body });
  }),
  changeReviewReasons: called(200, async () => {
    const reason = (at: number) => ({ decision: 'wait', text: `${at} ${'"'.repeat(490)}`, isKept: true });
    const change = (body: object) => staff('/review-reasons', 'clinician', { method: 'PATCH', body });
    for (let at = 1; at < 40; at += 1) await change(reason(at));
    return await change(reason(40));
  }),
  readReviewReasons: called(200, () => staff('/review-reasons', 'clinician')),
  recordAdverseEvent: called(201, () => {
    const body = { kind: 'burn', happenedOn: '2027-01-20', severity: 'mild', note: '"'.repeat(2_000) };
    return staff(`/leads/${leadId}/adverse-events`, 'clinician', { method: 'POST', body });
  }),
  addToAdverseEvent: called(201, () => {
    const body = { severity: 'severe', note: '"'.repeat(2_000), reportedTo: '"'.repeat(200), reportedOn: '2027-01-20' };
    return staff(`/leads/${leadId}/adverse-events/a-00000/entries`, 'clinician', { method: 'POST', body });
  }),
  resendMessage: called(201, () => {
    return staff(`/leads/${leadId}/messages/m${'119'.padStart(25, '0')}/resend`, 'staff', { method: 'POST' });
  }),
  linkDuplicate: called(200, () =>
    staff(`/leads/${leadId}/duplicates/z${'1'.padStart(21, '0')}`, 'staff', { method: 'PUT' }),
  ),
  unlinkDuplicate: called(200, () => {
    return staff(`/leads/${leadId}/duplicates/z${'1'.padStart(21, '0')}`, 'staff', { method: 'DELETE' });
  }),
});

const changes = (full: Full) => {
  const { staff, leadId } = full;
  return {
    changeLead: called(200, async () => {
      const headers = await tagOf(full, `/leads/${leadId}`);
      const body = { status: 'contacted', contacted: 'no_answer', followUpOn: '2027-02-01', note: '"'.repeat(2_000) };
      return await staff(`/leads/${leadId}`, 'staff', { method: 'PATCH', body, headers });
    }),
    undoStatus: called(200, () => staff(`/leads/${leadId}/undo`, 'staff', { method: 'POST' })),
    changeLeads: called(200, async () => {
      const { leads } = await (await staff('/leads?limit=50')).json();
      const named = (leads as { leadId: string }[]).map((row) => ({ leadId: row.leadId, version: 1_000 }));
      const body = { leads: named, change: { status: 'closed', closeReason: 'not_interested' } };
      return await staff('/leads', 'staff', { method: 'PATCH', body });
    }),
    saveOwnLanguage: called(200, () => staff('/language', 'viewer', { method: 'PUT', body: { lang: 'it' } })),
    saveView: called(200, async () => {
      const filter = { from: '2026-01-01', to: '2026-01-01', concern: 'c'.repeat(40), assignee: '"'.repeat(254) };
      const saved = async (at: number) => {
        const body = { name: `${at}${'"'.repeat(38)}`, filter };
        return await staff('/views', 'staff', { method: 'PATCH', body });
      };
      for (let at = 1; at < 20; at += 1) await saved(at);
      return await saved(20);
    }),
    withdrawConsent: called(200, () =>
      staff(`/leads/${leadId}/withdraw`, 'staff', { method: 'POST', body: { scope: 'all' } }),
    ),
    releaseLead: called(409, () => staff(`/leads/${leadId}/release`, 'staff', { method: 'POST' })),
    saveMember: called(200, () =>
      staff('/members/new@example.com', 'admin', { method: 'PUT', body: { role: 'viewer' } }),
    ),
    removeMember: called(200, () => staff('/members/new@example.com', 'admin', { method: 'DELETE' })),
    changeSettings: called(200, async () => {
      const headers = await tagOf(full, '/settings');
      return await staff('/settings', 'admin', { method: 'PUT', body: largestSettings(), headers });
    }),
    previewMails: called(200, () => staff('/settings/mails', 'admin', { method: 'POST', body: largestSettings() })),
    eraseLead: called(200, async () => {
      const headers = await tagOf(full, `/leads/${leadId}`);
      return await staff(`/leads/${leadId}/erase`, 'admin', { method: 'POST', body: { reason: 'request' }, headers });
    }),
  };
};

const ofRules = ({ staff }: Full) => {
  const rules = async (): Promise<RulesAnswer> => await (await staff('/rules')).json();
  const reason = '"'.repeat(1_000);
  return {
    dropProposal: called(200, async () => {
      const { proposal } = await rules();
      return await staff(`/rules/proposals/${proposal?.proposalId}/drop`, 'admin', {
        method: 'POST',
        body: { reason },
      });
    }),
    proposeOverlay: called(201, () => {
      return staff('/rules/proposals', 'admin', { method: 'POST', body: { overlay: largestOverlay(), reason } });
    }),
    signRules: called(201, async () => {
      const { proposal, latestReview: reviewBy } = await rules();
      const registration = { number: '"'.repeat(40), body: '"'.repeat(80) };
      const body = { digest: proposal?.digest, name: '"'.repeat(80), registration, reviewBy, hasRead: true };
      return await staff('/rules/sign-offs', 'clinician', { method: 'POST', body });
    }),
    withdrawSignOff: called(200, async () => {
      const path = `/rules/sign-offs/${(await rules()).signOff?.approvalId}/withdraw`;
      return await staff(path, 'clinician', { method: 'POST', body: { reason } });
    }),
  };
};

/** Those that change something after those that read, an erase at the end. */
export const largestAnswers = (full: Full): Readonly<Record<OperationId, Called>> => ({
  ...lists(full),
  ...pages(full),
  ...links(full),
  ...additions(full),
  ...ofRules(full),
  ...changes(full),
});
