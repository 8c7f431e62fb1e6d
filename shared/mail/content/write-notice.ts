/** Puts a notice to a clinic into words, for the address that it concerns. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Message } from '../message.ts';
import { replacedVersion } from '../plan/plan-settings-notice.ts';
import type { SettingsNoticeProps } from '../templates/settings-notice.tsx';
import type { RenderedMail } from './render-mail.tsx';

/** What putting a notice into words needs of the outside. */
export type NoticeDeps = {
  /** What a clinic's settings were in a version that was replaced. */
  readFormer: (clinic: string, version: number) => Promise<ClinicSettings | undefined>;
  renderSettingsNotice: (props: SettingsNoticeProps) => Promise<RenderedMail>;
};

/** The mail and its reader's address as it was typed; nothing when the settings that it is about are gone. */
export const writeNotice = async (message: Message, clinic: ClinicSettings, deps: NoticeDeps) => {
  const former = await deps.readFormer(message.clinic, replacedVersion(message));
  if (!former) return undefined;
  const mail = await deps.renderSettingsNotice({ clinic, lang: message.lang, changedAt: message.createdAt });
  return { mail, address: former.alertAddress };
};
