/**
 * What mails to persons say beside the texts of the rule set. Subjects and previews hold nothing medical, because they show
 * without opening the mail, also to a person who looks over a shoulder. `{clinic}` is the clinic's name, `{day}` and the
 * like a day written out.
 */
import type { Translated } from '../filled.ts';

export const mails = {
  /** The first line of every mail. `{name}` is the person's name as typed: nothing is known of gender or title. */
  greeting: 'Hello {name},',
  /** A button. */
  openResult: 'Open your result',
  linkHint: 'The link works until {day}. It asks for your e-mail address, so that nobody else can read your result.',
  contactUs: 'Questions? Just reply to this mail: your reply goes to {clinic}.',
  /** The same where the clinic has a phone; `{phone}` is its number, a link that dials. */
  contactUsOrCall: 'Questions? Just reply to this mail: your reply goes to {clinic}. Or call {phone}.',
  noDetails: 'To protect your privacy, this mail does not hold the details.',
  /** A button: to the form, where the answers of last time stand already. */
  answerAgain: 'Answer again',
  againHint:
    'The link works until {day}. It asks for your e-mail address, so that nobody else can see what you answered.',
  /** `{version}` is the rule set's, such as 1.1.0. */
  basis: 'Your answers of {day} were judged by rule set {version}.',
  /** The link by which a person leaves all mails that are no service, at their end. */
  stopMails: 'Stop these mails',
  /** Why the reader gets this mail, at the end of service mails. */
  whyThisMail:
    'You get this mail because this address was typed into the form of {clinic}. If that was not you, please delete it or tell the clinic.',
  /** The same of mails that rest on a consent. */
  whyMarketing: 'You get this mail because you agreed to follow-up mails in the form of {clinic}.',
  cannotWait: {
    title: 'If something cannot wait',
    lead: 'These signs can come after any such treatment, by whomever it was done.',
    /** `{what}` is a sign in bold, such as "Fever"; `{advice}` is a whole sentence that begins with a capital letter. */
    sign: '{what}: {advice}',
    /** `{label}` is such as "Emergency number"; `{whom}` is a number or a name. */
    help: '{label}: {whom}',
    /** A link to the clinic's page of what to know before and after a visit. */
    page: 'Before and after a visit',
  },
  /** By kind of mail. `subject`: at most 60 letters besides the clinic's name; `preview`: what inboxes show beside it. */
  kinds: {
    /** At once, with the result. */
    summary: {
      subject: 'Your enquiry at {clinic}',
      preview: 'Thank you for getting in touch. This mail is meant for you alone.',
      thanks: 'Thank you for your enquiry. This is what your answers come to.',
      /** Over the reasons. */
      findings: 'Why, and what to tell the clinic',
      /** After a reason for waiting. */
      notBefore: 'Not before {day}.',
      /** Over what the person wished for, each with the three lines below. */
      concerns: 'What you asked about',
      /** A heading: `{concern}` is such as "Acne scars", `{area}` such as "face". */
      concern: '{concern} ({area})',
      /** `{text}` is one or more sentences or half sentences of the rule set. */
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
      /** For clinics that want no detail in mails: this names no treatment, condition, medicine or reason. */
      minimal: {
        details: 'Thank you for your enquiry. To protect your privacy, this mail does not hold the details.',
        headline: 'Your result is ready',
        /** By what came out. "Book" stands with the first two alone: nobody is pushed. */
        nextStep: {
          suitable: 'You can book a consultation. It is a talk and an examination, not a treatment.',
          suitable_with_cautions: 'You can book a consultation. Your result lists the points to bring up there.',
          consult_clinician:
            'A clinician should go through some answers with you first. Ask the clinic for a call; nothing is refused yet.',
          defer_until: 'Please wait for now. Your result says until when and why, and what to do until then.',
          not_suitable: 'Please do not plan a visit for this now. Your result says what would have to change.',
        },
      },
    },
    /** What a clinician decided. The clinician gives the reason in person. */
    decision: {
      subject: 'Your enquiry at {clinic}',
      preview: 'There is news on your enquiry. This mail is meant for you alone.',
      intro: 'A clinician at {clinic} has gone through your answers.',
      /** The headline of the decision to wait, where there is a day. */
      waitUntil: 'Please wait until {day} at the earliest',
      /** Where the clinic would like to see somebody first, and proposes a day. */
      proposed: 'We suggest {day}. If that does not suit you, tell us which day does.',
      keepMedicines: 'Do not stop or change any prescribed medicine because of this mail.',
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
        see_in_person: {
          headline: 'We would like to see you before we advise you',
          nextStep:
            'Some of your answers are better looked at together. It is a talk and an examination; what comes after it is decided there, together with you. Reply to this mail or call us to find a time.',
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
      /** For clinics that want no detail in mails. */
      minimal: {
        headline: 'There is news on your enquiry',
        nextStep: {
          proceed: 'You can arrange a consultation: reply to this mail or call us.',
          proceed_with_changes:
            'You can arrange a consultation: reply to this mail or call us. We will talk about details there.',
          see_in_person: 'We would like to see you first: reply to this mail or call us to find a time.',
          wait: 'Please wait for now. Call us if you want to know more.',
          decline: 'Please do not plan a visit for this now. Call us if you want to know more.',
        },
      },
    },
    /** The one reminder that a person asked for: a waiting time is over. */
    'eligible-again': {
      subject: 'Your reminder from {clinic}',
      preview: 'You asked us to write to you. This mail is meant for you alone.',
      headline: 'The earliest day in your result has come',
      /** The headline for clinics that want no detail in mails. */
      minimalHeadline: 'Here is your reminder',
      asked: 'You asked for a reminder. In your result of {screenedOn}, the earliest day for a treatment was {day}.',
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
    /** About a year after a treatment. */
    maintenance: {
      subject: 'A note from {clinic}',
      preview: 'A short note for you alone.',
      headline: 'How have you been?',
      text: 'It has been some time since your treatment at {clinic}. We hope that you are well.',
      again:
        'If you are thinking about another treatment, please answer the questions again first: health, medicines and skin change.',
      /** The same for clinics that want no detail in mails. */
      minimalText: 'It has been some time since you were with us. We hope that you are well.',
      minimalAgain: 'If you are thinking about coming again, please answer our questions first, because things change.',
    },
  },
};

/** The same in each language. */
export type MailsTexts = Translated<typeof mails>;
