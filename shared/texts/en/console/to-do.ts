import type { Translated } from '../../filled.ts';

/** What the folder `to-do` of the console says. */
export const toDo = {};

/** The same in another language. */
export type ToDoTexts = Translated<typeof toDo>;
