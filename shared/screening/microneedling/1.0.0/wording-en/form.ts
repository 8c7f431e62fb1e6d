import type { MicroneedlingWording } from '../wording.ts';

const noneOfThese = 'None of these apply to me';

/** English: the headings of the form, and what ticking a group off is called. */
export const groups: MicroneedlingWording['groups'] = {
  age: { title: 'Your age', noneLabel: null },
  expectations: { title: 'What you would like', noneLabel: null },
  pregnancy: { title: 'Pregnancy and breastfeeding', noneLabel: noneOfThese },
  medication: { title: 'Medicines and creams', noneLabel: noneOfThese },
  immune: { title: 'Bleeding and the immune system', noneLabel: noneOfThese },
  history: { title: 'Your health', noneLabel: noneOfThese },
  'skin-at-site': { title: 'The skin in the area', noneLabel: noneOfThese },
  allergy: { title: 'Allergies and numbing cream', noneLabel: noneOfThese },
  'recent-procedure': { title: 'Recent treatments and events', noneLabel: noneOfThese },
  device: { title: 'Implants and metal', noneLabel: noneOfThese },
};

/** English: the questions. `help` is empty where the question needs none. */
export const questionTexts: MicroneedlingWording['questions'] = {
  age: { text: 'How old are you today?', help: 'In whole years.' },
  concerns: {
    text: 'What would you like to improve, and on which part of the body?',
    help: 'Add one line for each.',
  },
  pigmentType: { text: 'Which of these is your uneven colour most like?', help: '' },
  scarShape: { text: 'Is the scar sunken or flat, or raised above the skin?', help: '' },
  expectation: { text: 'What result would you be happy with?', help: '' },
  appearanceDistress: {
    text: 'Do worries about this part of your looks take up more than an hour on most days, or keep you from seeing people or doing things?',
    help: 'You do not have to say.',
  },
  pregnancy: { text: 'Are you pregnant?', help: '' },
  breastfeeding: { text: 'Are you breastfeeding or expressing milk?', help: '' },
  bloodThinners: {
    text: 'Do you take anything that thins the blood?',
    help: 'Tick all that apply. Never stop a prescribed one for this.',
  },
  isotretinoin: {
    text: 'Are you taking isotretinoin capsules (for example Roaccutane, Accutane) or another vitamin-A tablet for skin now?',
    help: 'If a course has ended, give its last day under recent treatments and events.',
  },
  topicals: { text: 'Do you use any of these on the area?', help: 'Tick all that apply.' },
  photosensitisers: {
    text: 'Do you take a medicine that makes you burn easily in the sun?',
    help: 'For example doxycycline.',
  },
  bleeding: {
    text: 'Do you have a bleeding disorder, a tendency to blood clots, or do you bruise or bleed very easily?',
    help: '',
  },
  immune: { text: 'Is your immune system weakened by an illness or a medicine?', help: 'Tick all that apply.' },
  radiotherapyAtSite: { text: 'Have you had radiotherapy to the area you want treated?', help: '' },
  diabetes: { text: 'Do you have diabetes, and is it under control?', help: '' },
  connectiveTissue: {
    text: 'Has a doctor told you that you have lupus, scleroderma, morphoea, dermatomyositis or a similar condition?',
    help: '',
  },
  healingProblem: {
    text: 'Do wounds on your skin heal badly, or do you have a condition that affects healing?',
    help: '',
  },
  heartCondition: {
    text: 'Do you have a serious heart condition?',
    help: 'For example a valve problem, a past heart infection or a serious rhythm problem.',
  },
  epilepsy: { text: 'Do you have epilepsy or have you had a seizure?', help: '' },
  keloid: { text: 'Have you ever had a scar that grew thick or raised, or spread past the wound?', help: '' },
  vitiligo: { text: 'Do you have vitiligo (white patches)?', help: '' },
  previousReaction: {
    text: 'Have you had a bad reaction to microneedling, a laser, a peel or tattooing?',
    help: '',
  },
  smoker: { text: 'Do you smoke or vape nicotine?', help: '' },
  unwellNow: { text: 'Do you feel ill now, or have you had a fever or infection in the last few days?', help: '' },
  skinType: {
    text: 'How does your skin react to strong sun?',
    help: 'Think of an hour of summer sun without sunscreen.',
  },
  darkMarksEasily: { text: 'After a spot or scratch, does your skin stay darker there for weeks?', help: '' },
  coldSores: { text: 'Do you get cold sores?', help: '' },
  infectionAtSite: { text: 'Is there a skin infection in the area?', help: 'Tick all that apply.' },
  acneAtSite: { text: 'Do you have spots in the area now?', help: '' },
  skinDisease: { text: 'Do you have any of these?', help: 'Tick all that apply.' },
  lesionsAtSite: { text: 'Is any of this in the area?', help: 'Tick all that apply.' },
  openWoundAtSite: { text: 'Is the skin there broken, sore or raw?', help: '' },
  tattooAtSite: { text: 'Is there a tattoo or permanent make-up in the area?', help: '' },
  allergies: { text: 'Are you allergic or sensitive to any of these?', help: 'Tick all that apply.' },
  anaestheticRisk: {
    text: 'Do you take tablets for heart rhythm, or have G6PD deficiency, methaemoglobinaemia or severe liver disease?',
    help: '',
  },
  events: {
    text: 'Have any of these happened?',
    help: 'Give the date of the last one, or say that you do not remember or that it was more than a year ago.',
  },
  implants: {
    text: 'Do you have a pacemaker, defibrillator or other electrical implant, or metal in the area?',
    help: 'Tick all that apply.',
  },
};

/** English: the dated events, each a plain question of its own. */
export const events: MicroneedlingWording['events'] = {
  'sunburn-or-tan': 'Has the area been sunburnt, strongly tanned or on a sunbed? When was the last time?',
  'peel-superficial': 'Have you had a light (superficial) chemical peel in this area? When was the last one?',
  'peel-medium-deep': 'Have you had a medium or deep chemical peel in this area? When was the last one?',
  'laser-ipl-nonablative':
    'Have you had laser or light treatment (IPL, laser hair removal) in this area that did not break the skin? When was the last one?',
  'laser-ablative-or-dermabrasion':
    'Have you had laser resurfacing or dermabrasion in this area? When was the last one?',
  microneedling: 'Have you had microneedling in this area? When was the last session?',
  'botulinum-toxin': 'Have you had botulinum toxin (such as Botox) in or near this area? When was the last time?',
  'dermal-filler': 'Have you had a filler in this area? When was the last one?',
  'waxing-threading-depilatory':
    'Have you waxed, threaded or used hair-removal cream in this area? When was the last time?',
  'surgery-site': 'Have you had an operation or an injury repaired in this area? When was the last one?',
  'tattoo-or-permanent-makeup':
    'Have you had a tattoo or permanent make-up done in this area? When was the last session?',
  vaccination: 'Have you had a vaccination? When was the last one?',
  'isotretinoin-stopped':
    'Have you finished a course of isotretinoin or another vitamin-A tablet for skin? When was the last dose?',
  'chemotherapy-ended': 'Have you finished chemotherapy? When was the last dose?',
  'radiotherapy-site-ended': 'Have you finished radiotherapy to this area? When was the last session?',
};
