/** The rules of the member's clinic as they stand: what is in force, who stands for it, and what is proposed. */
import { clinicDay } from '../../shared/clinics/clinic-day.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { digestsToSign, signatureDigest, unsignedBecause } from '../../shared/clinics/rule-standing.ts';
import type { OverlayProposal } from '../../shared/clinics/rules-history.ts';
import { longestReview } from '../../shared/clinics/sign-off.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { AnswerOf } from '../../shared/contract/openapi/operations.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import type { Overlay } from '../../shared/screening/overlay.ts';
import { currentVersion } from '../../shared/screening/published/treatments.ts';
import type { Language } from '../../shared/texts/language.ts';
import { openSettings } from './read-settings.ts';
import type { StaffDeps } from './staff-deps.ts';

/** The settings and the open proposal of a clinic, read as of now. */
export type Rules = { settings: ClinicSettings; proposal: OverlayProposal | undefined };

type Deps = Pick<StaffDeps, 'clinics' | 'rules'>;

/** Reads both. Throws `not-found` for a clinic without settings. */
export const openRules = async ({ clinics, rules }: Deps, clinic: string): Promise<Rules> => {
  const [settings, proposal] = await Promise.all([openSettings({ clinics }, clinic), rules.readProposal(clinic)]);
  return { settings, proposal };
};

/** What somebody saw is not what is there any more. */
export const rulesMovedOn = () => new ExpectedError('conflict', 'rulesMovedOn');

/**
 * What is signed with an overlay, by the current rule set of the clinic's first treatment. `digest` stands for all that
 * there is to sign, `digests` for the texts of these languages alone (default: all).
 */
export const whatIsSigned = (
  { treatments: [treatment] }: ClinicSettings,
  overlay: Overlay | undefined,
  signed?: readonly Language[],
) => {
  const name = { treatment, version: currentVersion(treatment) };
  const [all, digests] = [digestsToSign(name, overlay), digestsToSign(name, overlay, signed)];
  if (!all || !digests) throw new Error('The current rule set of a treatment is not frozen');
  return { ...name, digests, digest: signatureDigest(name, all) };
};

const shownProposal = (settings: ClinicSettings, proposal: OverlayProposal | undefined) => {
  if (!proposal) return null;
  const { proposalId, overlay, at, byName: by, reason } = proposal;
  return { proposalId, overlay, digest: whatIsSigned(settings, overlay).digest, at, by, reason };
};

/** The rules as the API answers them, at an instant (ms). */
export const shownRules = (
  { settings, proposal }: Rules,
  { publicUrl, at }: { publicUrl: string; at: number },
): AnswerOf<'readRules'> => {
  const { overlay, signOff = null, zone } = settings;
  const today = clinicDay(at, zone);
  const { treatment, version, digests, digest } = whatIsSigned(settings, overlay);
  const inLanguages = settings.languages.map((lang) =>
    unsignedBecause(settings, { treatment, version, lang }, { today, publicUrl }),
  );
  // Only in no language at all: which ones were signed stands in the sign-off.
  const unsigned = inLanguages.every(Boolean) ? inLanguages[0] : undefined;
  return {
    ...{ treatment, version, overlay: overlay ?? {}, digests, digest, signOff },
    unsigned: unsigned ?? null,
    ...{ today, latestReview: addDays(today, longestReview) },
    proposal: shownProposal(settings, proposal),
  };
};
