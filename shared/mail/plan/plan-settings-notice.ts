/**
 * The notice to the address that a clinic's alerts went to before a change of settings: a change that nobody notices could
 * keep enquiries from the clinic. It is about no lead; its dedupe key names the settings that were replaced. Pure.
 */

import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { isSameAddress } from '../../contract/email-address.ts';
import { noLead } from '../../contract/tables.ts';
import type { Message } from '../message.ts';
import { readyMessage } from './ready-message.ts';

/** The notice of a change at an ISO instant; undefined where alerts go to the same mailbox as before. */
export const settingsNotice = (before: ClinicSettings, after: ClinicSettings, at: string): Message | undefined =>
  isSameAddress(before.alertAddress, after.alertAddress)
    ? undefined
    : readyMessage({
        kind: 'settings-notice',
        // With the clinic, because the ids of messages are hashes of this and of the lead, and there is none.
        dedupeKey: `${before.clinic}#${before.version}`,
        settings: after,
        leadId: noLead,
        screeningId: noLead,
        createdAt: at,
      });

/** The version of the settings that a notice is about. */
export const replacedVersion = ({ dedupeKey }: Pick<Message, 'dedupeKey'>): number => Number(dedupeKey.split('#')[1]);
