/** What mails say beside the texts of the rule set, in every language. Nothing medical in subjects and previews. */
import type { Outcome } from '../screening/outcome.ts';
import type { Language } from '../screening/rule-set.ts';

/** `{clinic}`, `{name}`, `{day}` and the like are filled in; `{day}` is a day written out. */
export type MailWording = {
  /** Seen without opening the mail, and by whoever looks over a shoulder. */
  readonly summarySubject: string;
  readonly summaryPreview: string;
  readonly greeting: string;
  readonly thanks: string;
  readonly findings: string;
  readonly notBefore: string;
  readonly concerns: string;
  readonly evidence: string;
  readonly sessions: string;
  readonly onset: string;
  readonly goodToKnow: string;
  readonly openResult: string;
  readonly linkHint: string;
  readonly contactUs: string;
  readonly whyThisMail: string;
  /** For clinics that want no detail in mails: nothing here names a treatment, a condition, a medicine or a reason. */
  readonly minimalDetails: string;
  readonly yourResult: string;
  readonly minimalNextStep: Readonly<Record<Outcome, string>>;
  readonly minimalBasis: string;
  readonly alertSubject: string;
  readonly alertPreview: string;
  readonly alertHeading: string;
  readonly alertReceived: string;
  readonly alertNextStep: string;
  readonly alertReference: string;
  readonly alertFooter: string;
  /** For the address that alerts went to until now. */
  readonly noticeSubject: string;
  readonly noticePreview: string;
  readonly noticeHeading: string;
  readonly noticeChanged: string;
  readonly noticeNextStep: string;
  readonly noticeFooter: string;
  /** Where one alert speaks for several enquiries. */
  readonly digestHeading: string;
  readonly digestReceived: string;
  readonly digestNextStep: string;
};

const wordings: Readonly<Record<Language, MailWording>> = {
  en: {
    summarySubject: 'Your enquiry at {clinic}',
    summaryPreview: 'Thank you for getting in touch. This mail is meant for you alone.',
    greeting: 'Hello {name},',
    thanks: 'Thank you for your enquiry. This is what your answers come to.',
    findings: 'Why, and what to tell your clinician',
    notBefore: 'Not before {day}.',
    concerns: 'What you asked about',
    evidence: 'Evidence: {text}',
    sessions: 'Visits: {text}',
    onset: 'Change: {text}',
    goodToKnow: 'Good to know',
    openResult: 'Open your result',
    linkHint: 'The link works until {day}. It asks for your e-mail address, so that nobody else can read your result.',
    contactUs: 'Questions? Just reply to this mail: your reply goes to {clinic}.',
    whyThisMail:
      'You get this mail because this address was typed into the form of {clinic}. If that was not you, please delete it or tell the clinic.',
    minimalDetails: 'Thank you for your enquiry. To protect your privacy, this mail does not hold the details.',
    yourResult: 'Your result is ready',
    minimalNextStep: {
      suitable: 'You can book a consultation. It is a talk and an examination, not a treatment.',
      suitable_with_cautions: 'You can book a consultation. Your result lists the points to bring up there.',
      consult_clinician:
        'A clinician should go through some answers with you first. Ask the clinic for a call; nothing is refused yet.',
      defer_until: 'Please wait for now. Your result says until when and why, and what to do until then.',
      not_suitable: 'Please do not plan a visit for this now. Your result says what would have to change.',
    },
    minimalBasis: 'Judged on {day}.',
    alertSubject: 'New enquiry at {clinic}',
    alertPreview: 'Somebody has sent the form on your website.',
    alertHeading: 'You have a new enquiry',
    alertReceived: 'It came in through your form on {day} at {time} ({zone}).',
    alertNextStep: 'Sign in to the console to read it and to get in touch.',
    alertReference: 'Reference: {reference}',
    noticeSubject: 'New enquiries at {clinic} go to another address',
    noticePreview: 'Somebody has changed where they are announced.',
    noticeHeading: 'You will not hear of new enquiries here any more',
    noticeChanged: 'An admin of the clinic changed the address for these alerts on {day} at {time} ({zone}).',
    noticeNextStep:
      'If you expected this, there is nothing to do. If not, please ask the admins of the clinic: the console shows who changed the settings.',
    noticeFooter: 'This mail goes to the address that {clinic} used for its alerts until then.',
    digestHeading: 'You have {count} new enquiries',
    digestReceived: 'They came in through your form since {day} at {time} ({zone}).',
    digestNextStep: 'Sign in to the console to read them and to get in touch.',
    alertFooter:
      'This mail to {clinic} says nothing about the person, because mail can be read on its way. A reply to it would not reach them.',
  },
};

export const mailWording = (lang: Language): MailWording => wordings[lang];

/** Puts values into a text. They are taken literally, whatever they contain. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
