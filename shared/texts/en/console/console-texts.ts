import type { Translated } from '../../filled.ts';
import { api } from './api.ts';
import { app } from './app.ts';
import { colleagues } from './colleagues.ts';
import { components } from './components.ts';
import { keys } from './keys.ts';
import { labels } from './labels.ts';
import { signIn } from './sign-in.ts';
import { toDo } from './to-do.ts';

/** What the console says on its first page and around every page, by the folder of `web/console` that says it. */
export const consoleTexts = { api, app, colleagues, components, keys, labels, signIn, toDo };

/** The same in each language. */
export type ConsoleTexts = Translated<typeof consoleTexts>;
