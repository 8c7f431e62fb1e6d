/** Tells whoever made a page which fields of its form were left out (docs/contract.md#what-a-page-adds). */
import { ExpectedError } from '../contract/expected-error.ts';
import type { Reply } from './reply.ts';

const header = (names: string): Record<string, string> => (names === '' ? {} : { 'Suitably-Ignored': names });

/** Names as the header says them: ten at most, and how many there are more. A name that may hold anything is only counted. */
export const ignoredNames = (ignored: readonly string[]): string => {
  const plain = ignored.filter((name) => /^[\w.:-]{1,40}$/.test(name)).slice(0, 10);
  const more = ignored.length - plain.length;
  return [...plain, ...(more > 0 ? [`+${more}`] : [])].join(', ');
};

/** Answers, or refuses, with the header beside it. */
export const sayingIgnored = async <Json>(
  ignored: readonly string[],
  answer: () => Promise<Reply<Json>>,
): Promise<Reply<Json>> => {
  const told = header(ignoredNames(ignored));
  try {
    const reply = await answer();
    return { ...reply, headers: { ...reply.headers, ...told } };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const { problem, message, details } = error;
    throw new ExpectedError(problem, message, { ...details, headers: { ...details.headers, ...told } });
  }
};
