import type { LaterTexts } from '../../en/console/later-texts.ts';
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

export const laterTexts: LaterTexts = {
  audit,
  catalogue,
  dashboard,
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
