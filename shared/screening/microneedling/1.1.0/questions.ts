import { changeRows } from '../../rows/change-rows.ts';
import { questions as before } from '../1.0.0/questions.ts';

const onHeatedNeedles = { kind: 'device', device: 'rf' } as const;

/**
 * The 47 questions: those of 1.0.0 with options and events added, and nine new ones. Each new one stands last in its
 * group, so that "none of these apply to me" answers it with the others.
 */
export const questions = changeRows(before, {
  changed: {
    topicals: { options: ['none', 'retinoid', 'exfoliant', 'fluorouracil-or-imiquimod', 'steroid-cream'] },
    lesionsAtSite: {
      options: [
        'none',
        'skin-cancer',
        'suspicious',
        'actinic-keratosis',
        'past-skin-cancer',
        'raised-mole',
        'birthmark-or-vessel',
        'unsure',
      ],
    },
    allergies: {
      options: [
        'none',
        'stainless-steel',
        'nickel',
        'gold-or-other-metal',
        'numbing-cream',
        'skincare-contact',
        'antiseptic-or-latex',
        'unsure',
      ],
    },
    events: {
      events: [
        'sunburn-or-tan',
        'peel-superficial',
        'peel-medium-deep',
        'laser-ipl-nonablative',
        'laser-ablative-or-dermabrasion',
        'microneedling',
        'botulinum-toxin',
        'dermal-filler',
        'thread-lift',
        'fat-transfer',
        'waxing-threading-depilatory',
        'surgery-site',
        'injury-or-burn-scar',
        'tattoo-or-permanent-makeup',
        'vaccination',
        'isotretinoin-stopped',
        'oral-steroid-stopped',
        'chemotherapy-ended',
        'radiotherapy-site-ended',
      ],
    },
    implants: { options: ['none', 'electrical-implant', 'metal-at-site', 'other-implant', 'unsure'] },
  },
  added: [
    {
      key: 'severeAllergy',
      group: 'allergy',
      type: 'choice',
      options: ['no', 'yes', 'unsure'],
      none: ['no'],
      showIf: null,
    },
    {
      key: 'plannedTreatment',
      group: 'history',
      isAboutNow: true,
      type: 'choice',
      options: ['no', 'yes', 'unsure'],
      none: ['no'],
      showIf: null,
    },
    {
      key: 'otherCancer',
      group: 'history',
      type: 'choice',
      options: ['no', 'current', 'past', 'unsure'],
      none: ['no'],
      showIf: null,
    },
    { key: 'faints', group: 'history', type: 'choice', options: ['no', 'yes'], none: ['no'], showIf: null },
    { key: 'otherCondition', group: 'history', type: 'choice', options: ['no', 'yes'], none: ['no'], showIf: null },
    {
      key: 'permanentFiller',
      group: 'device',
      type: 'choice',
      options: ['no', 'yes', 'unsure'],
      none: ['no'],
      showIf: onHeatedNeedles,
    },
    {
      key: 'nerveProblem',
      group: 'device',
      type: 'choice',
      options: ['no', 'yes', 'unsure'],
      none: ['no'],
      showIf: onHeatedNeedles,
    },
    {
      key: 'thinFace',
      group: 'device',
      type: 'choice',
      options: ['no', 'yes', 'unsure'],
      none: ['no'],
      showIf: onHeatedNeedles,
    },
    {
      key: 'uncontrolledCondition',
      group: 'device',
      type: 'choice',
      options: ['no', 'yes', 'unsure'],
      none: ['no'],
      showIf: onHeatedNeedles,
    },
  ],
});
