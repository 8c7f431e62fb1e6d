import type { CatalogueWording, ConcernText, FindingText, Wording } from '../../wording.ts';
import type { groups } from './groups.ts';
import type { questions } from './questions.ts';
import type { RuleId, UntilId } from './rules.ts';

type QuestionRow = (typeof questions)[number];
type GroupRow = (typeof groups)[number];
type ConcernRow = Extract<QuestionRow, { type: 'concerns' }>;
type EventRow = Extract<QuestionRow, { type: 'events' }>;

/** A complete wording of this catalogue: every row has its text, or the file does not compile. */
export type MicroneedlingWording = Omit<CatalogueWording, 'groups' | 'questions' | 'options' | 'rules' | 'until'> & {
  readonly groups: {
    readonly [Row in GroupRow as Row['key']]: {
      readonly title: string;
      readonly noneLabel: Row extends { listable: true } ? string : null;
    };
  };
  readonly questions: Readonly<Record<QuestionRow['key'], { readonly text: string; readonly help: string }>>;
  readonly options: {
    readonly [Row in Extract<QuestionRow, { options: readonly string[] }> as Row['key']]: Readonly<
      Record<Row['options'][number], string>
    >;
  };
  readonly concerns: Readonly<Record<ConcernRow['concerns'][number], ConcernText>>;
  readonly areas: Readonly<Record<ConcernRow['areas'][number], string>>;
  readonly events: Readonly<Record<EventRow['events'][number], string>>;
  readonly rules: Readonly<Record<RuleId, FindingText>>;
  readonly until: Readonly<Record<UntilId, string>>;
};

/** The part of it that answers are made of. */
export type MicroneedlingAnswerWording = Pick<MicroneedlingWording, keyof Wording>;
