import type { ReferenceTexts } from '../../../shared/texts/en/console/reference.ts';
import { filled } from '../../../shared/texts/filled.ts';
import type { JsonSchema } from '../api/api-document.ts';

/** The name of a shape that a schema refers to. */
export const referredName = ({ $ref }: JsonSchema): string | undefined => $ref?.split('/').at(-1);

type Texts = ReferenceTexts['types'];
type Limits = { least: number | undefined; most: number | undefined };

/** A limit below, one above, both, or none, each as a sentence of its own. */
const range = ({ least, most }: Limits, [atLeast, atMost, between]: readonly [string, string, string]): string[] => {
  if (least === undefined && most === undefined) return [];
  const text = least === undefined ? atMost : most === undefined ? atLeast : between;
  return [filled(text, { least: String(least), most: String(most) })];
};

const named = (schema: JsonSchema, texts: Texts): string => {
  const any = (values: readonly string[]): string => values.reduce((one, other) => filled(texts.or, { one, other }));
  const name = referredName(schema);
  if (name) return name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return any(schema.enum.map((value) => JSON.stringify(value)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return any(choices.map((choice) => named(choice, texts)));
  if (schema.items) return filled(texts.listOf, { what: named(schema.items, texts) });
  return any([schema.type ?? texts.anything].flat());
};

/** What may stand in a place, in words: the type, its choices and its limits. */
export const typeWords = (schema: JsonSchema, texts: Texts): string =>
  [
    named(schema, texts),
    ...(schema.format ? [schema.format] : []),
    ...range({ least: schema.minLength, most: schema.maxLength }, [
      texts.charactersAtLeast,
      texts.charactersAtMost,
      texts.charactersBetween,
    ]),
    ...range({ least: schema.minimum, most: schema.maximum }, [texts.atLeast, texts.atMost, texts.between]),
  ].join(', ');
