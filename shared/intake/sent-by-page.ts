/**
 * What a page adds to what the person typed into its form (docs/contract.md#what-a-page-adds). It never stops a person,
 * who could not correct it: what does not fit is left out, and named for whoever made the page.
 */

import { originsOf } from '../clinics/clinic-origins.ts';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { rowsOf } from '../screening/published/published.ts';
import { groupsOn } from '../screening/reading/none-apply.ts';
import type { RuleRows } from '../screening/rule-set.ts';
import { languages } from '../texts/language.ts';
import { isIdempotencyKey } from './idempotency.ts';
import { attribution, fieldLengths } from './submission.ts';

/** Values by field name. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** What a field that the page filled in means, or `undefined` when it does not fit. */
type Fit = (value: string) => string | undefined;

const upTo =
  (most: number): Fit =>
  (value) =>
    value.length <= most ? value : undefined;

/** `en-GB` is English here; a language that the form does not exist in is the clinic's. */
const language: Fit = (value) => {
  const [base] = value.trim().toLowerCase().split(/[-_]/);
  return languages.find((known) => known === base);
};

const scalars: Readonly<Record<string, Fit>> = {
  lang: language,
  returnUrl: upTo(fieldLengths.returnUrl),
  formToken: upTo(fieldLengths.formToken),
  idempotencyKey: (value) => (isIdempotencyKey(value) ? value : undefined),
};

const isBlank = (value: string) => value.trim() === '';

/** One field: the first value that fits. Empty ones mean nothing; `leaveOut` hears when another did not fit. */
const fitted = (values: readonly string[], fit: Fit, leaveOut: () => void): string | undefined => {
  const fits = values.filter((value) => !isBlank(value)).map(fit);
  if (fits.includes(undefined) || new Set(fits).size > 1) leaveOut();
  return fits.find((value) => value !== undefined);
};

/** Fields of a form that the page filled in, as members of a submission; names of what is left out go to `ignored`. */
export const addedByPage = (fields: FormValues, ignored: Set<string>) => {
  const read = (name: string, fit: Fit): [string, string][] => {
    const value = fitted(fields.get(name) ?? [], fit, () => ignored.add(name));
    return value === undefined ? [] : [[name.replace('attribution.', ''), value]];
  };
  const campaigns = Object.entries(attribution.shape).flatMap(([name, schema]) =>
    read(`attribution.${name}`, (value) => schema.safeParse(value).data),
  );
  return {
    top: Object.fromEntries(Object.entries(scalars).flatMap(([name, fit]) => read(name, fit))),
    attribution: Object.fromEntries(campaigns),
  };
};

/** Whether a box of a form is ticked. */
export const isTick = (value: unknown): boolean => ['on', 'yes', 'true'].includes(String(value));

/** A yes or a no; anything else, or both, is none: nobody agrees to mail by a value that has to be guessed. */
const tick = (value: string): boolean | undefined => {
  if (isTick(value)) return true;
  return ['', 'no', 'off', 'false', '0'].includes(value.trim().toLowerCase()) ? false : undefined;
};

/** An optional consent; `leaveOut` hears when it had to be guessed, which is a no. */
export const optionalConsent = (values: readonly string[], leaveOut: () => void): boolean => {
  const said = new Set(values.map(tick));
  if (said.has(undefined) || said.size > 1) leaveOut();
  return said.size === 1 && said.has(true);
};

/** The rule set that a form names, else the current one of its treatment: a version that never was is left out. */
export const ruleSetOfForm = async (
  fields: FormValues,
  usualTreatment: string,
  ignored: Set<string>,
): Promise<{ ruleSet: RuleRows | undefined; version: string | undefined }> => {
  const treatment = fields.get('treatment')?.find((value) => !isBlank(value)) ?? usualTreatment;
  const versions = [...new Set((fields.get('ruleSetVersion') ?? []).filter((value) => !isBlank(value)))];
  const [version] = versions;
  const named = versions.length === 1 ? await rowsOf({ treatment, version }) : undefined;
  if (named) return { ruleSet: named, version };
  if (versions.length > 0) ignored.add('ruleSetVersion');
  return { ruleSet: await rowsOf({ treatment }), version: undefined };
};

/** Groups that were ticked off. Without a name that is none, the questions behind it are asked. */
export const groupsOfForm = (
  fields: FormValues,
  ruleSet: RuleRows | undefined,
  { device }: Pick<ClinicSettings, 'device'>,
  ignored: Set<string>,
): string[] => {
  const sent = [...new Set(fields.get('noneApply') ?? [])].filter((value) => !isBlank(value));
  const known = ruleSet ? groupsOn(ruleSet, device).flatMap(({ key, listable }) => (listable ? [key] : [])) : [];
  const listed = sent.filter((group) => known.includes(group));
  if (listed.length < sent.length) ignored.add('noneApply');
  return listed;
};

/** Names of what was left out: ten at most, and how many there are more. A name that may hold anything is only counted. */
export const saidNames = (ignored: readonly string[]): string => {
  const plain = ignored.filter((name) => /^[\w.:-]{1,40}$/.test(name)).slice(0, 10);
  const more = ignored.length - plain.length;
  return [...plain, ...(more > 0 ? [`+${more}`] : [])].join(', ');
};

/** The page of the clinic that a form says it stands on, 200 characters at most; empty when it is none of the clinic's. */
export const pageOf = ({ pageUrl = '' }: { pageUrl?: string }, clinic: Pick<ClinicSettings, 'origins'>): string =>
  URL.canParse(pageUrl) && originsOf(clinic).includes(new URL(pageUrl).origin) ? pageUrl.slice(0, 200) : '';
