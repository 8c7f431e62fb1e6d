/** The draft of a form, and the name of its submission: kept while it is filled in, said on the page, and forgotten. */
import type { FormScript } from '../../shared/contract/form-script.ts';
import { forgetDraft, keepDraft, readDraft, restoreDraft } from './draft-storage.ts';
import { all, make, makeButton } from './elements.ts';

export type DraftKeeper = {
  /** Idempotency key of what stands in the form: the same until something is changed, also over a reload. */
  key: () => string;
  changed: () => void;
  forget: () => void;
};

const newKey = (): string =>
  // Not randomUUID: pages without a secure connection do not have it.
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const sayIt = (form: HTMLFormElement, { words }: FormScript, forget: () => void): void => {
  const status = make('span', { role: 'status' });
  const press = () => {
    forget();
    status.textContent = words.forgotten;
  };
  const button = makeButton(words.forget, 'plain', press);
  form.querySelector('.nav')?.after(make('p', { class: 'soft small' }, `${words.kept} `, button, ' ', status));
};

/** Restores what is kept of a form and keeps it from now on, where its markup allows that. `emptied`: all is forgotten. */
export const draftKeeper = (form: HTMLFormElement, script: FormScript, emptied: () => void): DraftKeeper => {
  const { draft: name } = script;
  const kept = name === undefined ? undefined : readDraft(name);
  if (kept) restoreDraft(form, kept);
  let { key } = kept ?? {};
  const keep = () => {
    if (name !== undefined) keepDraft(name, form, { key });
  };
  const forget = () => {
    if (name !== undefined) forgetDraft(name);
  };
  if (name !== undefined) {
    sayIt(form, script, () => {
      form.reset();
      // What stands in a field that nobody sees is no default of the form, and a reset leaves it.
      for (const insisted of all(form, '[name="contact.asTyped"]')) insisted.remove();
      emptied();
      key = undefined;
      forget();
    });
  }
  return {
    key: () => {
      key ??= newKey();
      keep();
      return key;
    },
    changed: () => {
      key = undefined;
      keep();
    },
    forget,
  };
};
