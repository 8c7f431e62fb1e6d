/** What a rule set needs beside its rows, as types: a row without its text or its note does not compile. */
import type { AnnotatedRule, Rule, RuleRows } from '../rule-set.ts';
import type { CatalogueWording, ConcernText, FindingText, Wording } from '../wording.ts';

type Rows = Pick<RuleRows, 'groups' | 'questions' | 'rules' | 'contradictions'>;
type QuestionOf<R extends Rows, Type extends string> = Extract<R['questions'][number], { readonly type: Type }>;
type RuleIdOf<R extends Rows> = R['rules'][number]['id'];

/** Rules that end when something changes, not on a day: the absolute ones and the open-ended waits. */
type UntilIdOf<R extends Rows> = Extract<
  R['rules'][number],
  { readonly severity: 'absolute' } | { readonly wait: { readonly openEnded: true } }
>['id'];

/** A complete wording of these rows, in one language. */
export type WordingOf<R extends Rows> = Omit<
  CatalogueWording,
  'groups' | 'questions' | 'options' | 'concerns' | 'areas' | 'events' | 'rules' | 'until' | 'contradictions'
> & {
  readonly groups: {
    readonly [Group in R['groups'][number] as Group['key']]: {
      readonly title: string;
      readonly noneLabel: Group extends { readonly listable: true } ? string : null;
    };
  };
  readonly questions: Readonly<Record<R['questions'][number]['key'], { readonly text: string; readonly help: string }>>;
  readonly options: {
    readonly [Question in QuestionOf<R, 'choice' | 'multi'> as Question['key']]: Readonly<
      Record<Question['options'][number], string>
    >;
  };
  readonly concerns: Readonly<Record<QuestionOf<R, 'concerns'>['concerns'][number], ConcernText>>;
  readonly areas: Readonly<Record<QuestionOf<R, 'concerns'>['areas'][number], string>>;
  readonly events: Readonly<Record<QuestionOf<R, 'events'>['events'][number], string>>;
  readonly rules: Readonly<Record<RuleIdOf<R>, FindingText>>;
  readonly until: Readonly<Record<UntilIdOf<R>, string>>;
  readonly contradictions: Readonly<Record<R['contradictions'][number]['id'], string>>;
};

/** The part of a complete wording that answers are made of. */
export type AnswerWordingOf<R extends Rows> = Pick<WordingOf<R>, keyof Wording>;

/** The rules with their notes, in the order of the rules. */
export const withNotes = <const Id extends string>(
  rules: readonly (Rule & { readonly id: Id })[],
  notes: Readonly<Record<NoInfer<Id>, string>>,
): readonly AnnotatedRule[] => rules.map((rule) => ({ ...rule, note: notes[rule.id] }));
