/** The screening form: the page, what its script says, and what stands there when it was refused. Every byte is waited for. */
import type { Translated } from '../filled.ts';

export const form = {
  /** Title of the page in tabs and histories: it says nothing about health. {clinic}: name of the clinic. Refused form, result and link pages have it, too. */
  pageTitle: 'Your enquiry at {clinic}',
  /** Heading. {treatment}: the name of the treatment as a label, such as "Microneedling"; it is not put into lower case. */
  heading: '{treatment}: is it right for you?',
  /** Heading where a person answers some questions once more after a while. */
  headingAgain: 'What may have changed',
  /** Above the questions. */
  takes: 'This takes about 3 minutes.',
  asksAgain:
    'These questions are asked again, because answers like these change with time. Your other answers are taken over.',
  /** Where the clinic sends people to a page of its own first. */
  resultByMail: 'You get your result by mail as soon as you have sent your answers.',
  resultAtOnce: 'You see your result as soon as you have sent your answers, and get a copy by mail.',
  whoReads: '{clinic} reads what you send. The result is not a diagnosis.',
  /** {link}: the words of `privacyLink`, as a link. */
  privacy: '{link} (opens beside this page)',
  privacyLink: 'Privacy notice of {clinic}',
  /** Name of the row of links to the form in other languages, for people who hear the page. */
  languages: 'Language',
  /** Above a box that answers all questions of a step at once. */
  oneTick: 'If nothing here applies, one tick is enough',
  /** First line of a list to choose from. */
  pleaseChoose: 'Please choose',
  /** First line of the further lists under the same question. */
  nothingElse: 'Nothing else',
  /** Name of one of several lists under a question. {question}: the question, {n}: 1, 2, 3. */
  line: '{question} ({n})',
  /** One thing that a person may want, with the place: {concern}: such as "Acne scars", {area}: such as "Face". */
  concernAt: '{concern}: {area}',
  /** Before a field for a date; the next label follows it. */
  onDay: 'On this day',
  /** Before a list of months, after the field for a date: the person gives one or the other. */
  orRoughly: 'or roughly',
  overAYear: 'More than a year ago',
  unknownDay: 'I do not remember when',
  eventsHelp: 'Leave empty what did not happen.',
  assumedDay:
    'You did not remember the day. It was no later than the day of your first answers, so that day stands here. Change it if you know better.',
  /** Heading of the last step with questions: name, address and consents. */
  contact: 'How we reach you',
  name: 'Your name',
  email: 'E-mail address',
  phone: 'Phone (optional)',
  note: 'Your message (optional)',
  consent: 'Your consent',
  /** A trap for programs; people do not see it, but those who hear the page may. */
  leaveEmpty: 'Leave this empty',
  send: 'Send my answers',
  /** What the script says. */
  script: {
    /** {n} of {of} steps. */
    step: 'Step {n} of {of}',
    back: 'Back',
    next: 'Next',
    answer: 'Please choose an answer.',
    /** “None of these apply to me” is the box above the questions; its words come from the rule set, so quote them as there. */
    answerOrTick: 'Please choose an answer, or tick “None of these apply to me” above.',
    number: 'Please enter your age in whole years, from 0 to 120.',
    email: 'Please enter one plain address such as name@example.com.',
    needed: 'Please fill this in.',
    consent: 'Without this consent the clinic may not read your answers.',
    date: 'Please give a date, or choose one of the other answers.',
    future: 'Please give a day that is not in the future.',
    /** Heading of the list of what is wrong in a step. */
    faults: 'Please look at this again',
    /** A box at an event, such as an operation: it has happened. */
    happened: 'Yes',
    /** Button that adds a list under the question what the person wants. */
    anotherLine: 'Add another line',
    kept: 'Until you send it, this form keeps your answers in this tab of this device, so that nothing is lost.',
    forget: 'Forget my answers',
    forgotten: 'Your answers are forgotten.',
    sending: 'Sending your answers …',
    offline: 'We cannot reach the clinic right now. Your answers are still here, and we try again by ourselves.',
    retry: 'Try again now',
    failed: 'Your answers could not be sent. Please try again, or write to the clinic.',
    /** A note that appears as soon as an answer rules a treatment out. */
    stopTitle: 'Your answers already decide the result',
    stopDoctor: 'If a mole, patch or sore changes, bleeds or does not heal, see your own doctor soon.',
    stopChoice:
      'You can stop here: nothing has been sent. Or go on and send the form all the same, so that the clinic knows of you.',
    stopYoung:
      'You can stop here: nothing has been sent. If you go on, you see this answer, and nothing of it is kept.',
    stopHere: 'Stop here',
    stopped: 'You stopped here',
    stoppedHelp: 'Nothing was sent, and your answers are forgotten. What to do now:',
    /** Title of a page on which something is wrong. {title}: its title else. Pages without the script have it as well. */
    wrong: 'Error: {title}',
    check: 'Check your answers',
    checkHelp: 'Nothing has been sent yet. This is what the clinic will read:',
    /** Button beside a group of answers. */
    change: 'Change',
    /** The same button as it is heard. {title}: heading of the group. */
    changePart: 'Change: {title}',
    nothing: 'None of these',
  },
};

/** The same in each language. */
export type FormTexts = Translated<typeof form>;
