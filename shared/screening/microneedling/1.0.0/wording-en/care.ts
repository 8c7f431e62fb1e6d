import type { MicroneedlingWording } from '../wording.ts';

/**
 * English: before, usual course, after, warning signs (docs/screening.md#care). For people whom a clinician has agreed
 * to treat.
 */
export const care: MicroneedlingWording['care'] = {
  intro: 'Only after a clinician has agreed. What your own clinic tells you comes before this page.',
  before: [
    {
      what: 'Retinol, tretinoin, adapalene',
      advice: 'Pause 7 days before; if it was prescribed, ask the prescriber first.',
    },
    {
      what: 'Acids, scrubs, benzoyl peroxide',
      advice: 'Pause 7 days before; if one was prescribed, ask the prescriber first.',
    },
    { what: 'Waxing, threading, hair-removal cream', advice: 'None in the last 7 days.' },
    { what: 'Sun, sunbed, fake tan', advice: 'None in the last 14 days; come untanned.' },
    {
      what: 'Aspirin or ibuprofen that you chose yourself',
      advice: 'Leave out for 7 days; paracetamol instead. Go on taking prescribed ones.',
    },
    { what: 'Fish oil, vitamin E, ginkgo, garlic capsules', advice: 'Leave out for 7 days.' },
    { what: 'Alcohol', advice: 'None the day before.' },
    { what: 'Cold sores in the past', advice: 'Ask the clinician early about a preventive tablet.' },
    {
      what: 'On the day',
      advice: 'Clean skin, no make-up. Cancel if you have a fever, cold sore, rash, burn or broken skin.',
    },
  ],
  course: [
    { what: 'First 24 hours', advice: 'Redness like sunburn, warmth, tightness, pinpoint bleeding, slight swelling.' },
    { what: '1 to 3 days', advice: 'Redness fades; swelling and itching are possible.' },
    { what: '3 to 7 days', advice: 'Dryness and flaking; small bruises; now and then a few spots.' },
    { what: '2 to 12 weeks', advice: 'Slow change in texture.' },
  ],
  after: [
    { what: 'Washing', advice: 'Clean hands, lukewarm water, only products that the clinic allows.' },
    { what: 'Make-up', advice: 'None for 24 hours; 48 are better.' },
    { what: 'Exercise and heat', advice: 'No hard exercise, sauna, pool or hot bath for 2 to 3 days.' },
    { what: 'Hands off', advice: 'Do not pick or scratch.' },
    { what: 'Sun', advice: 'Sunscreen SPF 30 or more and shade for at least 2 weeks, better 4.' },
    { what: 'Retinoids, acids, vitamin C', advice: 'Only after 5 to 7 days, or when the skin is calm.' },
    { what: 'Waxing, peels, lasers', advice: 'Not until the clinic says so.' },
    {
      what: 'Serums',
      advice:
        'Do not rub them into fresh channels unless they are made for it: lumps have followed, above all with vitamin C.',
    },
  ],
  warnings: [
    {
      what: 'Trouble breathing, swelling of face or tongue, hives all over, fainting; after numbing cream also blue or grey lips, fits, confusion or an odd heartbeat',
      advice: 'Call the emergency number now.',
    },
    {
      what: 'Fever, spreading redness or heat, pus, red streaks, or pain that grows after the second day',
      advice: 'See a doctor the same day.',
    },
    {
      what: 'Clusters of painful blisters or sores; any eye pain, redness or change of sight',
      advice: 'See a doctor the same day.',
    },
    { what: 'Bleeding that goes on after 20 minutes of pressure', advice: 'See a doctor the same day.' },
    { what: 'Redness or swelling that worsens after day 3 or is there after day 7', advice: 'Call the clinic.' },
    { what: 'Dark or light patches, lines of small scars, thickening scars', advice: 'See the clinic within days.' },
    {
      what: 'Firm red lumps or draining spots that come weeks later',
      advice: 'See a doctor; name the needling and the products used.',
    },
    {
      what: 'Blisters, numbness, weakness, dents or loss of fat after heated needles',
      advice: 'See a doctor the same day, and report it to the regulator.',
      rfOnly: true,
    },
  ],
  provider:
    'A clean provider matters as much as the right patient: single-use sterile cartridges, clean hands, written records.',
};
