/**
 * The script of the hosted form. It sends the form until an answer comes, and then lets the browser send it once more:
 * the same key gives the same answer, and the browser goes where the clinic sends people.
 */
import { deliver } from './deliver.ts';
import { make } from './elements.ts';
import { type Enhanced, enhance } from './enhance.ts';
import { showRefusal } from './refusal.ts';
import { showSending } from './sending-note.ts';

const hiddenKey = (form: HTMLFormElement): HTMLInputElement => {
  const known = form.querySelector<HTMLInputElement>('[name=idempotencyKey]');
  const input = known ?? make('input', { type: 'hidden', name: 'idempotencyKey' });
  if (!known) form.append(input);
  return input;
};

/** The same bytes as the browser itself will send: lines end there as they always did on the wire. */
const bodyOf = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value).replace(/\r?\n/g, '\r\n')]));

const post = (form: HTMLFormElement): Promise<Response> =>
  // With JSON, because a redirect may lead to another site's page: only the browser itself goes there.
  fetch(form.action, { method: 'POST', body: bodyOf(form), headers: { accept: 'application/json' } });

/** Whoever comes back to this page finds in it what is kept by then. */
const freshWhenBack = (): void => addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const send = async ({ form, script, steps, keep }: Enhanced): Promise<void> => {
  const note = showSending(form, script.words);
  if (!note) return;
  hiddenKey(form).value = keep.key();
  const response = await deliver(() => post(form), note.offline);
  if (response.ok) {
    keep.forget();
    // Whoever comes back to this page finds no answers in it.
    freshWhenBack();
    form.submit();
    return;
  }
  const problem = await response.json().catch(() => ({}));
  note.end();
  // What was sent under this key before a reload was something else: a new name for something new.
  if (String(problem.type).endsWith(':idempotency-key-reuse')) {
    keep.changed();
    await send({ form, script, steps, keep });
  } else if (!showRefusal(form, steps, problem, script.words)) {
    note.end(problem.detail ?? script.words.failed);
  }
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) {
  enhance(form, (enhanced) => void send(enhanced));
  // The form in another language takes up what is kept; nothing typed there is lost on the way back.
  form.querySelector('.langs')?.addEventListener('click', freshWhenBack);
}
