import { concerns as microneedlingConcerns100 } from '../microneedling/1.0.0/wording-en/concerns.ts';
import { concerns as microneedlingConcerns110 } from '../microneedling/1.1.0/wording-en/concerns.ts';
import { type Published, treatments } from './treatments.ts';

type Labels = Readonly<Record<string, { readonly label: string }>>;

const published: Published<Labels> = {
  microneedling: {
    '1.0.0': microneedlingConcerns100,
    '1.1.0': microneedlingConcerns110,
  },
};

/** English names of the concerns of every published rule set, by code: a list of leads shows them without any rule. */
export const concernLabels: Labels = Object.assign(
  {},
  ...treatments.flatMap((treatment) => Object.values<Labels>(published[treatment])),
);
