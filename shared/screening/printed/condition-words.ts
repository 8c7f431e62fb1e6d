/** Conditions of a catalogue in English, as a clinician reads them: questions and answers in the words of the form. */
import type { Catalogue, LineFilter, Predicate, Wait } from '../rule-set.ts';
import { textOf } from '../wording.ts';

const either = (parts: readonly string[]): string => parts.join(' or ');
const quoted = (text: string): string => `“${text}”`;

function filterWords({ concerns, areas }: LineFilter, { wording }: Catalogue): string {
  const wishes = concerns?.map((concern) => quoted(textOf(wording.concerns, concern).label));
  const places = areas?.map((area) => quoted(textOf(wording.areas, area)));
  return `${wishes ? either(wishes) : 'any wish'}${places ? ` at ${either(places)}` : ''}`;
}

const daysAgo = (fromDays: number, belowDays: number): string =>
  fromDays === 0 ? `less than ${belowDays} days ago` : `${fromDays} to ${belowDays - 1} days ago`;

/** A condition in words, without a full stop. Throws when it names something that has no text. */
export function conditionWords(predicate: Predicate, catalogue: Catalogue): string {
  const { wording } = catalogue;
  const question = (key: string): string => quoted(textOf(wording.questions, key).text);
  const answers = (key: string, values: readonly string[]): string =>
    either(values.map((value) => quoted(textOf(textOf(wording.options, key), value))));
  const joined = (of: readonly Predicate[], word: string): string =>
    of.map((part) => conditionWords(part, catalogue)).join(`, ${word} `);
  switch (predicate.kind) {
    case 'is':
    case 'has':
      return `${question(predicate.question)} is answered ${answers(predicate.question, predicate.values)}`;
    case 'number':
      return `${question(predicate.question)} is answered with ${predicate.from} to ${predicate.below - 1}`;
    case 'line': {
      const except = (predicate.except ?? []).map((filter) => filterWords(filter, catalogue));
      return `a wish is ${filterWords(predicate, catalogue)}${except.length > 0 ? `, except ${except.join('; ')}` : ''}`;
    }
    case 'within':
      return `${quoted(textOf(wording.events, predicate.event))}: ${daysAgo(predicate.fromDays, predicate.belowDays)}`;
    case 'happened':
      return `${quoted(textOf(wording.events, predicate.event))}: ever`;
    case 'undated':
      return `the day is not known of one of: ${predicate.events.map((event) => quoted(textOf(wording.events, event))).join('; ')}`;
    case 'device':
      return `the clinic treats with ${predicate.device}`;
    case 'unsure':
      return 'any question is answered that the person is not sure';
    case 'all':
      return joined(predicate.of, 'and');
    case 'any':
      return joined(predicate.of, 'or');
    case 'atLeast':
      return `at least ${predicate.count} of these hold: ${predicate.of.map((part) => conditionWords(part, catalogue)).join('; ')}`;
    case 'not':
      return `not: ${conditionWords(predicate.of, catalogue)}`;
  }
}

/** How long a rule waits, in words. */
export function waitWords(wait: Wait | null, { wording }: Catalogue): string {
  if (wait === null) return 'none';
  if (wait.from === 'today') return `${wait.days} days from the day of the screening at least, until it has changed`;
  return `until ${wait.days} days after ${quoted(textOf(wording.events, wait.event))}`;
}
