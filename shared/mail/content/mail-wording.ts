/**
 * What mails say beside the texts of the rule set, in every language. Subjects and previews hold nothing medical, because
 * they show without opening the mail, also to a person who looks over a shoulder.
 */
import type { Outcome } from '../../screening/outcome.ts';
import type { Language } from '../../texts/language.ts';
import type { MessageKind } from '../kinds.ts';
import { clinicMailWording } from './clinic-mail-wording.ts';
import { decisionWording } from './decision-wording.ts';

/** What the words of every kind hold, beside what its template needs. */
type KindWording = { subject: string; preview: string } & Readonly<Record<string, unknown>>;

/** `{clinic}`, `{name}`, `{day}` and the like are filled in; `{day}` is a day written out. */
const english = {
  greeting: 'Hello {name},',
  openResult: 'Open your result',
  linkHint: 'The link works until {day}. It asks for your e-mail address, so that nobody else can read your result.',
  contactUs: 'Questions? Just reply to this mail: your reply goes to {clinic}.',
  orCall: 'Or call',
  noDetails: 'To protect your privacy, this mail does not hold the details.',
  answerAgain: 'Answer again',
  againHint:
    'The link works until {day}. It asks for your e-mail address, so that nobody else can see what you answered.',
  basis: 'Your answers of {day} were judged by rule set {version}.',
  stopMails: 'Stop these mails',
  whyThisMail:
    'You get this mail because this address was typed into the form of {clinic}. If that was not you, please delete it or tell the clinic.',
  cannotWait: {
    title: 'If something cannot wait',
    lead: 'These signs can come after any such treatment, by whomever it was done.',
    page: 'Before and after a visit',
  },
  whyMarketing: 'You get this mail because you agreed to follow-up mails in the form of {clinic}.',
  kinds: {
    ...clinicMailWording,
    summary: {
      subject: 'Your enquiry at {clinic}',
      preview: 'Thank you for getting in touch. This mail is meant for you alone.',
      thanks: 'Thank you for your enquiry. This is what your answers come to.',
      findings: 'Why, and what to tell the clinic',
      notBefore: 'Not before {day}.',
      concerns: 'What you asked about',
      evidence: 'Evidence: {text}',
      sessions: 'Visits: {text}',
      onset: 'Change: {text}',
      visit: 'What a visit is like',
      beforeVisit: 'Before any visit',
      goodToKnow: 'Good to know',
      optInTitle: 'Do you want follow-up mails?',
      optIn: 'You ticked that you would like follow-up mails from {clinic}. Please confirm that it was you.',
      optInButton: 'Yes, send me follow-up mails',
      optInElse: 'If you do nothing, you will not get any. Your result is the same either way.',
      // For clinics that want no detail in mails: this names no treatment, condition, medicine or reason.
      minimal: {
        details: 'Thank you for your enquiry. To protect your privacy, this mail does not hold the details.',
        headline: 'Your result is ready',
        nextStep: {
          suitable: 'You can book a consultation. It is a talk and an examination, not a treatment.',
          suitable_with_cautions: 'You can book a consultation. Your result lists the points to bring up there.',
          consult_clinician:
            'A clinician should go through some answers with you first. Ask the clinic for a call; nothing is refused yet.',
          defer_until: 'Please wait for now. Your result says until when and why, and what to do until then.',
          not_suitable: 'Please do not plan a visit for this now. Your result says what would have to change.',
        } satisfies Record<Outcome, string>,
      },
    },
    decision: decisionWording.en,
    'eligible-again': {
      subject: 'Your reminder from {clinic}',
      preview: 'You asked us to write to you. This mail is meant for you alone.',
      headline: 'The earliest day in your result has come',
      minimalHeadline: 'Here is your reminder',
      asked: 'You asked for a reminder. In your result of {screenedOn}, the earliest day for {treatment} was {day}.',
      notYetAYes:
        'The day alone is not a yes. Please answer the questions again, so that your result is up to date. Most of it is filled in already.',
      openEnded: 'Your result also named something that has to be over first. If it is not, please go on waiting.',
      needsClinician: 'As your result says, please see a clinician first.',
      why: 'You get this one reminder because you asked for it in the form of {clinic}.',
    },
    'follow-up-1': {
      subject: 'Your enquiry at {clinic}',
      preview: 'Is there anything that you would like to ask?',
      thanks: 'Thank you again for your enquiry of {day}.',
      headline: 'Is there anything you would like to ask?',
      nextStep:
        'Many people wonder what a visit is like, or what comes after it. Just ask: reply to this mail or call us.',
    },
    'follow-up-2': {
      subject: 'Your enquiry at {clinic}',
      preview: 'A last note on your enquiry, and how to reach us.',
      thanks: 'This is our last mail about your enquiry of {day}.',
      headline: 'We are here if you need us',
      nextStep: 'If you would like to talk it over, reply to this mail or call us. If not, you need not do anything.',
    },
    maintenance: {
      subject: 'A note from {clinic}',
      preview: 'A short note for you alone.',
      headline: 'How have you been?',
      text: 'It has been some time since your treatment at {clinic}. We hope that you are well.',
      again:
        'If you are thinking about another treatment, please answer the questions again first: health, medicines and skin change.',
      minimalText: 'It has been some time since you were with us. We hope that you are well.',
      minimalAgain: 'If you are thinking about coming again, please answer our questions first, because things change.',
    },
  } satisfies Record<MessageKind, KindWording>,
};

/** The words of mails; what English has, every language has. */
export type MailWording = typeof english;

const wordings: Readonly<Record<Language, MailWording>> = { en: english };

export const mailWording = (lang: Language): MailWording => wordings[lang];

/** Puts values into a text. They are taken literally, whatever they contain. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** The subject of a mail of a clinic by this name. */
export const mailSubject = (kind: MessageKind, lang: Language, clinic: string): string =>
  filled(mailWording(lang).kinds[kind].subject, { clinic });
