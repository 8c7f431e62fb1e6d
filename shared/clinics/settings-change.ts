/** What a clinic's settings become when an admin sends new ones, and what is different then. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { FieldIssue } from '../contract/expected-error.ts';
import type { SettingsRequest } from '../contract/requests/settings-request.ts';
import type { ClinicSettings } from './clinic-settings.ts';

/** Members that only an operator may change; sent along, they have to be what they are. */
const fixed = ['clinic', 'isDisabled'] as const;

/** Members that a clinician decides about: proposed and signed on the page Rules, and never with the settings. */
const signed = ['overlay', 'signOff'] as const;

const isChanged = (
  before: ClinicSettings,
  request: SettingsRequest,
  name: keyof SettingsRequest & keyof ClinicSettings,
) => request[name] !== undefined && !isDeepStrictEqual(request[name], before[name]);

/** What is wrong with members that a request may repeat but not change. */
export const fixedIssues = (before: ClinicSettings, request: SettingsRequest): FieldIssue[] => [
  ...fixed
    .filter((name) => isChanged(before, request, name))
    .map((name) => ({ pointer: `/${name}`, code: 'fixed', says: 'byOperator' as const })),
  ...signed
    .filter((name) => isChanged(before, request, name))
    .map((name) => ({ pointer: `/${name}`, code: 'fixed', says: 'byClinician' as const })),
];

/** The settings after the change, whole: what the request leaves out is gone, but for what it cannot change. */
export const changedSettings = (before: ClinicSettings, request: SettingsRequest): ClinicSettings => ({
  ...request,
  overlay: before.overlay,
  signOff: before.signOff,
  clinic: before.clinic,
  isDisabled: before.isDisabled,
  version: before.version + 1,
});

/** Names of the settings that differ, in order; the version is none. */
export const changedFields = (before: ClinicSettings, after: ClinicSettings): string[] => {
  const [was, is]: Record<string, unknown>[] = [before, after];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => name !== 'version' && !isDeepStrictEqual(was?.[name], is?.[name])).sort();
};
