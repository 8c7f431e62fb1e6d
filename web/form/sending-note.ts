/** What is said while a form is being sent. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { all, make, makeButton } from './elements.ts';

export type SendingNote = {
  /** Says that nobody answered, and offers to try at once. */
  offline: (retry: () => void) => void;
  /** Takes everything back: the form can be sent again. `said` stays, as an error. */
  end: (said?: string) => void;
};

/** Says that a form is being sent; its buttons do nothing until `end`. Undefined while it is being sent already. */
export const showSending = (form: HTMLFormElement, words: FormWords): SendingNote | undefined => {
  if (form.hasAttribute('aria-busy')) return undefined;
  for (const old of all(form, '.sending')) old.remove();
  const note = make('p', { class: 'sending', role: 'status' }, words.sending);
  form.querySelector('.nav')?.before(note);
  form.setAttribute('aria-busy', 'true');
  const buttons = all(form, '.nav button');
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  return {
    offline: (retry) => {
      const again = () => {
        note.replaceChildren(words.sending);
        retry();
      };
      note.replaceChildren(`${words.offline} `, makeButton(words.retry, 'plain', again));
    },
    end: (said) => {
      form.removeAttribute('aria-busy');
      for (const button of buttons) button.removeAttribute('aria-disabled');
      note.remove();
      if (said) form.querySelector('.nav')?.before(make('p', { class: 'sending error', role: 'alert' }, said));
    },
  };
};
