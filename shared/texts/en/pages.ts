/** Pages that people come to beside the form: results, care, links in mails, refusals and problems. */
import type { Translated } from '../filled.ts';

export const pages = {
  /** Ways to the clinic. */
  contacts: {
    /** {email}: an address, as a link. */
    write: 'Write to {email}.',
    /** {email}, {phone}: as links. */
    writeOrCall: 'Write to {email}, or call {phone}.',
    /** {clinic}: name of the clinic. How to reach it stands at the end of the page. */
    withoutForm: '{clinic} also takes your enquiry without this form. How to reach them stands below.',
    /** Where the clinic is not known. */
    elsewhere: 'The mail or the page that led you here says how to reach the clinic.',
    /** {traceId}: letters and digits. */
    mention: 'If you write to us about this, mention {traceId}.',
  },
  /** The page of a result. */
  result: {
    book: 'Book a consultation',
    /** Button back to the clinic's own page. */
    leadOn: 'Continue to the page of {clinic}',
    findings: 'Why, and what to tell the clinic',
    /** {day}: a written day. */
    notBefore: 'Not before {day}.',
    validUntil: 'Valid until {day}.',
    /** Heading over what the person wished for. */
    concerns: 'What you asked about',
    /** {concern}: such as "Acne scars", {area}: such as "Face". */
    concernAt: '{concern} ({area})',
    /** Three labels in a list about one wish. What follows comes from the rule set: how good the evidence is … */
    evidence: 'Evidence',
    /** … how many visits it usually takes … */
    visits: 'Visits',
    /** … and when a change is usually seen. */
    change: 'Change',
    /** The first of them inside another page. {evidence}: such as "moderate". */
    evidenceIs: 'Evidence: {evidence}.',
    visit: 'What a visit is like',
    beforeVisit: 'Before any visit',
    cannotWait: 'If something cannot wait',
    /** Link from the short result inside another page to the whole one. */
    whole: 'Open the whole result, with what to know before and after a visit',
    printed: 'You can print this page, or keep it as a PDF, with your browser’s menu.',
  },
  /** To somebody who is too young. */
  underage: {
    title: 'Nothing was kept',
    /** {age}: the youngest age, such as 18. */
    text: 'You are under {age}, so we have kept nothing of what you typed. Nobody was sent a mail, neither you nor the clinic.',
    ask: 'If you want to ask something',
    askHow: 'You can ask the clinic, alone or with somebody you trust.',
  },
  /** Files that a person can keep of a result. */
  receipt: {
    title: 'Keep a record',
    text: 'The receipt shows which rules your answers were checked by, and what came of it. Your answers are not in it. They are in a file of their own. Keep both, and you can have the check done again one day.',
    careful: 'Both files say something about your health. Store them where nobody else looks.',
    saveReceipt: 'Save the receipt',
    saveAnswers: 'Save my answers',
  },
  /** Before and after a visit: a page of its own, and a part of a result. */
  care: {
    /** In tabs and histories. */
    pageTitle: 'Before and after a visit at {clinic}',
    heading: 'Before and after a visit',
    warnings: 'After any needling: signs that cannot wait',
    ifTreated: 'If it comes to a treatment',
    before: 'Before a visit',
    course: 'What is usual afterwards',
    after: 'After-care',
  },
  /** Before a result or a form is opened by a link: a field for the address that the person gave. */
  address: {
    heading: 'Your enquiry',
    askForResult: 'Please type the e-mail address that you gave in the form. Your result is shown to nobody else.',
    askForForm:
      'Please type the e-mail address that you gave in the form. Your form then opens, with the answers that have not changed.',
    label: 'E-mail address',
    wrong: 'This is not the address that the form was sent with. Please look again.',
    showResult: 'Show my result',
    openForm: 'Open my form',
  },
  /** Pages about mails. */
  mails: {
    /** In tabs and histories. */
    pageTitle: 'E-mails from {clinic}',
    /** The same where the clinic is not known any more. */
    pageTitleUnknown: 'E-mails from the clinic',
  },
  /** Confirming that follow-up mails may come. */
  optIn: {
    heading: 'Follow-up e-mails from {clinic}?',
    tooLate: 'Nothing has changed yet: this page had been open for too long. Please press the button again.',
    /** The sentence of the consent follows. */
    ticked: 'You ticked this box in the form:',
    confirm: 'Please confirm it. If it was not you, close this page: without a confirmation no such e-mail is sent.',
    button: 'Yes, send me follow-up e-mails',
    done: 'Thank you, that is confirmed',
    doneHelp: 'Each of these e-mails has a link to stop them, at any time and without a reason.',
    stopped: 'No e-mails are sent to your address',
    stoppedHelp:
      'You asked us to stop every e-mail from {clinic}, and that holds. To change it, please write to the clinic.',
  },
  /** Stopping mails. */
  unsubscribe: {
    heading: 'Stop e-mails from {clinic}?',
    headingUnknown: 'Stop e-mails from the clinic?',
    tooLate: 'Nothing has changed yet, because this page was open for too long. Please press the button again.',
    which: 'Which e-mails should stop?',
    button: 'Stop these e-mails',
    done: 'You will get no more of these e-mails',
    /** What has stopped follows, in the words of the choice. */
    doneWhich: 'These e-mails from {clinic} have stopped:',
    doneWhichUnknown: 'These e-mails from the clinic have stopped:',
    onItsWay: 'An e-mail that was being sent at this very moment may still arrive.',
    rest: 'Stop everything?',
    restHelp:
      'You will still get the answer to an enquiry that you send, and a reminder that you asked for. You can stop these too.',
    restButton: 'Stop every e-mail',
  },
  /** A form that was refused and is given back. */
  refused: {
    /** {text}: the name of an event, such as "A chemical peel", {message}: a whole sentence on what is wrong with it. */
    ofEvent: '{text} {message}',
    once: 'Please enter this once.',
    consent: 'Tick this if you agree. Without it the clinic may not look at your answers.',
    treatment: 'Treatment',
    /** Fields that our form does not have. */
    unknown: 'Answers to questions that we do not ask',
    /** {field}: name of the field, as the page wrote it that sent the form. */
    unknownField: 'The field {field}',
    /** {field}: as above, {values}: what stood in it. */
    unknownValue: '{field}: {values}',
    /** {link}: the words of `wholeForm`, as a link. */
    leftOut:
      'This is left out when you send the form again. If it matters for your health, please take {link} or write it into your message.',
    wholeForm: 'the whole form',
    sendAgain: 'Send again',
  },
  /** A form of another page that could not be read. */
  unread: {
    heading: 'Your enquiry did not reach {clinic}',
    nothingStored: 'Nothing was stored. If you go back, what you typed is mostly still there.',
    fillIn: 'Fill in the form here',
    forAuthor: 'For whoever looks after the page that sent the form',
    /** Words in code stay as they are: accept-charset="utf-8". */
    notUtf8: 'Send the form in UTF-8: write accept-charset="utf-8" on it, whatever the page itself is in.',
    /** method="post" stays as it is. */
    notPost:
      'Write method="post" on the form. Without it a browser puts everything that was typed into the address of this page.',
    /** {origin}: address of the site, or `anotherSite`. Settings, Your pages, Allowed origins: as the console calls them. */
    notListed:
      'The page is on {origin}, which the clinic has not listed. An admin of the clinic adds it in the console: Settings, Your pages, Allowed origins.',
    anotherSite: 'another site',
    /** enctype and text/plain stay as they are. */
    mediaType: 'Leave out enctype on the form; text/plain and files are not read.',
    tooLarge: 'A form may have at most 32 KiB, without files.',
  },
};

/** The same in each language. */
export type PagesTexts = Translated<typeof pages>;
