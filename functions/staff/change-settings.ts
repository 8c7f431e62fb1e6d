/**
 * changeSettings: PUT /v1/staff/{clinic}/settings, called by the console for an admin.
 * Replaces the settings and keeps the old ones. The audit names the changed fields. An address that gets no alerts any
 * more gets a mail about that.
 */

import type { ClinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { AuditLog } from '../../shared/aws/items/audit-entry.ts';
import { changedFields, changedSettings, fixedIssues } from '../../shared/clinics/settings-change.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { settingsRequest } from '../../shared/contract/requests/settings-request.ts';
import { changedMeanwhile, checkIfMatch } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { settingsNotice } from '../../shared/mail/plan/plan-settings-notice.ts';
import { openSettings, settingsReply } from './read-settings.ts';

type Deps = {
  clinics: Pick<ClinicStore, 'readSettings' | 'saveSettings'>;
  audit: Pick<AuditLog, 'entryWrite'>;
  /** Loaded on the first change: the schema brings every country's phone numbers. */
  loadSettingsRequest: () => Promise<typeof settingsRequest>;
  now: () => number;
  newId: () => string;
};

/** Throws the expected errors of docs/contract.md#order-of-checks; then nothing is changed. */
export const changeSettings =
  (deps: Deps): StaffEndpoint<'changeSettings'> =>
  async ({ http, member }) => {
    const before = await openSettings(deps, member.clinic);
    const request = readBody(http, await deps.loadSettingsRequest());
    const issues = fixedIssues(before, request);
    if (issues.length > 0) throw new ExpectedError('validation', 'correctFields', { issues });
    checkIfMatch(http, before.version);
    const after = changedSettings(before, request);
    const at = new Date(deps.now()).toISOString();
    const entry = deps.audit.entryWrite({
      clinic: member.clinic,
      at,
      entryId: deps.newId(),
      actor: member.sub,
      action: 'settings.changed',
      fields: changedFields(before, after),
    });
    const saved = await deps.clinics.saveSettings({ before, after, at, notice: settingsNotice(before, after, at) }, [
      entry,
    ]);
    if (saved === 'stale') throw changedMeanwhile();
    return settingsReply(after);
  };
