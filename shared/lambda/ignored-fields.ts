/** Tells whoever made a page which fields of its form were left out (docs/contract.md#what-a-page-adds). */
import { tellingMore } from '../contract/expected-error.ts';
import type { Reply } from './reply.ts';

/** Answers, or refuses, with the names that a form is told of beside it. */
export const sayingIgnored = async <Json>(names: string, answer: () => Promise<Reply<Json>>): Promise<Reply<Json>> => {
  const told = { 'Suitably-Ignored': names };
  try {
    const reply = await answer();
    return { ...reply, headers: { ...reply.headers, ...told } };
  } catch (error) {
    throw tellingMore(error, ({ headers }) => ({ headers: { ...headers, ...told } }));
  }
};
