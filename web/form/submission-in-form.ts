/** A filled-in form as the JSON of a submission (docs/contract.md#submissions), from whatever page it stands in. */
import { answersIn, fieldsIn } from './form-answers.ts';

const campaigns = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

/** Cut to what the intake accepts: the visitor has not typed this text and could not correct it. */
const tidy = (text: string): string => text.replace(/\p{C}/gu, '').slice(0, 200);

/** An address without its query, which may hold anything. */
const pageOf = (address: string): string => address.replace(/[?#].*/s, '').slice(0, 8_000);

const attribution = (): Record<string, string> => {
  const query = new URLSearchParams(location.search);
  const seen = campaigns.map((name) => [name, tidy(query.get(name) ?? '')] as const);
  return { ...Object.fromEntries(seen), pageUrl: pageOf(location.href), referrer: pageOf(document.referrer) };
};

/** The submission in a form. `lang` is the language that it is shown in. */
export const submissionIn = (form: HTMLFormElement, lang: string): Record<string, unknown> => {
  const typed = new FormData(form);
  const text = (name: string) => String(typed.get(name) ?? '');
  return {
    lang,
    treatment: text('treatment') || undefined,
    contact: Object.fromEntries(['name', 'email', 'phone', 'note'].map((name) => [name, text(`contact.${name}`)])),
    answers: answersIn(fieldsIn(form).filter(({ hidden }) => !hidden)),
    noneApply: typed.getAll('noneApply'),
    consents: {
      textId: text('consents.textId'),
      ...Object.fromEntries(['health', 'reminder', 'marketing'].map((name) => [name, typed.has(`consents.${name}`)])),
    },
    attribution: attribution(),
    leaveEmpty: text('leaveEmpty'),
  };
};
