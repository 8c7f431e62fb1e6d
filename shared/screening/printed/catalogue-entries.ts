/** A catalogue as a list of entries in words: what a clinician prints and signs, and what two versions are compared by. */

import { termsOf } from '../published/treatments.ts';
import type { AnnotatedCatalogue, AnnotatedRule, Question } from '../rule-set.ts';
import { textOf } from '../wording.ts';
import { conditionWords, waitWords } from './condition-words.ts';

/** One thing of a catalogue: its chapter, its name there, and lines of Markdown without their bullets. */
export type Entry = { readonly chapter: string; readonly name: string; readonly lines: readonly string[] };

function choices(question: Question, { wording }: AnnotatedCatalogue): readonly string[] {
  const listed = (values: readonly string[], label: (value: string) => string): readonly string[] =>
    values.map((value) => `Answer \`${value}\`: ${label(value)}`);
  switch (question.type) {
    case 'number':
      return [`Answer: a whole number from ${question.min} to ${question.max}`];
    case 'concerns':
      return [
        ...listed(question.concerns, (concern) => textOf(wording.concerns, concern).label),
        ...question.areas.map((area) => `Place \`${area}\`: ${textOf(wording.areas, area)}`),
      ];
    case 'events':
      return listed(question.events, (event) => textOf(wording.events, event));
    default:
      return listed(question.options, (option) => textOf(textOf(wording.options, question.key), option));
  }
}

function questionEntry(question: Question, catalogue: AnnotatedCatalogue): Entry {
  const { text, help } = textOf(catalogue.wording.questions, question.key);
  const { showIf, none, type, isAboutNow } = question;
  const readAs = 'readAs' in question ? Object.entries(question.readAs ?? {}) : [];
  return {
    chapter: `Questions: ${textOf(catalogue.wording.groups, question.group).title}`,
    name: question.key,
    lines: [
      `Question: ${text}`,
      ...(help ? [`Help: ${help}`] : []),
      `Asked: ${showIf === null ? 'always' : `when ${conditionWords(showIf, catalogue)}`}`,
      ...(type === 'multi' ? ['Several answers can be chosen'] : []),
      ...(isAboutNow ? ['Asked again later, because the answer is about now'] : []),
      ...choices(question, catalogue),
      ...readAs.map(([value, meaning]) => `\`${value}\` counts as \`${meaning}\``),
      `"No" answers: ${none.length > 0 ? none.map((value) => `\`${value}\``).join(', ') : 'none'}`,
    ],
  };
}

function doctorWords({ seeDoctor }: AnnotatedRule, catalogue: AnnotatedCatalogue): string {
  if (typeof seeDoctor === 'boolean') return seeDoctor ? 'yes' : 'no';
  return `when ${conditionWords(seeDoctor, catalogue)}`;
}

function ruleEntry(rule: AnnotatedRule, catalogue: AnnotatedCatalogue): Entry {
  const { wording } = catalogue;
  const { reason, advice } = textOf(wording.rules, rule.id);
  const until = Object.hasOwn(wording.until, rule.id) ? wording.until[rule.id] : undefined;
  return {
    chapter: `Rules: ${rule.category}`,
    name: rule.id,
    lines: [
      `Severity: **${rule.severity}**`,
      `Fires when: ${conditionWords(rule.when, catalogue)}`,
      `Wait: ${waitWords(rule.wait, catalogue)}`,
      `Sends to the own doctor: ${doctorWords(rule, catalogue)}`,
      `Reason shown: ${reason}`,
      `Advice shown: ${advice}`,
      ...(until === undefined ? [] : [`What has to change: ${until}`]),
      `Strength: ${rule.strength}`,
      `Note: ${rule.note}`,
      `Sources: ${rule.sources.length > 0 ? rule.sources.join(', ') : 'none'}`,
    ],
  };
}

function termsEntry(catalogue: AnnotatedCatalogue): Entry {
  const { minimumAge, validForDays, devices } = termsOf(catalogue);
  const lines = [
    `Minimum age: ${minimumAge} years; younger people are answered, and nothing of them is kept`,
    `A result is valid for ${validForDays} days`,
    `Devices: ${devices.join(', ')}`,
  ];
  return { chapter: 'Terms', name: 'whom, for how long, with what', lines };
}

/** Texts of the catalogue that belong to no question and no rule, each as `path: text`. */
function textLines(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path === '' ? String(value) : `${path}: ${value}`];
  return Object.entries(value).flatMap(([key, part]) => textLines(part, path === '' ? key : `${path}, ${key}`));
}

function textEntries({ wording }: AnnotatedCatalogue): readonly Entry[] {
  const { questions, options, events, areas, rules, until, contradictions, ...others } = wording;
  return Object.entries(others).map(([name, text]) => ({ chapter: 'Other texts', name, lines: textLines(text, '') }));
}

/** Everything of a catalogue, in reading order. Throws when a text is missing, as no published one's is. */
export function catalogueEntries(catalogue: AnnotatedCatalogue): readonly Entry[] {
  return [
    termsEntry(catalogue),
    ...catalogue.questions.map((question) => questionEntry(question, catalogue)),
    ...catalogue.rules.map((rule) => ruleEntry(rule, catalogue)),
    ...catalogue.contradictions.map(({ id, question, when }) => ({
      chapter: 'Contradictions',
      name: id,
      lines: [
        `Refused when: ${conditionWords(when, catalogue)}`,
        `Pointed at: \`${question}\``,
        `Said: ${textOf(catalogue.wording.contradictions, id)}`,
      ],
    })),
    ...textEntries(catalogue),
    ...Object.entries(catalogue.sources).map(([code, { title, urls }]) => ({
      chapter: 'Sources',
      name: code,
      lines: [title, ...urls],
    })),
  ];
}
