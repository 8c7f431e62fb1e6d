import type { Language } from '../texts/language.ts';
import { compiledRuleSet } from './engine/compiled-rule-set.ts';
import type { Device, Treatment } from './published/treatments.ts';
import { groupsOn } from './reading/none-apply.ts';
import type { Catalogue, Predicate, Question } from './rule-set.ts';
import { type CatalogueWording, textOf } from './wording.ts';

type Option = { readonly value: string; readonly label: string };

/** A question as a form needs it. `areas` belongs to `concerns`; `min` and `max` (whole numbers) to `number`. */
export type AskedQuestion = {
  readonly key: string;
  readonly group: string;
  readonly text: string;
  readonly help: string;
  readonly type: Question['type'];
  readonly options: readonly Option[];
  readonly areas?: readonly Option[];
  readonly min?: number;
  readonly max?: number;
  /** "No" values; empty where the question is always answered by hand, and for events, whose "no" is the empty list. */
  readonly none: readonly string[];
  /** Asked only while this holds for the other answers; `null` = always. */
  readonly showIf: Predicate | null;
};

/**
 * The form of one rule set, device and language: docs/contract.md#questionnaire without the consents. `noneLabel`
 * `null` = not to be ticked off.
 */
export type Questionnaire = {
  readonly treatment: Treatment;
  readonly ruleSetVersion: string;
  readonly lang: Language;
  readonly device: Device;
  readonly groups: readonly { readonly key: string; readonly title: string; readonly noneLabel: string | null }[];
  readonly questions: readonly AskedQuestion[];
  readonly events: readonly { readonly type: string; readonly text: string }[];
};

const labelled = (values: readonly string[], label: (value: string) => string): readonly Option[] =>
  values.map((value) => ({ value, label: label(value) }));

function choicesOf(
  question: Question,
  wording: CatalogueWording,
): Pick<AskedQuestion, 'options' | 'areas' | 'min' | 'max'> {
  switch (question.type) {
    case 'number':
      return { options: [], min: question.min, max: question.max };
    case 'events':
      return { options: [] };
    case 'concerns':
      return {
        options: labelled(question.concerns, (concern) => textOf(wording.concerns, concern).label),
        areas: labelled(question.areas, (area) => textOf(wording.areas, area)),
      };
    default: {
      const labels = textOf(wording.options, question.key);
      return { options: labelled(question.options, (option) => textOf(labels, option)) };
    }
  }
}

function asked(question: Question, wording: CatalogueWording): AskedQuestion {
  const { key, group, type, none, showIf } = question;
  const { text, help } = textOf(wording.questions, key);
  // Questions that another device would ask are left out already, so a condition on the device holds.
  const condition = showIf?.kind === 'device' ? null : showIf;
  return { key, group, text, help, type, ...choicesOf(question, wording), none, showIf: condition };
}

/** The form of a catalogue, in its language; questions that the device never asks are left out. Pure. */
export function questionnaire(catalogue: Catalogue, device: Device): Questionnaire {
  const { wording, lang } = catalogue;
  const questions = compiledRuleSet(catalogue, device)
    .questions.filter(({ askable }) => askable)
    .map(({ question }) => question);
  return {
    treatment: catalogue.treatment,
    ruleSetVersion: catalogue.version,
    lang,
    device,
    groups: groupsOn(catalogue, device).map(({ key }) => ({ key, ...textOf(wording.groups, key) })),
    questions: questions.map((question) => asked(question, wording)),
    events: questions
      .flatMap((question) => (question.type === 'events' ? question.events : []))
      .map((type) => ({ type, text: textOf(wording.events, type) })),
  };
}
