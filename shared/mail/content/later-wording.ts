/** What mails say that go out after the summary, in every language. Nothing medical in subjects and previews. */
import type { Decision } from '../../leads/review.ts';
import type { Language } from '../../screening/rule-set.ts';

/** Headline and what may be done next. */
type Answer = { readonly headline: string; readonly nextStep: string };

/** `{clinic}`, `{treatment}`, `{day}` and the like are filled in; `{day}` is a day written out. */
export type LaterWording = {
  readonly subject: string;
  readonly noDetails: string;
  readonly answerAgain: string;
  readonly againHint: string;
  readonly stopMails: string;
  readonly whyMarketing: string;
  readonly optInTitle: string;
  readonly optIn: string;
  readonly optInButton: string;
  readonly optInElse: string;
  readonly reminder: {
    readonly subject: string;
    readonly preview: string;
    readonly headline: string;
    readonly minimalHeadline: string;
    readonly asked: string;
    readonly notYetAYes: string;
    readonly openEnded: string;
    readonly needsClinician: string;
    readonly why: string;
  };
  readonly followUp: Readonly<Record<1 | 2, Answer & { readonly preview: string; readonly thanks: string }>>;
  readonly maintenance: {
    readonly subject: string;
    readonly preview: string;
    readonly headline: string;
    readonly text: string;
    readonly again: string;
    readonly minimalText: string;
    readonly minimalAgain: string;
  };
  readonly decision: {
    readonly preview: string;
    readonly intro: string;
    readonly waitUntil: string;
    readonly keepMedicines: string;
    readonly minimalHeadline: string;
    readonly full: Readonly<Record<Decision, Answer>>;
    readonly minimal: Readonly<Record<Decision, string>>;
  };
};

const wordings: Readonly<Record<Language, LaterWording>> = {
  en: {
    subject: 'Your enquiry at {clinic}',
    noDetails: 'To protect your privacy, this mail does not hold the details.',
    answerAgain: 'Answer again',
    againHint:
      'The link works until {day}. It asks for your e-mail address, so that nobody else can see what you answered.',
    stopMails: 'Stop these mails',
    whyMarketing: 'You get this mail because you agreed to follow-up mails in the form of {clinic}.',
    optInTitle: 'Do you want follow-up mails?',
    optIn: 'You ticked that you would like follow-up mails from {clinic}. Please confirm that it was you.',
    optInButton: 'Yes, send me follow-up mails',
    optInElse: 'If you do nothing, you will not get any. Your result is the same either way.',
    reminder: {
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
    followUp: {
      1: {
        preview: 'Is there anything that you would like to ask?',
        thanks: 'Thank you again for your enquiry of {day}.',
        headline: 'Is there anything you would like to ask?',
        nextStep:
          'Many people wonder what a visit is like, or what comes after it. Just ask: reply to this mail or call us.',
      },
      2: {
        preview: 'A last note on your enquiry, and how to reach us.',
        thanks: 'This is our last mail about your enquiry of {day}.',
        headline: 'We are here if you need us',
        nextStep: 'If you would like to talk it over, reply to this mail or call us. If not, you need not do anything.',
      },
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
    decision: {
      preview: 'There is news on your enquiry. This mail is meant for you alone.',
      intro: 'A clinician at {clinic} has gone through your answers.',
      waitUntil: 'Please wait until {day} at the earliest',
      keepMedicines: 'Do not stop or change any prescribed medicine because of this mail.',
      minimalHeadline: 'There is news on your enquiry',
      full: {
        proceed: {
          headline: 'We would like to see you for a consultation',
          nextStep:
            'Reply to this mail or call us to find a time. A consultation is a talk and an examination; what comes after it is decided there, together with you.',
        },
        proceed_with_changes: {
          headline: 'We would like to see you and plan a few things differently',
          nextStep:
            'Some things should be done in another way for you. The clinician will go through them with you at a consultation. Reply to this mail or call us to find a time.',
        },
        wait: {
          headline: 'Please wait for now',
          nextStep:
            'Please do not plan a visit for this yet. If you want to know more about the reason, reply to this mail or call us.',
        },
        decline: {
          headline: 'We advise against this treatment for you at present',
          nextStep:
            'Please do not plan a visit for this. If something about your health or your medicines changes, tell us. If you want to know more about the reason, reply to this mail or call us; your own doctor can help as well.',
        },
      },
      minimal: {
        proceed: 'You can arrange a consultation: reply to this mail or call us.',
        proceed_with_changes:
          'You can arrange a consultation: reply to this mail or call us. We will talk about details there.',
        wait: 'Please wait for now. Call us if you want to know more.',
        decline: 'Please do not plan a visit for this now. Call us if you want to know more.',
      },
    },
  },
};

/** The wording of mails of later in a language. */
export const laterWording = (lang: Language): LaterWording => wordings[lang];
