import { options as before } from '../../1.0.0/wording-en/options.ts';
import type { MicroneedlingWording } from '../wording.ts';

const unsure = 'I am not sure';
const yesNoUnsure = { no: 'No', yes: 'Yes', unsure } as const;
const yesNo = { no: 'No', yes: 'Yes' } as const;

/** English: the choices that read differently, and those of the new questions. */
export const options: MicroneedlingWording['options'] = {
  ...before,
  pigmentType: { ...before.pigmentType, 'sun-spots': 'Sun spots or age spots' },
  topicals: {
    ...before.topicals,
    'fluorouracil-or-imiquimod': 'Fluorouracil (such as Efudix) or imiquimod (such as Aldara)',
    'steroid-cream': 'A steroid cream',
  },
  connectiveTissue: {
    ...before.connectiveTissue,
    active: 'Another one, with symptoms or a flare now',
    remission: 'Another one, quiet now',
  },
  keloid: { ...before.keloid, self: 'Yes, I have had one' },
  skinType: {
    I: 'Always burns, never tans; very pale skin',
    II: 'Usually burns, tans a little; pale skin',
    III: 'Sometimes burns, tans slowly; light to olive skin',
    IV: 'Rarely burns, tans easily; olive to light brown skin',
    V: 'Very rarely burns; brown skin',
    VI: 'Never burns; dark brown or black skin',
    unknown: 'I do not know',
  },
  skinDisease: {
    ...before.skinDisease,
    'psoriasis-or-lichen-planus-history':
      'Psoriasis or lichen planus anywhere on your body, now or before, but not in the area now',
    'pathergy-or-blistering':
      'Crohn’s disease, ulcerative colitis, pyoderma gangrenosum, Behçet’s, Sweet’s or a blistering disease',
  },
  lesionsAtSite: {
    ...before.lesionsAtSite,
    suspicious:
      'A mole, brown or dark patch, sore or lump that is new, growing, changing, uneven in colour, itching, bleeding or not healing',
    'birthmark-or-vessel': 'A birthmark, port-wine stain, haemangioma or small veins that show',
  },
  allergies: { ...before.allergies, 'gold-or-other-metal': 'Gold or another metal' },
  implants: {
    ...before.implants,
    'electrical-implant': 'A pacemaker, defibrillator, glucose sensor, insulin or other pump, or nerve stimulator',
    'other-implant': 'A coil, stent, heart valve or artificial joint',
  },
  severeAllergy: yesNoUnsure,
  plannedTreatment: yesNoUnsure,
  otherCancer: { no: 'No', current: 'Yes, now', past: 'Yes, in the past', unsure },
  faints: yesNo,
  otherCondition: yesNo,
  permanentFiller: yesNoUnsure,
  nerveProblem: yesNoUnsure,
  thinFace: yesNoUnsure,
  uncontrolledCondition: yesNoUnsure,
};
