/** What is said around every result, on pages and in mails. */
import type { Translated } from '../filled.ts';

export const answers = {
  /** Sentences that every page and mail with a result carries (docs/screening.md#wording). */
  standing: {
    notADiagnosis:
      'These are first answers from a form. They are not a diagnosis or medical advice, and a clinician decides after seeing you.',
    keepMedicines: 'Do not stop or change any prescribed medicine because of this form.',
    tellClinician: 'Tell the clinic about each of these points, and about anything that the form did not ask.',
    goesOutOfDate: 'Answers go out of date: please answer again if anything changes, or after 28 days.',
    timeToThink: 'There is no hurry. Take the time you need to think about it.',
  },
  /** What a result rests on. `{treatment}` and `{version}` name the rule set, `{day}` is a day written out. */
  basis: {
    judged: 'Judged on {day} by the rule set {treatment} {version}.',
    /** `{body}` is where the clinician `{name}` is registered, with `{number}`. */
    signedOff: 'These rules were signed off for the clinic by {name} ({body} {number}) on {day}.',
    sample: 'Sample, not a real sign-off.',
  },
  next: {
    /** A published sentence of the rule set that offers everybody what some have asked for: exactly as it stands there, with the blank before it. */
    offer: ' If you like, the clinic reminds you.',
    /** A published reference to marks: exactly as it stands in the rule set. */
    marked: 'about the points that say so',
    /** What `marked` becomes where such points stand under the heading `{title}`. */
    headed: 'about the points under “{title}”',
    ownDoctor: 'Your own doctor should see this.',
    title: 'What happens next',
    received: 'We have your answers. {clinic} can read them from now on.',
    copy: {
      full: 'A copy of this result goes to {email}.',
      minimal: 'A mail with a link to this result goes to {email}.',
    },
    /** Stands for `{email}` where the address is not known yet. */
    typedAddress: 'the address that you typed',
    noCopy: 'If it is not there within an hour, look among your unwanted mail, or tell us.',
    opensUntil: 'The link in that mail opens this result until {day}.',
    reminded: 'You asked for a reminder: we write to you on {day} or soon after.',
    notReminded: 'Nobody will remind you of the day, so please make a note of it.',
    by: {
      suitable: 'Nothing is arranged yet. Whether and when you come is up to you.',
      suitable_with_cautions: 'Nothing is arranged yet. Whether and when you come is up to you.',
      consult_clinician: 'Nothing is arranged until a clinician has gone through your answers with you.',
      defer_until: 'No treatment is planned before that day.',
      not_suitable: 'No treatment is planned. Tell us if your health or your medicines change.',
    },
  },
  /** Labels of phone numbers. */
  help: {
    emergency: 'Emergency number',
    urgentCare: 'Urgent care',
    crisis: 'Crisis line',
    regulator: 'Report harm by a device to',
    /** Instead of the regulator's name, where the country has none that we know. */
    elsewhere: 'the authority for medical devices in your country',
  },
};

/** The same in each language. */
export type AnswersTexts = Translated<typeof answers>;
