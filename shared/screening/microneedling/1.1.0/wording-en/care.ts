import { care as before } from '../../1.0.0/wording-en/care.ts';
import type { MicroneedlingWording } from '../wording.ts';

/** English: before, usual course, after, warning signs (docs/screening.md#care). */
export const care: MicroneedlingWording['care'] = {
  intro: before.intro,
  before: [
    {
      what: 'Retinol, tretinoin, adapalene',
      advice: 'Pause 7 days before. If it was prescribed, ask the prescriber first.',
    },
    {
      what: 'Acids, scrubs, benzoyl peroxide',
      advice: 'Pause 7 days before. If one was prescribed, ask the prescriber first.',
    },
    { what: 'Waxing, threading, hair-removal cream', advice: 'None in the last 7 days.' },
    { what: 'Sun, sunbed, fake tan', advice: 'No sunbathing, sunbed or fake tan in the last 14 days.' },
    {
      what: 'Aspirin or ibuprofen that you chose yourself',
      advice: 'Leave out for 7 days. Ask a pharmacist what else suits you. Go on taking prescribed ones.',
    },
    { what: 'Fish oil, vitamin E, ginkgo, garlic capsules', advice: 'Leave out for 7 days.' },
    { what: 'Alcohol', advice: 'None the day before.' },
    { what: 'Cold sores in the past', advice: 'Ask the clinic early about a tablet to prevent them.' },
    { what: 'Numbing cream', advice: 'None at home beyond what the clinic gave you.' },
    {
      what: 'On the day',
      advice: 'Clean skin, no make-up. Cancel if you have a fever, cold sore, rash, burn or broken skin.',
    },
  ],
  course: [
    {
      what: 'First 24 hours',
      advice: 'Redness, or darker, purple or grey skin. Warmth, tightness, pin-point bleeding, slight swelling.',
    },
    { what: '1 to 3 days', advice: 'The colour fades. Swelling and itching are possible.' },
    { what: '3 to 7 days', advice: 'Dry, flaking skin; small bruises; now and then a few spots.' },
    { what: '2 to 12 weeks', advice: 'Slow change in texture.' },
  ],
  after: [
    { what: 'Washing', advice: 'Use clean hands and lukewarm water, and only what the clinic allows.' },
    ...before.after.slice(1),
  ],
  warnings: [
    {
      what: 'Trouble breathing, swelling of face or tongue, hives all over, fainting. After numbing cream also blue or grey lips, fits, confusion or an odd heartbeat',
      advice: 'Call the emergency number now.',
    },
    {
      what: 'Very unwell, confused, breathing very fast, or skin that is blue, grey or mottled',
      advice: 'Call the emergency number now.',
    },
    { what: 'Sudden loss or blurring of sight, or strong eye pain', advice: 'Go to the emergency room now.' },
    {
      what: 'Bleeding that goes on after 20 minutes of pressure',
      advice: 'Call the clinic now. If nobody answers, go to urgent care.',
    },
    {
      what: 'Fever; redness, heat, or darker, purple or grey skin that spreads; pus; streaks; or pain that grows after the second day',
      advice: 'See a doctor the same day. After hours, go to urgent care.',
    },
    {
      what: 'Clusters of painful blisters or sores',
      advice: 'See a doctor the same day. Near an eye or on the nose, go now.',
    },
    {
      what: 'Colour or swelling that worsens after day 3 or is there after day 7',
      advice: 'Call the clinic.',
    },
    { what: 'Dark or light patches, lines of small scars, thickening scars', advice: 'See the clinic within days.' },
    {
      what: 'Firm lumps or draining spots that come weeks later',
      advice: 'See a doctor. Name the needling and the products used.',
    },
    {
      what: 'A needle that was used on somebody else before',
      advice: 'See a doctor today: tests and a medicine against infection can help when they begin early.',
    },
    {
      what: 'Blisters, numbness, weakness, dents or loss of fat after heated needles',
      advice: 'See a doctor the same day; after hours, go to urgent care. Report it to the regulator.',
      rfOnly: true,
    },
  ],
  provider:
    'A clean clinic matters as much as anything on your side: single-use sterile needles, clean hands, written records.',
};
