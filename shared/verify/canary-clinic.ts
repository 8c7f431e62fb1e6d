/**
 * The clinic at which deployments are tried. Nobody works there by default, nobody is mailed: every address is one of
 * SES' mailbox simulator, which takes mails without a person, and counts neither for the quota of an account nor for its
 * reputation. It has no origins, so no page of anybody can post to it. Leads leave after the shortest time that settings
 * allow.
 */

import { usualSettings } from '../clinics/clinic-settings.ts';
import { simulatorDomain } from '../contract/email-address.ts';
import { exampleScreening } from '../contract/openapi/examples.ts';
import type { SettingsRequest } from '../contract/requests/settings-request.ts';
import { forPlannedKinds, planOf } from '../mail/kinds.ts';
import type { Visitor } from './step.ts';

/** Its name in addresses. */
export const canarySlug = 'canary';

/** An address that takes every mail, told apart by a label; its mails are delivered events without a reader. */
const simulated = (label: string): string => `success+${label}@${simulatorDomain}`;

/** Its settings, as `npm run verify -- --prepare` makes it. */
export const canarySettings: SettingsRequest = {
  ...usualSettings,
  treatments: [...usualSettings.treatments],
  name: 'Canary Clinic',
  postalAddress: 'Nowhere: this clinic tries the deployment',
  contactEmail: simulated('desk'),
  alertAddress: simulated('alerts'),
  zone: 'Europe/Rome',
  country: 'IT',
  origins: [],
  returnPrefixes: [],
  plan: { time: '09:00', ...forPlannedKinds((kind) => ({ isOn: false, days: planOf(kind).usualDays })) },
  retentionDays: 30,
};

/**
 * Somebody new, by a label that no other run has: 1 to 40 of a-z, 0-9 and "-". The same label is the same person with
 * the same key, so that running twice under it makes one lead.
 */
export const visitorOf = (label: string): Visitor => ({
  name: `Canary ${label}`,
  email: simulated(label),
  idempotencyKey: `verify-${label}`,
});

/**
 * A healthy person's submission, as JSON: suitable by the rules, with the one consent that is needed, so no mail of later.
 * Nobody works at this clinic, so nobody signs its rules off: it is told that a clinician looks first, as at any clinic
 * without a sign-off.
 */
export const submissionOf = ({ name, email }: Visitor) => ({
  ...exampleScreening,
  contact: { name, email },
});

/** The same as fields of an HTML form, for somebody of another address. */
export const formOf = (visitor: Visitor): URLSearchParams => {
  const { contact, answers, noneApply, consents } = submissionOf(visitor);
  const { concerns, ...others } = answers;
  return new URLSearchParams([
    ['contact.name', contact.name],
    ['contact.email', contact.email],
    ...Object.entries(others).map(([key, value]) => [`answers.${key}`, String(value)]),
    ...concerns.map(({ concern, area }) => ['answers.concerns', `${concern}:${area}`]),
    ...noneApply.map((group) => ['noneApply', group]),
    ['consents.textId', consents.textId],
    ['consents.health', 'on'],
  ]);
};
