import type { RuleId } from './rules.ts';

/** Conflicts, ranges and reservations about each rule, for the clinician who signs the rules off. Never shown to a patient. */
export const notes: Readonly<Record<RuleId, string>> = {
  // age
  'age-under-18':
    'FDA-MN, DEN, GMC. Strong on “not authorised”; the law differs (the English under-18 ban covers toxin and filler, not needling: UKAGE).',
  'age-18-to-21':
    'FDA-MN, DEN, K18 (strong, US only). Conflict: trials have taken people from 20 (ALAM), and other countries have no such line.',
  // expectations
  'concern-hormonal-acne':
    'AAD24: no recommendation possible. Heated-needle trials in active acne exist (RFA), but that is another device.',
  'concern-melasma': 'WU (8 small studies, low quality), LIM (6 patients). Low; ELIG excluded melasma.',
  'concern-raised-scar': 'SS (abdomen only, one small study), KELREV, AADLAY. Low to moderate, mixed.',
  'concern-not-treatable': 'Own rule; MDU (do not treat where the wanted result is not expected).',
  'eyelid-area': 'SP-IFU (warning in labelling). Strong.',
  'concern-off-label': 'FDA-MN, K18, K20, SS. Strong, US only; Health Canada lists stretch marks (HC).',
  'concern-weak-evidence': 'CIO, CHU. Very low.',
  'unrealistic-expectations': 'DEN, ABL, GMC, MDU. Moderate (trial schedules) and professional duty.',
  'appearance-distress':
    'BDD (about 1 in 10 facial-surgery patients screened positive; clinicians spot few). Moderate. Not a diagnosis and never named as one to the patient.',
  // pregnancy
  'pregnancy-current': 'Strong agreement to wait; no proof of harm.',
  'pregnancy-possible': 'Follows pregnancy-current; NCT38 tested every woman who could be pregnant.',
  breastfeeding:
    'Conflict: SP-IFU and ELIG exclude nursing; TRI and LACT find most small procedures and lidocaine acceptable.',
  // medication
  'anticoagulant-prescribed':
    'Conflict: EX-IFU says no; SP-IFU says precaution; UCSD, OTL and CHEST advise against stopping for small skin procedures. Moderate, from neighbouring procedures: a clot is worse than a bruise.',
  'antiplatelet-prescribed':
    'EX-IFU lists aspirin. The same conflict as for anticoagulants: UCSD, OTL and CHEST advise against stopping.',
  'nsaid-otc-recent':
    'ELIG (14 d), RFM (7 d), clinics 1–14 d (CL). Weak; the idea that they spoil the result is theory. Range seen: 1–14 days.',
  'bleeding-supplements': 'CL only. Very weak. Range seen: 7–10 days.',
  'isotretinoin-current':
    'LABEL asks for six months; SP-IFU: current use is a contraindication; RFM and CL six months. Conflict: ASDS, JAMA, ACSI and CDT find too little evidence for a delay.',
  'isotretinoin-recent':
    'LABEL, RFM and CL ask for six months. Conflict: ASDS, JAMA, ACSI, CDT and ISO2M find less or no delay needed. Ranges seen: 0, 28, 60, 92, 184 and 365 days.',
  'topical-retinoid':
    'CL, RFM. Weak but cheap to follow; not a reason to defer because it is fixed before the visit. Range seen: 1–7 days.',
  'topical-exfoliant': 'CL. Weak. Range seen: 2–7 days.',
  'photosensitising-medicine': 'CL; PIH for sun cover. Very weak for plain needling.',
  // immune
  'bleeding-disorder': 'SP-IFU and EX-IFU contraindications, DP4, ELIG. Strong agreement.',
  'easy-bruising': 'Own rule, next to bleeding-disorder. Expert opinion.',
  'clotting-tendency': 'Safety review: labels name bleeding, not clotting (SP-IFU). Expert opinion.',
  'chemotherapy-current': 'EX-IFU contraindication. Strong agreement.',
  'chemotherapy-recent':
    'EX-IFU 28 d; VAX ≥ 3 months, 6 after some antibodies; clinics 3–12 months (CL). Weak; the number is our choice. Range seen: 28–365 days.',
  'immunosuppression-significant':
    'EX-IFU: systemic infection, high-dose steroid. Agreement on caution; direct data almost none. HOM found no excess after laser in 22 people.',
  'immunomodulator-therapy': 'SP-IFU: precaution. Weak.',
  'cancer-immunotherapy':
    'ICI (surgery under checkpoint inhibitors, little data), ONCO (review of aesthetic treatment in cancer). Weak.',
  'oral-steroid-long-term': 'EX-IFU (high dose: contraindicated from 4 weeks before to 4 weeks after). Moderate.',
  'immune-condition-controlled':
    'HOM, CAT vs EX-IFU (lists HIV and hepatitis as contraindications). Conflict; we ask about control, never about a virus by name.',
  // history
  'radiotherapy-site-current': 'EX-IFU, ELIG. Strong agreement.',
  'radiotherapy-site-recent': 'EX-IFU 28 d; clinics 92–365 d (CL). Weak. Range seen: 28–365 days.',
  'radiotherapy-site-past': 'Expert opinion. Weak.',
  'diabetes-uncontrolled': 'EX-IFU and RFM contraindications, FRI. Moderate.',
  'diabetes-controlled': 'SP-IFU (precaution for all diabetes), HOM (21 people, no excess), FRI. Weak.',
  'connective-tissue-disease-active':
    'AIRD, JTAD (keep to remission), ELIG. Moderate, from other procedures. SP-IFU says precaution only.',
  'connective-tissue-disease-remission': 'AIRD, SP-IFU (precaution). Weak.',
  'scleroderma-morphoea':
    'SP-IFU (precaution), DP4 (doctor’s consent), CRE (little data). Weak; many clinics refuse outright.',
  'wound-healing-disorder': 'SP-IFU (precaution), RFM. Moderate.',
  'cardiac-condition': 'SP-IFU (precaution for cardiac abnormality). Weak.',
  epilepsy: 'NUMB. Weak.',
  'keloid-history':
    'Conflict: EX-IFU contraindicates keloid or strong tendency; SP-IFU precaution; KELREV even treats such scars. A patient cannot tell keloid from other thick scars.',
  'keloid-family-history': 'Expert opinion. Very weak.',
  'vitiligo-unstable': 'KOB, NJO. Moderate for the mechanism; none for needling itself.',
  'vitiligo-stable': 'KOB, NJO. Weak.',
  'previous-reaction': 'GRAN, CHU. Expert opinion.',
  smoker: 'SMO (40 people). Weak.',
  'acute-illness': 'CL (one week). Weak, common sense. Range seen: 3–14 days.',
  // skin-at-site
  'skin-type-iv-vi':
    'CHU (risk factor), PIH, K18/K20 limits by skin type. Conflict: SHE, WU find low rates next to laser. Moderate.',
  'pih-history': 'CHU, DP4. Moderate.',
  'cold-sore-history': 'SP-IFU old edition, RFM, VAL (proof comes from laser and peel). Moderate by analogy.',
  'cold-sore-active':
    'SP-IFU, EX-IFU, DP4, MLI. Strong on waiting; the number of days is convention. Range seen: 7–14 days.',
  'skin-infection-site': 'SP-IFU, EX-IFU, DP4, CHU, MLI. Strong on waiting. Range seen: 7–28 days.',
  'warts-molluscum-site': 'SP-IFU, EX-IFU, DP4. Strong on waiting; days are our choice.',
  'viral-blisters-site': 'SP-IFU, EX-IFU (active infection), DP4. Strong on waiting; days are our choice.',
  'acne-inflamed-site':
    'EX-IFU (any active acne), DP4 (severe), SP-IFU (precaution), MLI. Agreement on treating acne first.',
  'acne-mild-site': 'SP-IFU, DP4 vs EX-IFU (no acne at all). Conflict, weak.',
  'eczema-flare-site': 'EX-IFU, SP-IFU, RFM, MLI. Strong on waiting; days are our choice. Range seen: 14–42 days.',
  'psoriasis-flare-site': 'RFM, SP-IFU, KOB (same reaction). Moderate.',
  'rosacea-flare-site': 'EX-IFU, DP4 (pustular form), SP-IFU (precaution). Moderate.',
  'koebner-risk': 'KOB. Moderate for the mechanism, none for needling.',
  'pathergy-blistering-disease': 'Strong for the mechanism, none for needling itself.',
  sarcoidosis: 'Expert opinion (safety review); same mechanism as GRAN. Weak.',
  'eczema-rosacea-history': 'SP-IFU (precaution). Weak.',
  'skin-cancer-site-active': 'SP-IFU contraindication, EX-IFU, DP4. Strong agreement.',
  'suspicious-lesion-site':
    'SKINCHK; follows the labelled rule on skin cancer. Strong in prudence. Send to a doctor without delay.',
  'actinic-keratosis-site': 'EX-IFU contraindication; SP-IFU precaution; DP4 consent. Moderate, mixed.',
  'skin-cancer-site-past': 'SKINCHK, CL. Expert opinion.',
  'raised-mole-site': 'SP-IFU (precaution), EX-IFU (moles). Moderate.',
  'open-wound-site': 'SP-IFU contraindication, EX-IFU, DP4. Strong on waiting. Range seen: 7–28 days.',
  'tattoo-at-site': 'RFM, CL. Weak.',
  // allergy
  'stainless-steel-allergy':
    'SP-IFU contraindication, K18 (steel needles), CHU (metal allergy is a risk factor). Strong.',
  'nickel-allergy': 'CHU, DP4. Moderate; common in the public, so consult rather than refuse.',
  'anaesthetic-allergy': 'Conflict: SP-IFU contraindicates; DP4 treats without cream.',
  'anaesthetic-risk-condition': 'NUMB, DP4. Strong for the cream.',
  'contact-dermatitis-history': 'SP-IFU (precaution), GRAN (lumps after vitamin-C serums). Moderate.',
  'antiseptic-latex-allergy': 'Safety review; ordinary procedure practice. Expert opinion.',
  // recent-procedure
  'sunburn-recent': 'RFM (2 weeks), CL (24 h to 4 weeks). Weak but steady. Range seen: 1–28 days.',
  'peel-superficial-recent': 'CL (2–4 weeks). Weak. Range seen: 7–30 days.',
  'peel-medium-deep-recent': 'RFM (3 months). Moderate. Range seen: 30–184 days.',
  'laser-nonablative-recent': 'RFM (2–3 weeks), CL (2–4). Weak to moderate. Range seen: 14–28 days.',
  'laser-ablative-recent': 'RFM (6–12 weeks; 3 months for dermabrasion). Moderate. Range seen: 42–92 days.',
  'microneedling-recent':
    'DEN and ABL (30 d), HAR15 (median 4 weeks), ALAM (2 weeks), RFS (3–6 weeks). Moderate. Range seen: 14–56 days.',
  'botulinum-recent': 'CL (1–4 weeks; some 3–6 months; some same day). Weak. Range seen: 0–184 days.',
  'filler-recent':
    'Conflict: EX-IFU 184 days, CL 14 to 42 days. A clinic with that device sets the longer wait. Range seen: 14–184 days, some 365.',
  'filler-within-6-months': 'EX-IFU. Label of one device only.',
  'hair-removal-recent': 'CL. Weak. Range seen: 2–7 days.',
  'surgery-site-recent': 'CLA (started 6–7 weeks after surgery without harm, 25 women). Low. Range seen: 42–366 days.',
  'surgery-scar-under-12-months':
    'Conflict: CLA vs EX-IFU (scar 6 months, plastic surgery 12), SP-IFU old edition (scars under a year: not evaluated).',
  'tattoo-site-recent': 'CL (3 months). Weak. Range seen: 28–92 days.',
  'vaccination-recent':
    'CL (one clinic: 2 weeks). Very weak; the known problem is with fillers. A clinic may switch this off.',
  // device
  'rf-safety-notice': 'FDA-RF. Strong that harm is reported; rate unknown.',
  'rf-implanted-device':
    'CL (RF clinics list it; the makers’ own pages were not opened). Strong in prudence; does not apply to plain needles.',
  'rf-metal-implant-site': 'CL. Weak to moderate.',
  'rf-epilepsy': 'CL. Weak.',
  // completeness
  'answer-unsure': 'Own rule: not knowing is never read as no.',
};
