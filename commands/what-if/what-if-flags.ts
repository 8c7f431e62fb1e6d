/** What an operator asks of `npm run -s what-if`, read and checked before anything is touched. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clinicSlug } from '../../shared/clinics/clinic-settings.ts';
import type { FieldIssue } from '../../shared/contract/expected-error.ts';
import { fieldIssues } from '../../shared/contract/field-issues.ts';
import { whatIfRequest } from '../../shared/contract/requests/what-if-request.ts';
import type { OtherRules } from '../../shared/leads/again/judge-again.ts';
import { fieldInEnglish } from '../../shared/texts/in-english.ts';

export const usage = `npm run -s what-if -- --clinic alba --to 1.1.0 | --overlay FILE [--last N]

What another version of the rules, another overlay (JSON, as in the settings; {} for none), or both would have said of a
clinic's newest screenings. What is not named stays what it was for each. Nothing is changed and nobody is mailed; one entry
in the audit says that it was done. Ctrl+C ends it with what was judged so far.

  --last N        the newest N screenings, 1,000 without it
  (nothing)       the local stack that runs here (PORT, DYNAMODB_PORT, LOCAL_PORT)
  --stage NAME    a deployed stack, by its outputs; or --table NAME --audit NAME. Region and credentials come from the
                  environment, as for the AWS command line

Exit 0 when it was done, 1 when it was not, 2 on bad input.`;

/** What to judge; where: nothing is the local stack. */
export type WhatIfTask = {
  clinic: string;
  rules: OtherRules;
  last: number;
  place: { stage?: string; tables?: { leads: string; audit: string } };
};

const text = { type: 'string' } as const;
const yes = { type: 'boolean', default: false } as const;
const options = {
  ...{ clinic: text, to: text, overlay: text, last: text },
  ...{ stage: text, table: text, audit: text, help: yes },
} as const;

/** Flags by the members of a request that complaints name. */
const flagOf: Readonly<Record<string, string>> = { version: '--to', overlay: '--overlay', last: '--last' };

/** The task; `help`; or what is wrong, in lines. Never throws. */
export const readWhatIfTask = (args: readonly string[]): WhatIfTask | 'help' | { refused: readonly string[] } => {
  try {
    const { clinic, to, overlay, last, stage, table, audit, help } = parseArgs({ args: [...args], options }).values;
    if (help) return 'help';
    if (!clinicSlug.safeParse(clinic).success || Boolean(table) !== Boolean(audit)) return { refused: [usage] };
    const sent = {
      ...(to !== undefined && { version: to }),
      ...(overlay !== undefined && { overlay: JSON.parse(readFileSync(overlay, 'utf8')) }),
      ...(last !== undefined && { last: Number(last) }),
    };
    const read = whatIfRequest.safeParse(sent);
    if (!read.success) return { refused: fieldIssues(read.error, sent).map(inFlags) };
    const { version, overlay: given, last: most } = read.data;
    const place = { ...(stage && { stage }), ...(table && audit && { tables: { leads: table, audit } }) };
    return { clinic: clinic ?? '', rules: { version, overlay: given }, last: most, place };
  } catch (error) {
    return { refused: [error instanceof Error ? error.message : 'The flags cannot be read.', '', usage] };
  }
};

/** A complaint about a request, by its flag. */
export const inFlags = ({ pointer, ...said }: Omit<FieldIssue, 'code'>): string => {
  const [, member = '', ...rest] = pointer.split('/');
  return `${[flagOf[member] ?? member, ...rest].join(' ')}: ${fieldInEnglish(said)}`;
};
