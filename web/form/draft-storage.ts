/**
 * A form that is half filled, kept in this tab of this device until it is sent. Not longer and not elsewhere: these are
 * answers about health, and devices are shared.
 */
import { all } from './elements.ts';
import { controlsOf, langOf } from './form-answers.ts';

export type Kept = {
  fields: [string, string][];
  /** The language of the form that it was typed into. */
  lang?: string;
  /** Names the submission, once it has been tried. */
  key?: string;
};

/** Fields that the person has not filled in, but that belong to what is sent again under the same key. */
const carried = ['formToken'];
const left = ['leaveEmpty'];

const storage = (): Storage | undefined => {
  try {
    return sessionStorage;
  } catch {
    // A frame that may store nothing.
    return undefined;
  }
};

/** What is kept under a name, if anything. */
export const readDraft = (name: string): Kept | undefined => {
  try {
    return JSON.parse(storage()?.getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
};

/** What stands in a form, as it can be put back into it or into the same form in another language. */
export const draftOf = (form: HTMLFormElement): Kept => {
  const shown = new Set([...controlsOf(form).map((control) => control.name), ...carried]);
  const fields = [...new FormData(form)].flatMap(([field, value]): [string, string][] =>
    typeof value === 'string' && shown.has(field) && !left.includes(field) ? [[field, value]] : [],
  );
  return { fields, lang: langOf(form) };
};

/** Keeps what stands in a form. Without room for it, nothing is kept. */
export const keepDraft = (name: string, form: HTMLFormElement, rest: Pick<Kept, 'key'>): void => {
  try {
    storage()?.setItem(name, JSON.stringify({ ...draftOf(form), ...rest } satisfies Kept));
  } catch {
    // The form is sent without it just as well.
  }
};

/** Forgets what is kept. */
export const forgetDraft = (name: string): void => storage()?.removeItem(name);

/** Puts what was kept back into a form. A consent is to the words that were read: in other words it is asked for anew. */
export const restoreDraft = (form: HTMLFormElement, { fields, lang }: Kept): void => {
  const now = langOf(form);
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of all<HTMLInputElement>(form, '[name]')) {
    const kept = values.get(control.name);
    if (!kept || (lang !== now && control.name.startsWith('consents.'))) continue;
    if (control.type === 'hidden' && !carried.includes(control.name)) continue;
    if (/radio|checkbox/.test(control.type)) control.checked = kept.includes(control.value);
    else control.value = kept.shift() ?? '';
  }
};
