/** Sends an embedded form and shows the answer in its place; the page around it is told that it happened. */
import { deliver } from './deliver.ts';
import type { Enhanced } from './enhance.ts';
import { langOf } from './form-answers.ts';
import { showRefusal } from './refusal.ts';
import { type Answer, fillResult } from './result.ts';
import { showSending } from './sending-note.ts';
import { submissionIn } from './submission-in-form.ts';

/** An embedded form: where it is, the empty result that came with it, and whom it belongs to. */
export type Embedded = { element: HTMLElement; root: ShadowRoot; result: HTMLElement; host: string };

const post = (form: HTMLFormElement, host: string, key: string): Promise<Response> =>
  fetch(`${host}${form.getAttribute('action')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
    body: JSON.stringify(submissionIn(form, langOf(form))),
    credentials: 'omit',
  });

const tell = ({ element }: Embedded, { assessment }: Answer, sharesOutcome: boolean): void => {
  const clinic = element.getAttribute('clinic');
  // Every script of the page hears this. What the outcome is, it hears only where the clinic has decided so.
  const detail = sharesOutcome ? { clinic, outcome: assessment.outcome } : { clinic };
  element.dispatchEvent(new CustomEvent('suitably:submitted', { detail, bubbles: true, composed: true }));
};

/** What an embedded form does when everything is filled in. */
export const sender =
  (embedded: Embedded) =>
  async ({ form, script, steps, keep }: Enhanced): Promise<void> => {
    const { root, result, host } = embedded;
    const note = showSending(form, script.words);
    if (!note) return;
    const response = await deliver(() => post(form, host, keep.key()), note.offline);
    const body = await response.json().catch(() => ({}));
    note.end();
    if (!response.ok) {
      if (!showRefusal(form, steps, body, script.words)) note.end(body.detail ?? script.words.failed);
      return;
    }
    const heading = fillResult(result, body, langOf(form));
    root.replaceChildren(result);
    if (embedded.element.getBoundingClientRect().top < 0) embedded.element.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    tell(embedded, body, script.sharesOutcome);
  };
