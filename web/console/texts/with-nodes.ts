import { createElement, Fragment, type ReactNode } from 'react';
import { filledWith } from '../../../shared/texts/filled.ts';

/** Puts links, names and other parts of a page into the `{name}` of a text, in whichever order its language has them. */
export const withNodes = (text: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode[] =>
  filledWith(text, nodes).map((piece, place) => createElement(Fragment, { key: place }, piece));
