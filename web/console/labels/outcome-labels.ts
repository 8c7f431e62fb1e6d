import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Severity } from '../../../shared/screening/rule-set.ts';
import { labels as english } from '../../../shared/texts/en/console/labels.ts';

/** In English: for pages that do not speak a language yet. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = english.outcomes;
export const severityLabels: Readonly<Record<Severity, string>> = english.severities;
