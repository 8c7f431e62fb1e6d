/**
 * signRules: POST /v1/staff/{clinic}/rules/sign-offs, called by the console for a clinician.
 * Signs the rules off as they are in force, or with the overlay that was proposed, which is in force from then on: the
 * settings, the entry of the history, the end of the proposal and the audit are one transaction.
 */

import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { Member } from '../../shared/clinics/member.ts';
import type { OverlayProposal, RulesEntry } from '../../shared/clinics/rules-history.ts';
import { changedFields } from '../../shared/clinics/settings-change.ts';
import type { SignOff } from '../../shared/clinics/sign-off.ts';
import { instantOf } from '../../shared/contract/instant.ts';
import { signRequest } from '../../shared/contract/requests/rules-request.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { openRules, type Rules, rulesMovedOn, shownRules, whatIsSigned } from './open-rules.ts';
import type { StaffDeps } from './staff-deps.ts';

type Deps = Pick<StaffDeps, 'clinics' | 'rules' | 'audit' | 'publicUrl' | 'newId'>;

/** The proposal that a digest names; `undefined` for what is in force. Throws `conflict` when it names neither. */
const signedProposal = ({ settings, proposal }: Rules, digest: string): OverlayProposal | undefined => {
  if (digest === whatIsSigned(settings, settings.overlay).digest) return undefined;
  if (proposal && digest === whatIsSigned(settings, proposal.overlay).digest) return proposal;
  throw rulesMovedOn();
};

/** The settings with a sign-off, and the overlay that it is of. */
const signedSettings = (
  before: ClinicSettings,
  signOff: SignOff,
  overlay: ClinicSettings['overlay'],
): ClinicSettings => {
  const { overlay: _overlay, ...others } = before;
  const hasOverlay = overlay !== undefined && Object.keys(overlay).length > 0;
  return { ...others, ...(hasOverlay && { overlay }), signOff, version: before.version + 1 };
};

const entryOf = (
  signOff: SignOff,
  {
    member,
    overlay = {},
    proposal,
  }: { member: Member; overlay: ClinicSettings['overlay']; proposal?: OverlayProposal },
): RulesEntry => {
  const { approvalId: entryId, at } = signOff;
  const { clinic, sub: by, name: byName } = member;
  const proposalId = proposal && { proposalId: proposal.proposalId };
  return { kind: 'signed', entryId, clinic, at, by, byName, signOff, overlay, ...proposalId };
};

/** Throws `validation`, or `conflict` when what is signed is not what is there any more; then nothing is changed. */
export const signRules =
  (deps: Deps): StaffEndpoint<'signRules'> =>
  async ({ http, member, at: now }) => {
    const { clinic } = member;
    const seen = await openRules(deps, clinic);
    const { settings: before } = seen;
    const on = clinicDay(now, before.zone);
    const { digest, name, registration, reviewBy, languages = before.languages } = readBody(http, signRequest(on));
    const proposal = signedProposal(seen, digest);
    const overlay = proposal ? proposal.overlay : before.overlay;
    const { treatment, version, digests } = whatIsSigned(before, overlay, languages);
    const [approvalId, at] = [deps.newId(), instantOf(now)];
    const who = { approvalId, name, registration, at, on, isSample: false };
    const signOff: SignOff = { ...who, treatment, version, digests, reviewBy };
    const after = signedSettings(before, signOff, overlay);
    const entry = deps.rules.entryWrite(entryOf(signOff, { member, overlay, ...(proposal && { proposal }) }));
    const about = { clinic, at, entryId: deps.newId(), actor: member.sub };
    const fields = changedFields(before, after);
    const audited = deps.audit.entryWrite({ ...about, action: 'rules.signed', fields });
    const also = proposal ? [deps.rules.endWrite(proposal)] : [];
    const saved = await deps.clinics.saveSettings({ before, after, at, also }, [entry, audited]);
    if (saved === 'stale') throw rulesMovedOn();
    const rules = { settings: after, proposal: proposal ? undefined : seen.proposal };
    return { status: 201, json: shownRules(rules, { publicUrl: deps.publicUrl, at: now }) };
  };
