/**
 * What a marketing page sends: exactly these fields, in these types; anything else is refused
 * (docs/contract.md#submissions and docs/contract.md#form-posts).
 */
import * as z from 'zod';
import { emailAddress } from '../contract/email-address.ts';
import { personName, plainText } from '../contract/plain-text.ts';
import { saying } from '../contract/saying.ts';
import { type Treatment, treatments } from '../screening/published/treatments.ts';

const email = z.string().transform((typed, ctx) => {
  const address = emailAddress(typed);
  if (address) return address;
  // The reason is found where it is told.
  ctx.addIssue({ code: 'custom', ...saying('email', 'plainAddress') });
  return z.NEVER;
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only the shape: the questions themselves are read by the rule set, which knows what is asked. */
const answers = z.custom<Record<string, unknown>>(isRecord, saying('required', 'required'));

/** Pages are kept as origin and path; a query string may hold anything, and it is not ours to keep. */
const pageAddress = z
  .string()
  .max(8_000)
  .transform((typed) => {
    const url = URL.canParse(typed) ? new URL(typed) : undefined;
    return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}`.slice(0, 500) : undefined;
  })
  .optional();

/** Most characters of fields that programs fill in. */
export const fieldLengths = { lang: 100, leaveEmpty: 2_000, formToken: 200, returnUrl: 2_000 } as const;

const campaign = plainText({ max: 200 }).optional();

/** Where a visitor came from. Pages without their query. */
export const attribution = z.strictObject({
  utm_source: campaign,
  utm_medium: campaign,
  utm_campaign: campaign,
  utm_term: campaign,
  utm_content: campaign,
  pageUrl: pageAddress,
  referrer: pageAddress,
});

const contact = z.strictObject({
  name: personName,
  email,
  phone: plainText({ max: 60 }).default(''),
  note: plainText({ max: 2_000, isMultiline: true }).default(''),
  /** What the person was asked back about, and sent again as it was: taken as typed. A form with one says it as a text. */
  asTyped: z.union([z.string().transform((text) => [text]), z.array(z.string())]).default([]),
});

const consents = z.strictObject({
  textId: z.string().min(1).max(100),
  health: z.literal(true),
  reminder: z.boolean().default(false),
  marketing: z.boolean().default(false),
});

type Names<Shape> = readonly (keyof Shape & string)[];

/** Members of the groups of a submission, as forms name them after the group and a dot. */
export const contactNames = Object.keys(contact.shape) as Names<typeof contact.shape>;
export const consentNames = Object.keys(consents.shape) as Names<typeof consents.shape>;
export const attributionNames = Object.keys(attribution.shape) as Names<typeof attribution.shape>;

/** A JSON submission. */
export const submission = z.strictObject({
  /** Without it, the clinic's usual treatment. */
  treatment: z.enum(treatments).optional(),
  ruleSetVersion: z.string().min(1).max(20).optional(),
  /** A language that does not exist falls back and is never refused. */
  lang: z.string().max(fieldLengths.lang).optional(),
  contact,
  answers,
  noneApply: z.array(z.string().max(40)).max(20).default([]),
  consents,
  attribution: attribution.default({}),
  /** The honeypot: people do not see it, and no form has a field of this name for anything else. */
  leaveEmpty: z.string().max(fieldLengths.leaveEmpty).default(''),
  /** The honeypot of former examples. A form may ask for a website in earnest, so it says nothing. */
  website: z.string().max(2_000).optional(),
  formToken: z.string().max(fieldLengths.formToken).optional(),
  idempotencyKey: z.string().max(300).optional(),
});

/** A form submission may also say where to go afterwards. */
export const formSubmission = submission.extend({ returnUrl: z.string().max(fieldLengths.returnUrl).optional() });

/** What the person wants. That they were asked back, and insisted, is no part of it. */
export type Submission = Omit<z.output<typeof formSubmission>, 'contact'> & {
  treatment: Treatment;
  contact: Omit<z.output<typeof contact>, 'asTyped'>;
};

type Visit = {
  /** Of the page's address; campaigns stand there as `utm_source` and the like. */
  query: URLSearchParams;
  pageUrl: string;
  /** The page before, as the browser names it. */
  referrer: string | undefined;
};

/**
 * Where the visitor of a hosted form came from, as form fields by name that travel along with it
 * (docs/contract.md#form-posts). What the intake would refuse is left out: the visitor could not correct it.
 */
export const attributionFields = ({ query, pageUrl, referrer }: Visit): Map<string, readonly string[]> => {
  const fields = new Map<string, readonly string[]>();
  const seen: Record<string, string | undefined> = { ...Object.fromEntries(query), pageUrl, referrer };
  for (const [name, schema] of Object.entries(attribution.shape)) {
    const { data } = schema.safeParse(seen[name]);
    if (data) fields.set(`attribution.${name}`, [data]);
  }
  return fields;
};
