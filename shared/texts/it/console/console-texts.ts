import type { ConsoleTexts } from '../../en/console/console-texts.ts';
import { api } from './api.ts';
import { app } from './app.ts';
import { colleagues } from './colleagues.ts';
import { components } from './components.ts';
import { keys } from './keys.ts';
import { labels } from './labels.ts';
import { signIn } from './sign-in.ts';
import { toDo } from './to-do.ts';

export const consoleTexts: ConsoleTexts = { api, app, colleagues, components, keys, labels, signIn, toDo };
