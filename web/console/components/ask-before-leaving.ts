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
 * Has `ask` called before this page is left, until the answered function is called: by a link, by the browser's way back
 * or forward, by signing out. Closing or reloading the tab is asked about by the browser itself.
 */
export const guardPage = (ask: Question): (() => void) => {
  let here = location.href;
  const remember = () => {
    here = location.href;
  };
  const unload = (event: BeforeUnloadEvent) => event.preventDefault();
  /** The address has changed by now. It is put back before the router hears of it, on top of where the person went. */
  const back = (event: PopStateEvent) => {
    if (new URL(here).pathname === location.pathname) return remember();
    event.stopImmediatePropagation();
    history.pushState(null, '', here);
    ask(() => history.back());
  };
  const own = ['pushState', 'replaceState', 'hashchange'];
  questions.add(ask);
  for (const change of own) addEventListener(change, remember);
  addEventListener('popstate', back, { capture: true });
  addEventListener('beforeunload', unload);
  return () => {
    questions.delete(ask);
    for (const change of own) removeEventListener(change, remember);
    removeEventListener('popstate', back, { capture: true });
    removeEventListener('beforeunload', unload);
  };
};
