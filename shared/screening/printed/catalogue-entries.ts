/** A catalogue as a list of entries in words: what a clinician prints and signs, and what two versions are compared by. */

import { termsOf } from '../published/treatments.ts';
import type { AnnotatedCatalogue, AnnotatedRule, Question } from '../rule-set.ts';
import { textOf } from '../wording.ts';
import { conditionWords, waitWords } from './condition-words.ts';

/** One thing of a catalogue: its chapter, its name there, and lines of Markdown without their bullets. */
export type Entry = { readonly chapter: string; readonly name: string; readonly lines: readonly string[] };

function choices(question: Question, { wording: { en } }: AnnotatedCatalogue): readonly string[] {
  const listed = (values: readonly string[], label: (value: string) => string): readonly string[] =>
    values.map((value) => `Answer \`${value}\`: ${label(value)}`);
  switch (question.type) {
    case 'number':
      return [`Answer: a whole number from ${question.min} to ${question.max}`];
    case 'concerns':
      return [
        ...listed(question.concerns, (concern) => textOf(en.concerns, concern).label),
        ...question.areas.map((area) => `Place \`${area}\`: ${textOf(en.areas, area)}`),
      ];
    case 'events':
      return listed(question.events, (event) => textOf(en.events, event));
    default:
      return listed(question.options, (option) => textOf(textOf(en.options, question.key), option));
  }
}

function questionEntry(question: Question, catalogue: AnnotatedCatalogue): Entry {
  const { text, help } = textOf(catalogue.wording.en.questions, question.key);
  const { showIf, none, type, isAboutNow } = question;
  const readAs = 'readAs' in question ? Object.entries(question.readAs ?? {}) : [];
  return {
    chapter: `Questions: ${textOf(catalogue.wording.en.groups, question.group).title}`,
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
  const { en } = catalogue.wording;
  const { reason, advice } = textOf(en.rules, rule.id);
  const until = Object.hasOwn(en.until, rule.id) ? en.until[rule.id] : undefined;
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

function textEntries({ wording: { en } }: AnnotatedCatalogue): readonly Entry[] {
  const { questions, options, events, areas, rules, until, ...others } = en;
  return Object.entries(others).map(([name, text]) => ({ chapter: 'Other texts', name, lines: textLines(text, '') }));
}

/** Everything of a catalogue, in reading order. Throws when a text is missing, as no published one's is. */
export function catalogueEntries(catalogue: AnnotatedCatalogue): readonly Entry[] {
  return [
    termsEntry(catalogue),
    ...catalogue.questions.map((question) => questionEntry(question, catalogue)),
    ...catalogue.rules.map((rule) => ruleEntry(rule, catalogue)),
    ...catalogue.contradictions.map(({ id, question, when, message }) => ({
      chapter: 'Contradictions',
      name: id,
      lines: [`Refused when: ${conditionWords(when, catalogue)}`, `Pointed at: \`${question}\``, `Said: ${message}`],
    })),
    ...textEntries(catalogue),
    ...Object.entries(catalogue.sources).map(([code, { title, urls }]) => ({
      chapter: 'Sources',
      name: code,
      lines: [title, ...urls],
    })),
  ];
}
