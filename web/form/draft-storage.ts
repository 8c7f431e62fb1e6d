/**
 * A form that is half filled, kept in this tab of this device until it is sent. Not longer and not elsewhere: these are
 * answers about health, and devices are shared.
 */
import { all } from './elements.ts';
import { controlsOf } from './form-answers.ts';

type Kept = {
  fields: [string, string][];
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

/** Keeps what stands in a form. Without room for it, nothing is kept. */
export const keepDraft = (name: string, form: HTMLFormElement, rest: Omit<Kept, 'fields'>): void => {
  const shown = new Set([...controlsOf(form).map((control) => control.name), ...carried]);
  const fields = [...new FormData(form)].flatMap(([field, value]): [string, string][] =>
    typeof value === 'string' && shown.has(field) && !left.includes(field) ? [[field, value]] : [],
  );
  try {
    storage()?.setItem(name, JSON.stringify({ fields, ...rest } satisfies Kept));
  } catch {
    // The form is sent without it just as well.
  }
};

/** Forgets what is kept. */
export const forgetDraft = (name: string): void => storage()?.removeItem(name);

/** Puts what was kept back into a form. */
export const restoreDraft = (form: HTMLFormElement, { fields }: Kept): void => {
  const values = new Map<string, string[]>();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of all<HTMLInputElement>(form, '[name]')) {
    const kept = values.get(control.name);
    if (!kept || (control.type === 'hidden' && !carried.includes(control.name))) continue;
    if (/radio|checkbox/.test(control.type)) control.checked = kept.includes(control.value);
    else control.value = kept.shift() ?? '';
  }
};
