import { createElement, Fragment, type ReactNode } from 'react';

/** Puts links, names and other parts of a page into the `{name}` of a text, in whichever order its language has them. */
export const withNodes = (text: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode[] =>
  text
    .split(/\{(\w+)\}/)
    .map((part, place) =>
      createElement(Fragment, { key: place }, place % 2 === 0 ? part : (nodes[part] ?? `{${part}}`)),
    );
