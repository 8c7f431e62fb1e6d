import type { Gaps } from '../engine/certainty.ts';
import type { Device } from '../published/treatments.ts';
import type { Catalogue, Question } from '../rule-set.ts';
import { type CatalogueWording, textOf } from '../wording.ts';
import type { AskedQuestion } from './difference-tally.ts';

/** What each choice of a question is called, by its value. */
function labelsOf(question: Question, wording: CatalogueWording): Readonly<Record<string, string>> {
  if (question.type === 'number') return {};
  if (question.type === 'events') return wording.events;
  if (question.type !== 'concerns') return textOf(wording.options, question.key);
  const concerns = Object.entries(wording.concerns).map(([concern, { label }]) => [concern, label]);
  return { ...Object.fromEntries(concerns), ...wording.areas };
}

const inWords = (key: string, values: Iterable<string>, { questions, wording }: Catalogue) => {
  const question = questions.find((one) => one.key === key);
  const labels = question ? labelsOf(question, wording) : {};
  const choices = [...values].map((value) => labels[value] ?? value);
  return { question: key, text: textOf(wording.questions, key).text, choices } satisfies AskedQuestion;
};

/** The gaps of a screening in the words of the rules that it is judged by. */
export const gapsInWords = ({ unasked, unoffered }: Gaps, catalogue: Catalogue) => ({
  unasked: [...unasked].map((key) => inWords(key, [], catalogue)),
  unoffered: [...unoffered].map(([key, values]) => inWords(key, values, catalogue)),
});

const isOn = ({ showIf }: Question, device: Device): boolean => showIf?.kind !== 'device' || showIf.device === device;

/**
 * Questions that two versions both ask on a device, and not in the same words: the question, its help, or a choice that both
 * offer. In the words of `to`, with the choices that read differently.
 */
export function otherWords(from: Catalogue, to: Catalogue, device: Device): readonly AskedQuestion[] {
  const before = new Map(from.questions.map((question) => [question.key, question]));
  return to.questions.flatMap((question) => {
    const then = before.get(question.key);
    if (!then || !isOn(question, device)) return [];
    const [was, is] = [textOf(from.wording.questions, then.key), textOf(to.wording.questions, then.key)];
    const [old, labels] = [labelsOf(then, from.wording), labelsOf(question, to.wording)];
    const changed = Object.keys(labels).filter((value) => value in old && old[value] !== labels[value]);
    const isSame = was.text === is.text && was.help === is.help && changed.length === 0;
    return isSame ? [] : [inWords(question.key, changed, to)];
  });
}
