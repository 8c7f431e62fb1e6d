/** Hints while a form is filled in: a fault appears when its field is left, and goes as soon as the field changes. */
import { type Checking, hintFor } from './check.ts';
import { clearFault, settleSummary, showFault } from './field-faults.ts';

const fieldOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.event, .field') : null;

/** Shows hints at the fields of a form, when `when` lets it. */
export const giveHints = (form: HTMLFormElement, checking: Checking, when: (show: () => void) => void): void => {
  form.addEventListener('input', (event) => {
    const field = fieldOf(event);
    if (field) clearFault(field);
    // What the server said of all events together is settled by a change of any.
    const question = field?.parentElement?.closest<HTMLElement>('.field');
    if (question) clearFault(question);
    settleSummary(form);
  });
  form.addEventListener('change', (event) => {
    const field = fieldOf(event);
    when(() => {
      const message = field && hintFor(field, checking);
      if (message) showFault({ field, message });
    });
  });
};
