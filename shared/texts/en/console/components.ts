import type { Translated } from '../../filled.ts';

/** What parts of the console say that stand on many of its pages. */
export const components = {
  copy: {
    /** Name of a button without words. {name}: what is copied, such as “E-mail”. */
    copy: 'Copy: {name}',
    copied: 'Copied: {name}',
  },
  close: 'Close',
  closeMessage: 'Close this message',
  undo: 'Undo',
  loading: 'Loading',
  tryAgain: 'Try again',
  downloadFailed: 'The download failed',
  /** {word}: what is to be typed, such as “erase”. */
  typeToConfirm: 'Type “{word}” to confirm',
  leave: {
    title: 'Leave without saving?',
    stay: 'Stay',
    leave: 'Leave without saving',
  },
  /** Name of a link. {host}: its site. {title}: the source of a rule. {n}: which of its addresses. */
  sourceLink: '{host}: {title}, address {n}',
  failure: {
    forbidden: 'Your role does not include this',
    notFound: 'There is nothing here',
    unauthenticated: 'Your session has ended',
    gone: 'No longer here',
    unavailable: 'The server cannot be reached',
    tooMany: 'Too many requests',
    unknown: 'This could not be shown',
    drifted: 'This page does not match the server, which may be newer. Please load the page again.',
    /** Comes after the sentence that says what was refused. */
    wait: { one: 'Try again in {n} second.', other: 'Try again in {n} seconds.' },
  },
};

/** The same in each language. */
export type ComponentsTexts = Translated<typeof components>;
