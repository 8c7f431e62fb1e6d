/** Leads as the API gives them, for an API that a test writes. */
import type { OpenedLeadAnswer, ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadRowAnswer, ToDoAnswer, ToDoRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import type { MessageAnswer } from '../../../shared/contract/answers/message-answers.ts';
import type { RuleTextsAnswer } from '../../../shared/contract/answers/rule-texts-answer.ts';

export const clinicPath = '/v1/staff/alba';

const at = '2026-11-24T09:15:00.000Z';

const contact = {
  name: 'Ada Rossi',
  email: 'ada@example.com',
  phone: '+39061234567',
  note: 'Weekends are best for me.',
};

export const aRow = (over: Partial<LeadRowAnswer> = {}): LeadRowAnswer => ({
  leadId: 'AAAAAAAAAAAAAAAAAAAAAA',
  name: 'Ada Rossi',
  status: 'new',
  outcome: 'suitable',
  concern: 'acne-scars',
  createdAt: at,
  lastScreeningAt: at,
  assignee: null,
  held: false,
  possibleDuplicate: false,
  needsClinician: false,
  isUndecided: true,
  followUpOn: null,
  respondBy: null,
  ...over,
});

/** A lead that waits for its first answer. */
export const aToDo = (over: Partial<ToDoRowAnswer> = {}): ToDoRowAnswer => ({
  ...aRow(),
  why: 'answer',
  waitingMinutes: 200,
  isLate: false,
  ...over,
});

/** A queue that is read as a whole; everything is in it for the same person. */
export const aQueue = (toDo: ToDoRowAnswer[] = [aToDo()], mine = 0): ToDoAnswer => {
  const because = (reason: ToDoRowAnswer['why']) => toDo.filter(({ why }) => why === reason).length;
  return {
    toDo,
    counts: {
      everybody: toDo.length,
      mine,
      nobody: toDo.length - mine,
      late: toDo.filter(({ isLate }) => isLate).length,
      why: {
        decision: because('decision'),
        answer: because('answer'),
        'call-back': because('call-back'),
        held: because('held'),
      },
      isComplete: true,
    },
    next: null,
  };
};

type Finding = ScreeningAnswer['assessment']['findings'][number];

export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  ruleId: 'isotretinoin-recent',
  severity: 'temporary',
  group: null,
  waitUntil: '2027-02-10',
  seeDoctor: false,
  firedBy: [{ question: 'events', answer: ['Isotretinoin: 10 August 2026'] }],
  ...over,
});

/** The texts that these screenings refer to. */
const someTexts: RuleTextsAnswer = {
  questions: {
    age: { group: 'about', text: 'How old are you?' },
    concerns: { group: 'about', text: 'What would you like to improve?' },
    isotretinoin: { group: 'medication', text: 'Do you take isotretinoin?' },
    events: { group: 'medication', text: 'When did you stop?' },
    bloodThinners: { group: 'medication', text: 'Do you take blood thinners?' },
  },
  rules: {
    'isotretinoin-recent': {
      reason: 'You stopped isotretinoin less than six months ago.',
      advice: 'Wait until six months have passed since the last capsule.',
      category: 'medication',
      sources: ['FDA-MN'],
      strength: 'moderate',
      note: 'Newer consensus allows earlier treatment; labels still say six months.',
    },
    'blood-thinner': {
      reason: 'You take a medicine that thins the blood.',
      advice: 'Do not stop it by yourself. Your doctor and our clinician decide together.',
      category: 'medication',
      sources: [],
      strength: 'moderate',
      note: '',
    },
  },
  sources: {
    'FDA-MN': {
      title: 'FDA, Microneedling Devices',
      urls: ['https://www.fda.gov/medical-devices/aesthetic-cosmetic-devices/microneedling-devices'],
    },
  },
  concerns: {
    'acne-scars': {
      sessions: 'Usually 3 visits',
      onset: 'About 3 months',
      note: 'The good studies are about sunken scars.',
    },
  },
  groups: {},
};

export const aDetailedScreening = (over: Partial<ScreeningAnswer> = {}): ScreeningAnswer => ({
  screeningId: '0190a',
  createdAt: at,
  ruleSetVersion: '1.0.0',
  overlay: null,
  signOff: null,
  lang: 'en',
  forStaff: null,
  device: 'mechanical',
  contact,
  answers: { age: 31 },
  noneApply: [],
  texts: 'microneedling-1.0.0-en',
  questions: [
    { question: 'age', answer: ['31'] },
    { question: 'concerns', answer: ['Acne scars, face'] },
    { question: 'isotretinoin', answer: ['Within the last six months'] },
  ],
  assessment: {
    outcome: 'defer_until',
    deferUntil: '2027-02-10',
    needsClinician: true,
    openEnded: false,
    headline: 'Please wait until 10 February 2027 at the earliest',
    nextStep: 'Your skin needs time to recover before it can be treated. We will gladly remind you.',
    findings: [
      aFinding(),
      aFinding({
        ruleId: 'blood-thinner',
        severity: 'relative',
        waitUntil: null,
        seeDoctor: true,
        firedBy: [{ question: 'bloodThinners', answer: ['Aspirin'] }],
      }),
    ],
    concerns: [{ concern: 'acne-scars', area: 'face', evidence: 'good' }],
    ruleSet: 'microneedling',
    ruleSetVersion: '1.0.0',
    validUntil: '2026-12-22',
  },
  consents: [
    { purpose: 'health', isGiven: true, textId: 't', textHash: 'h', lang: 'en', at, via: 'json' },
    { purpose: 'marketing', isGiven: false, textId: 't', textHash: 'h', lang: 'en', at, via: 'json' },
  ],
  attribution: { utm_source: 'instagram', pageUrl: 'https://alba.example/microneedling' },
  held: null,
  ...over,
});

export const aDetail = (over: Partial<OpenedLeadAnswer> = {}): OpenedLeadAnswer => ({
  leadId: 'AAAAAAAAAAAAAAAAAAAAAA',
  contact,
  lang: null,
  status: 'new',
  closeReason: null,
  assignee: null,
  version: 3,
  createdAt: at,
  outcome: 'defer_until',
  wantsMarketing: false,
  wantsReminder: true,
  possibleDuplicate: false,
  needsClinician: false,
  isUndecided: true,
  followUpOn: null,
  respondBy: null,
  screenings: [aDetailedScreening()],
  texts: { 'microneedling-1.0.0-en': someTexts },
  notes: [
    {
      noteId: 'n1',
      text: 'Called, no answer. Trying again on Thursday.',
      by: 'Sofia Bianchi',
      at: '2026-11-24T11:00:00.000Z',
    },
  ],
  reviews: [],
  steps: [],
  adverseEvents: [],
  consentChanges: [],
  held: null,
  duplicates: [],
  next: null,
  ...over,
});

export const aMessage = (over: Partial<MessageAnswer> = {}): MessageAnswer => ({
  messageId: 'm1',
  kind: 'summary',
  class: 'service',
  state: 'SENT',
  dueAt: at,
  notAfter: at,
  willSend: false,
  because: 'it was sent',
  createdAt: at,
  sentAt: at,
  deliveredAt: at,
  bouncedAt: null,
  complainedAt: null,
  error: null,
  mayResend: true,
  ...over,
});
