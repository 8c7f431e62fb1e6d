import {
  events as eventsBefore,
  groups as groupsBefore,
  questionTexts as textsBefore,
} from '../../1.0.0/wording-en/form.ts';
import type { MicroneedlingWording } from '../wording.ts';

/** English: the headings of the form. */
export const groups: MicroneedlingWording['groups'] = {
  ...groupsBefore,
  device: { ...groupsBefore.device, title: 'Implants, nerves and fillers' },
};

/** English: the questions that read differently, and the new ones. `help` is empty where the question needs none. */
export const questionTexts: MicroneedlingWording['questions'] = {
  ...textsBefore,
  isotretinoin: {
    text: 'Do you take isotretinoin (such as Roaccutane) or another vitamin-A tablet for your skin now?',
    help: 'If a course has ended, give its last day under recent treatments and events.',
  },
  bleeding: {
    text: 'Do you have a bleeding disorder or a tendency to blood clots?',
    help: 'Or do you bruise or bleed very easily?',
  },
  connectiveTissue: {
    text: 'Do you have a disease in which the body attacks itself?',
    help: 'Such as lupus, scleroderma, rheumatoid arthritis, Sjögren’s or dermatomyositis.',
  },
  healingProblem: {
    text: 'Do wounds on your skin heal badly?',
    help: 'Say yes as well if your skin is very thin or tears easily, for example with Ehlers-Danlos.',
  },
  heartCondition: {
    text: 'Do you have a serious heart problem?',
    help: 'Say yes if a valve or the rhythm is not right, or if your heart was once infected.',
  },
  keloid: {
    text: 'Have you ever had a thick or raised scar, anywhere on your body?',
    help: 'For example a keloid or a hypertrophic scar, or one that spread past the wound.',
  },
  vitiligo: { text: 'Do you have vitiligo (white patches), anywhere on your body?', help: '' },
  anaestheticRisk: {
    text: 'Does any of this make numbing cream less suitable for you?',
    help: 'Liver disease; a heart rhythm problem or tablets for one; G6PD deficiency, methaemoglobinaemia or pseudocholinesterase deficiency; an allergy to PABA or to sulphonamides.',
  },
  implants: { text: 'Do you have any implant, or metal in the area?', help: 'Tick all that apply.' },
  photosensitisers: {
    text: 'Do you take a medicine that makes you burn easily in the sun?',
    help: 'Doxycycline is one.',
  },
  appearanceDistress: {
    text: 'Do you worry about this part of your looks for more than an hour on most days?',
    help: 'Say yes as well if it keeps you from seeing people or doing things. You do not have to say.',
  },
  severeAllergy: {
    text: 'Have you had a severe allergic reaction, or do you get hives when your skin is scratched?',
    help: 'Severe means that you needed adrenaline or a hospital.',
  },
  plannedTreatment: {
    text: 'Is one of these planned for you in the next four weeks?',
    help: 'Say yes if you will have surgery in the area, chemotherapy, radiotherapy or steroid tablets.',
  },
  otherCancer: {
    text: 'Do you have, or have you had, cancer anywhere in your body?',
    help: 'Say yes for melanoma or any other cancer, wherever it was.',
  },
  faints: { text: 'Do you faint at needles or blood?', help: '' },
  otherCondition: {
    text: 'Is there anything else about your health that we did not ask?',
    help: 'It can be an illness, a medicine or a worry.',
  },
  permanentFiller: {
    text: 'Have you ever had a filler that stays for good in the area?',
    help: 'Silicone is one.',
  },
  nerveProblem: {
    text: 'Is there a nerve problem in the area?',
    help: 'Such as a palsy, nerve pain (neuralgia) or a numb patch.',
  },
  thinFace: {
    text: 'Is there little fat in the area, or have you lost much weight?',
    help: '',
  },
  uncontrolledCondition: {
    text: 'Do you have one of these that is not under control?',
    help: 'Thyroid disease, high blood pressure or kidney disease.',
  },
};

/** English: the new events, each a plain question of its own. */
export const events: MicroneedlingWording['events'] = {
  ...eventsBefore,
  'surgery-site': 'Have you had an operation in this area? When was the last one?',
  'oral-steroid-stopped': 'Have you stopped taking steroid tablets? When was the last one?',
  'thread-lift': 'Have you had a thread lift in this area? When was the last one?',
  'fat-transfer': 'Have you had fat moved into this area? When was the last time?',
  'injury-or-burn-scar': 'Do you have a scar from an injury or a burn in this area? When had the wound closed?',
};
