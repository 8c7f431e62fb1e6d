import { notes as before } from '../1.0.0/notes.ts';
import type { RuleId } from './rules.ts';

/** The notes of 1.0.0, and what is different. Never shown to a patient. "Judgement": no source gives the line. */
export const notes: Readonly<Record<RuleId, string>> = {
  ...before,
  // mended
  'acne-inflamed-site':
    'EX-IFU (any active acne), DP4 (severe), SP-IFU (precaution), MLI agree on treating acne first. Conflict: small new studies of needling in active acne, one paid for by a maker, saw fewer spots; so the reason is stated less firmly.',
  'connective-tissue-disease-active':
    'AIRD (lupus, scleroderma, rheumatoid arthritis, Sjögren’s), JTAD (keep to remission), ELIG (excludes rheumatoid arthritis). Moderate, from other procedures. Judgement: stricter than any label; SP-IFU says precaution only, and one study of light and laser devices in quiet lupus saw no flares.',
  'pathergy-blistering-disease':
    'Strong for the mechanism, none for needling itself. Crohn’s disease and ulcerative colitis are named because pyoderma gangrenosum goes with them.',
  smoker: 'SMOH (140 cohort studies, surgery). Moderate for wounds of surgery, weak for needling.',
  'antiseptic-latex-allergy': 'ELIG excludes allergy to antiseptics. Ordinary procedure practice.',
  'rf-implanted-device':
    'CL, RFC (clinics and consent forms; no maker’s own page was opened). Weak by its sources, kept absolute in prudence; does not apply to plain needles.',
  'rf-metal-implant-site': 'CL, RFC (any permanent implant in the area). Weak.',
  'rf-epilepsy': 'CL, RFC. Weak.',
  'anaesthetic-risk-condition':
    'NUMB, DP4 (liver disease, pseudocholinesterase deficiency, PABA, sulphonamides: not without a doctor’s consent). Strong for the cream.',
  'viral-blisters-site':
    'SP-IFU, EX-IFU (active infection), DP4. Strong on waiting; days are our choice. Shingles is treated within 72 hours, near the eye the same day: hence the urgency.',
  'appearance-distress':
    'BDD (about 1 in 10 facial-surgery patients screened positive; clinicians spot few). Moderate. Thoughts of self-harm are common in it, so a crisis line is named. Not a diagnosis and never named as one to the patient.',
  // new
  'pigment-unchecked':
    'LENT (early lentigo maligna looks like a sun spot), LENTL (a case treated by laser), ASCP. Judgement: the line of 50 years is ours; nobody asks at an earlier age because it is rare there.',
  'immune-cream-current': 'CL. Weak; these creams inflame the skin on purpose, and what they treat matters as well.',
  'steroid-cream': 'Own rule, expert opinion. Judgement.',
  'oral-steroid-recent':
    'EX-IFU (high dose: from 4 weeks before to 4 weeks after). Weak; the label speaks of high doses, the rule of any course.',
  'treatment-planned':
    'EX-IFU (from 4 weeks before chemotherapy, radiotherapy and high-dose steroids). Moderate; operations are added by judgement.',
  'other-cancer-current': 'EX-IFU, ONCO (review, little data). Weak. Consent forms for heated needles ask for it too.',
  'other-cancer-past': 'ONCO, SKINCHK. Weak. Judgement: a caution, since no label excludes it.',
  'faints-at-needles': 'Own rule, expert opinion: no list asks for it, and the harm is the fall.',
  'other-condition':
    'Own rule: what no question names may still matter. Judgement: a clinician hears it before anything is booked.',
  'keloid-family-dark': 'KELREV for skin types. Weak. Judgement: two weak risks together.',
  'birthmark-or-vessel-site':
    'CL (lists of contraindications: birthmarks, haemangioma, visible vessels). Weak; another treatment may fit better.',
  'dark-marks-high':
    'CHU, PIH, SHE. Moderate for each part. Judgement: together they are a decision for a clinician; heated needles weigh more.',
  'herpes-with-eczema': 'ECZH (one case after needling with plasma). Weak, but the harm is grave.',
  'severe-allergy':
    'GRAN, CHU (allergy to products in open channels). No list asks for it by this name: expert opinion. Judgement.',
  'thread-lift-recent': 'RFC (3 months for any procedure in the area). Very weak; the number is convention.',
  'fat-transfer-recent': 'RFC (3 months for any procedure in the area). Very weak; the number is convention.',
  'injury-scar-recent': 'EX-IFU (scars under 6 months). Label of one device; the day counted is when the wound closed.',
  'injury-scar-within-year': 'SP-IFU old edition (scars under a year: not evaluated). Weak.',
  'date-not-known':
    'Own rule: without a day the wait counts from today, which would never end. A clinician may find the day or shorten it.',
  'many-cautions':
    'Own rule. Judgement: four is our number, no source gives one. Cautions about the wish do not count; the notice about heated needles does.',
  'rf-herpes': 'RFM (only after a preventive regime). Moderate; a prescriber is needed.',
  'rf-permanent-filler': 'RFC (silicone, injected substances). Very weak, grave if it happens.',
  'rf-nerve-problem': 'FDA-RF (nerve injury was reported). Moderate.',
  'rf-thin-face': 'FDA-RF (fat loss was reported). Moderate.',
  'rf-uncontrolled-condition':
    'RFM (poorly controlled endocrine disorders, thyroid named), RFC (blood pressure, kidney). Moderate.',
  'rf-gold-allergy': 'RFC. Very weak; many of these needles are coated with gold.',
  'rf-other-implant': 'RFC (any permanent implant in the area). Very weak.',
};
