import type { Translated } from '../../filled.ts';
import { problems } from '../problems.ts';
import { audit } from './audit.ts';
import { catalogue } from './catalogue.ts';
import { dashboard } from './dashboard.ts';
import { inbox } from './inbox.ts';
import { lead } from './lead.ts';
import { members } from './members.ts';
import { reference } from './reference.ts';
import { rules } from './rules.ts';
import { safety } from './safety.ts';
import { settings } from './settings.ts';
import { whatIf } from './what-if.ts';

/** What the pages of the console say that are loaded when somebody opens them, by folder. */
export const laterTexts = {
  audit,
  catalogue,
  dashboard,
  /** What the console finds wrong with a field itself, in the words in which the API would refuse it. */
  fields: problems.fields,
  inbox,
  lead,
  members,
  reference,
  rules,
  safety,
  settings,
  whatIf,
};

/** The same in each language. */
export type LaterTexts = Translated<typeof laterTexts>;
