import type { AuditEntryAnswer } from '../../../shared/contract/answers/privacy-answers.ts';
import { counted } from '../../../shared/texts/filled.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { fromCode, labelOf } from './from-code.ts';

/** How the product keeps its house. Entries of earlier builds name it, and it means nothing to whoever reads the audit. */
const housekeeping = [
  ...['version', 'statusKey', 'nameKey', 'nameSort', 'shard', 'nextLook'],
  ...['expiresAt', 'isConsulted', 'waited', 'ttl'],
];

/** Who acted: a name, or what of the product did. */
export const actorWords = (
  { audit }: PageTexts,
  { actor, actorName }: Pick<AuditEntryAnswer, 'actor' | 'actorName'>,
): string => actorName ?? labelOf(audit.actors, actor) ?? audit.formerMember;

/** What they did; an action that is newer than this console is put into words by its code. */
export const actionWords = ({ audit }: PageTexts, action: string): string =>
  labelOf(audit.actions, action) ?? fromCode(action.replace('.', ' ')).toLowerCase();

/** Where the fields say more than the action: a change, a proposal, a trial. Whoever opens a lead sees all of it. */
const isSpecific = (action: string): boolean =>
  /^(?:lead|settings|member)\.changed$|^overlay\.|^screenings\./.test(action);

/** What of it: the fields, in words, and how many rows were taken. */
export const detailWords = (
  { audit, lang }: PageTexts,
  { action, fields, count }: Pick<AuditEntryAnswer, 'action' | 'fields' | 'count'>,
): string => {
  const fieldLabel = (field: string) => labelOf(audit.fields, field) ?? fromCode(field).toLowerCase();
  return [
    ...(isSpecific(action) ? fields.filter((field) => !housekeeping.includes(field)).map(fieldLabel) : []),
    ...(count === undefined ? [] : [counted(count, audit.rows, lang)]),
  ].join(', ');
};
