/** What a person is told of a clinician's decision, by language; without details where the clinic wants none in mails. */
import type { Decision } from '../../leads/review.ts';
import type { Language } from '../../texts/language.ts';

/** Headline and what may be done next. */
type Answer = { headline: string; nextStep: string };

/** `{clinic}` and `{day}`, which is a day written out, are filled in. */
export const decisionWording = {
  en: {
    subject: 'Your enquiry at {clinic}',
    preview: 'There is news on your enquiry. This mail is meant for you alone.',
    intro: 'A clinician at {clinic} has gone through your answers.',
    waitUntil: 'Please wait until {day} at the earliest',
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
    } satisfies Record<Decision, Answer>,
    minimal: {
      headline: 'There is news on your enquiry',
      nextStep: {
        proceed: 'You can arrange a consultation: reply to this mail or call us.',
        proceed_with_changes:
          'You can arrange a consultation: reply to this mail or call us. We will talk about details there.',
        see_in_person: 'We would like to see you first: reply to this mail or call us to find a time.',
        wait: 'Please wait for now. Call us if you want to know more.',
        decline: 'Please do not plan a visit for this now. Call us if you want to know more.',
      } satisfies Record<Decision, string>,
    },
  },
} satisfies Record<Language, object>;
