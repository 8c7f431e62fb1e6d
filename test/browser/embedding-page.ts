/** The examples of docs/embedding.md, as somebody copies them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from '../e2e/stack.ts';

const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'embedding.md'), 'utf8');

/** Which of the examples below a heading (the first is 0), and for which clinic of the stack. */
type Which = { at?: number; clinic?: string };

/** An example below a heading of the page, for a clinic of this stack. Throws when there is none. */
export const exampleOf = ({ urls }: Stack, heading: string, { at = 0, clinic = 'cedar' }: Which = {}): string => {
  const [, below = ''] = page.split(new RegExp(`\n##+ ${heading}\n`));
  const [section = ''] = below.split(/\n##+ /);
  const example = [...section.matchAll(/```\w+\n(.*?)```/gs)].map(([, block]) => block)[at];
  if (example === undefined) throw new Error(`There is no example below ${heading}`);
  return example
    .replaceAll('https://forms.example', urls.gateway)
    .replaceAll('clinic="alba"', `clinic="${clinic}"`)
    .replaceAll(/\/(c|clinics)\/alba/g, `/$1/${clinic}`);
};
