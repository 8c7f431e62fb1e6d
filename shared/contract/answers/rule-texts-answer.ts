/** The texts of rule sets that an answer has once, beside the screenings that refer to them, as schemas. */
import * as z from 'zod';
import { strengths } from '../../screening/rule-set.ts';

const text = z.string();

/** Where a rule comes from. Sources in print have no addresses. */
export const sourceText = z.object({ title: text, urls: z.array(z.url({ protocol: /^https?$/ })) });

/** Texts that many screenings refer to: those of one rule set, in one language, as one overlay changed them. */
export const ruleTexts = z
  .object({
    questions: z.record(text, z.object({ group: text, text })),
    rules: z.record(
      text,
      z.object({
        reason: text,
        advice: text,
        category: text,
        sources: z.array(text),
        strength: z.enum(strengths),
        note: text.meta({ description: 'Conflicts and reservations, for the clinician' }),
      }),
    ),
    sources: z.record(text, sourceText),
    concerns: z.record(text, z.object({ sessions: text, onset: text, note: text })),
    groups: z.record(text, text).meta({ description: 'The headings of findings' }),
  })
  .meta({
    id: 'RuleTexts',
    description:
      'By the keys of questions, rules, sources, concerns and headings: those that a screening beside it refers to.',
  });
export type RuleTextsAnswer = z.output<typeof ruleTexts>;

/** Texts by the names that screenings refer to as `texts`. */
export const namedTexts = z.record(text, ruleTexts).meta({
  description: 'By the `texts` of a screening. They are the same under the same name, whenever they are read',
});
