/**
 * The steps of a form as entries of the browser's history, so that its Back (on a phone, a gesture) leads to the step
 * before and a reload stays where it was. The nth step is always n entries after the first one. Only in our own page:
 * the history of another site's page is not ours.
 */

export type StepHistory = {
  /** The step that the browser remembers of this page, if any. */
  remembered: () => number | undefined;
  /** Called once, with the step that is shown first. */
  began: (at: number) => void;
  /** Called after each move. */
  moved: (from: number, to: number) => void;
};

const silent: StepHistory = { remembered: () => undefined, began: () => {}, moved: () => {} };

const stepIn = (state: unknown): number | undefined => {
  const step = (state as { step?: unknown } | null)?.step;
  return typeof step === 'number' ? step : undefined;
};

/** Adds an entry for each step up to `to`. Browsers refuse more than some hundred in half a minute: then Back does less. */
const addEntries = (from: number, to: number): void => {
  try {
    for (let step = from + 1; step <= to; step += 1) history.pushState({ step }, '');
  } catch {
    // The form's own buttons work all the same.
  }
};

/** Follows the history of the page; `arrive` is called with the step of an entry that the browser has gone to. */
export const stepHistory = (form: HTMLFormElement, arrive: (step: number) => void): StepHistory => {
  if (form.getRootNode() !== document) return silent;
  history.scrollRestoration = 'manual';
  addEventListener('popstate', ({ state }) => {
    const step = stepIn(state);
    if (step !== undefined) arrive(step);
  });
  const moved = (from: number, to: number) => {
    if (to < from) history.go(to - from);
    else addEntries(from, to);
  };
  return {
    remembered: () => stepIn(history.state),
    began: (at) => {
      const known = stepIn(history.state);
      if (known === undefined) history.replaceState({ step: 0 }, '');
      moved(known ?? 0, at);
    },
    moved,
  };
};
