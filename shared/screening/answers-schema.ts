import * as z from 'zod';
import type { Question, RuleRows } from './rule-set.ts';

const oneOf = (values: readonly string[]) => z.enum(values as [string, ...string[]]);
const day = z.iso.date();
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

function answerSchema(question: Question): z.ZodType {
  switch (question.type) {
    case 'number':
      return z.int().min(question.min).max(question.max);
    case 'choice':
      return oneOf(question.options);
    case 'multi':
      return z.array(oneOf(question.options)).min(1).max(question.options.length);
    case 'concerns':
      return z
        .array(z.strictObject({ concern: oneOf(question.concerns), area: oneOf(question.areas) }))
        .min(1)
        .max(20);
    case 'events':
      return z
        .array(
          z.strictObject({
            type: oneOf(question.events),
            date: z.union([day, month, z.enum(['over-a-year', 'unknown'])]),
          }),
        )
        .max(40);
  }
}

/**
 * The schema of a rule set's answers, made from its questions: for OpenAPI, and for reading back what was stored. It
 * knows no conditions between answers; what a caller sends is read by `readAnswers`, whose results always fit it.
 */
export function answersSchema({ questions }: RuleRows) {
  return z.strictObject(
    Object.fromEntries(questions.map((question) => [question.key, answerSchema(question).optional()])),
  );
}
