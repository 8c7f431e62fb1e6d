import type { AroundNavHandler } from 'wouter';

/** Puts the question; `leave` goes where the person wanted to go. */
type Question = (leave: () => void) => void;

/** Forms with something unsaved, the newest last. */
const questions = new Set<Question>();

/** Leaves at once, or asks first where something typed would be lost by it. */
export const askBeforeLeaving = (leave: () => void): void => {
  const ask = [...questions].at(-1);
  if (ask) ask(leave);
  else leave();
};

/** For the router: every way to another page asks first. The same page with another query or section is no other page. */
export const askAroundNav: AroundNavHandler = (navigate, to, options) => {
  const go = () => navigate(to, options);
  if (new URL(to, location.href).pathname === location.pathname) go();
  else askBeforeLeaving(go);
};

/**
 * Asks on the browser's way back and forward as well. Called once, before anything is shown: listeners of a window are
 * called in the order in which they came, and the router must hear of a way only when nobody has to be asked.
 */
export const watchWayBack = (): void => {
  let here = location.href;
  const remember = () => {
    here = location.href;
  };
  for (const change of ['pushState', 'replaceState', 'hashchange']) addEventListener(change, remember);
  addEventListener('popstate', (event) => {
    // The address has changed by now.
    if (questions.size === 0 || new URL(here).pathname === location.pathname) return remember();
    event.stopImmediatePropagation();
    // It is put back on top of where the person went, so that the way back leads there.
    history.pushState(null, '', here);
    askBeforeLeaving(() => history.back());
  });
};

const askBrowser = (event: BeforeUnloadEvent) => event.preventDefault();

/** Lets the browser leave at once: what is typed is kept in this tab, and the person comes back to it. */
export const stopAsking = (): void => removeEventListener('beforeunload', askBrowser);

/**
 * Has `ask` called before this page is left, until the answered function is called: by a link, by the way back, by
 * signing out. Closing or reloading the tab is asked about by the browser itself.
 */
export const guardPage = (ask: Question): (() => void) => {
  questions.add(ask);
  addEventListener('beforeunload', askBrowser);
  return () => {
    questions.delete(ask);
    if (questions.size === 0) removeEventListener('beforeunload', askBrowser);
  };
};
