import type { Translated } from '../../filled.ts';
import { api } from './api.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { catalogue } from './catalogue.ts';
import { colleagues } from './colleagues.ts';
import { components } from './components.ts';
import { dashboard } from './dashboard.ts';
import { inbox } from './inbox.ts';
import { keys } from './keys.ts';
import { labels } from './labels.ts';
import { lead } from './lead.ts';
import { members } from './members.ts';
import { reference } from './reference.ts';
import { rules } from './rules.ts';
import { safety } from './safety.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';
import { toDo } from './to-do.ts';
import { whatIf } from './what-if.ts';

/** Everything that the console says, by the folder of `web/console` that says it. It is loaded at once. */
export const consoleTexts = {
  api,
  app,
  audit,
  catalogue,
  colleagues,
  components,
  dashboard,
  inbox,
  keys,
  labels,
  lead,
  members,
  reference,
  rules,
  safety,
  settings,
  signIn,
  toDo,
  whatIf,
};

/** The same in another language. */
export type ConsoleTexts = Translated<typeof consoleTexts>;
