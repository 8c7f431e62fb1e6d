/** What the public routes take, by the schemas that validate it. */
import * as z from 'zod';
import { submission } from '../../intake/submission.ts';
import { answersSchema } from '../../screening/answers-schema.ts';
import { currentRowsOf } from '../../screening/published/published.ts';
import { treatments } from '../../screening/published/treatments.ts';

/** The answers of each treatment, by its current rule set. */
const answers = treatments.map((treatment) => answersSchema(currentRowsOf(treatment)));
const [onlyAnswers] = answers;

/**
 * submitScreening as JSON. What is read is stricter in what schemas cannot say: which questions are asked depends on the
 * answers.
 */
export const screeningRequest = submission
  .extend({ answers: answers.length === 1 && onlyAnswers ? onlyAnswers : z.union(answers) })
  .meta({ id: 'ScreeningRequest', description: 'A prospect’s answers, contact and consents.' });

const text = z.string();

/**
 * submitScreening as an HTML form: the same with dotted names; `answers.*` as in the JSON, several values by repeating the
 * name.
 */
export const screeningForm = z
  .object({
    'contact.name': text,
    'contact.email': text,
    'contact.phone': text.optional(),
    'contact.note': text.optional(),
    'contact.asTyped': z.array(text).optional(),
    'answers.age': text,
    'answers.concerns': z.array(text).meta({ description: '`concern:area`, repeatable' }),
    noneApply: z.array(text).optional(),
    'consents.textId': text,
    'consents.health': z.enum(['on', 'yes', 'true']),
    'consents.reminder': text.optional(),
    'consents.marketing': text.optional(),
    returnUrl: text.optional(),
    idempotencyKey: text.optional(),
  })
  .catchall(z.union([text, z.array(text)]))
  .meta({ id: 'ScreeningForm' });

/** The idempotency key of submitScreening. */
export const idempotencyHeader = z.object({
  'Idempotency-Key': z.string().min(1).max(255).optional().meta({ description: 'Kept for 24 hours, for each clinic.' }),
});

/** The page that a link opens posts one of these. */
export const addressForm = z.object({ email: text }).meta({ id: 'AddressForm' });
export const unsubscribeForm = z
  .union([
    z.object({ 'List-Unsubscribe': z.literal('One-Click') }),
    z.object({ nonce: text, scope: z.enum(['marketing', 'all']) }),
  ])
  .meta({ id: 'UnsubscribeForm', description: 'The body of RFC 8058, or the button of the page.' });
export const receiptForm = z.object({ nonce: text, part: z.enum(['receipt', 'answers']) }).meta({ id: 'ReceiptForm' });
export const confirmForm = z.object({ nonce: text }).meta({ id: 'ConfirmForm' });
