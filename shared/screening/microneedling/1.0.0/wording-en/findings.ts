import type { MicroneedlingWording } from '../wording.ts';

/** English: why each rule fired, and what to do about it or tell the clinician. One reason per line, no blame. */
export const findings: MicroneedlingWording['rules'] = {
  // Age
  'age-under-18': {
    reason: 'Cosmetic needling has not been authorised or properly studied in children, and it can wait.',
    advice:
      'Screen again once you are 18. Until then, tell your clinician or family doctor what bothers you about your skin.',
  },
  'age-18-to-21': {
    reason: 'US devices are authorised from age 22, so for a younger adult a clinician has to decide.',
    advice: 'Tell your clinician your age when you ask for a call.',
  },
  // What the person wants
  'concern-hormonal-acne': {
    reason:
      'Needling is used for the scars that acne leaves, not for acne that is still coming, so the acne is looked at first.',
    advice: 'Tell your clinician what you have used for your acne so far and how long ago.',
  },
  'concern-melasma': {
    reason:
      'Melasma can darken after any irritation and comes back easily, so needling is at most an add-on that a clinician plans.',
    advice: 'Tell your clinician about your melasma, the creams you use and how much sun you get.',
  },
  'concern-raised-scar': {
    reason: 'Raised scars already hold extra collagen and need another plan than sunken ones.',
    advice: 'Tell your clinician about the raised scar: how old it is and whether it still grows.',
  },
  'concern-not-treatable': {
    reason: 'We do not have good reason to think needling helps with this, so someone should talk it through with you.',
    advice: 'Tell your clinician what you would like to change; another approach may suit you better.',
  },
  'eyelid-area': {
    reason: 'Pen devices are not meant to be used inside the bony rim of the eye.',
    advice: 'Tell your clinician that the eyelids are what bothers you, and ask what can be done there.',
  },
  'concern-off-label': {
    reason:
      'The US authority does not list needling devices for this use or this place; it may still be offered, but you should know.',
    advice: 'Tell your clinician which part of the body it is about, and ask what results they have seen there.',
  },
  'concern-weak-evidence': {
    reason: 'Studies for this are few and small, and needling itself dries the skin for some days.',
    advice: 'Tell your clinician what you hope for, and ask what else could help.',
  },
  'unrealistic-expectations': {
    reason: 'Results build over several visits and marks fade rather than vanish; agree a realistic aim first.',
    advice:
      'Tell your clinician which result you would be happy with, and ask what can be reached and in how many visits.',
  },
  'appearance-distress': {
    reason: 'When looks cause this much distress, a calm talk about what would really help comes before any treatment.',
    advice:
      'We would like to hear more about how this affects you. Tell your clinician as much as you like about it; if your mood is low, please see your own doctor as well.',
  },
  // Pregnancy and breastfeeding
  'pregnancy-current': {
    reason: 'Needling and numbing cream have not been tested in pregnancy and nothing is lost by waiting.',
    advice:
      'Screen again after your pregnancy. Tell your clinician about the pregnancy if you talk to the clinic before.',
  },
  'pregnancy-possible': {
    reason: 'Nothing is booked until a pregnancy test is negative.',
    advice:
      'Please take a test first, and see your own doctor if it is positive or you are not sure. Tell your clinician the result.',
  },
  breastfeeding: {
    reason:
      'Some device makers say not while breastfeeding although the cream hardly reaches milk, so a clinician decides.',
    advice: 'Tell your clinician that you are breastfeeding or expressing milk.',
  },
  // Medicines and creams
  'anticoagulant-prescribed': {
    reason: 'You may bleed or bruise more.',
    advice:
      'Do not stop or change this medicine: the clinician and your prescriber decide together. Tell your clinician its name and dose.',
  },
  'antiplatelet-prescribed': {
    reason: 'You may bruise more.',
    advice:
      'Never stop a medicine that a doctor gave you for a cosmetic visit; let the clinician decide. Tell your clinician its name and why you take it.',
  },
  'nsaid-otc-recent': {
    reason: 'Painkillers of this kind taken now and then can add bruising.',
    advice:
      'Leave them out for 7 days before a visit; a pharmacist can name one that suits you instead. Go on taking daily or prescribed aspirin. Tell your clinician what you took and when.',
  },
  'bleeding-supplements': {
    reason: 'Some food supplements may add a little bruising.',
    advice: 'Leave them out for 7 days before a visit. Tell your clinician which ones you take.',
  },
  'isotretinoin-current': {
    reason: 'The medicine’s own leaflet asks for six months without skin-smoothing procedures after the last dose.',
    advice:
      'Do not stop it for this. Six months after your last dose is what counts; a dermatologist may agree to less. Tell your clinician about the medicine and when the course ends.',
  },
  'isotretinoin-recent': {
    reason: 'The medicine’s own leaflet asks for six months without skin-smoothing procedures after the last dose.',
    advice:
      'Many experts find this longer than needed, so a dermatologist may agree an earlier date. Tell your clinician about the course and the day of the last dose.',
  },
  'topical-retinoid': {
    reason: 'Vitamin-A creams make the skin easier to irritate.',
    advice:
      'Pause the cream for 7 days before a visit and start again when the skin is calm; if it was prescribed, ask the prescriber first. Tell your clinician its name.',
  },
  'topical-exfoliant': {
    reason: 'Acids, scrubs and benzoyl peroxide weaken the skin surface for a few days.',
    advice:
      'Pause them for 7 days before a visit; if one was prescribed, ask the prescriber first. Tell your clinician what you use.',
  },
  'photosensitising-medicine': {
    reason: 'Freshly needled skin marks more easily in the sun.',
    advice:
      'Cover up and use a high-factor sunscreen; keep taking the medicine. Tell your clinician about the medicine and how long you take it.',
  },
  // Bleeding and the immune system
  'bleeding-disorder': {
    reason: 'Many small wounds are unsafe when blood does not clot as it should.',
    advice: 'Tell your clinician about the bleeding disorder before any other treatment of the skin.',
  },
  'easy-bruising': {
    reason: 'Easy bruising or bleeding should be looked into first.',
    advice: 'Please see your own doctor about it. Tell your clinician what the doctor found.',
  },
  'clotting-tendency': {
    reason: 'A tendency to clots is not a bleeding risk by itself, but the medicines for it matter.',
    advice: 'Do not change any medicine for this. Tell your clinician about the clots and what you take.',
  },
  'chemotherapy-current': {
    reason: 'During chemotherapy the body fights germs and heals poorly.',
    advice:
      'Your treatment comes first. Tell your clinician about it if you get in touch, and screen again after it has ended.',
  },
  'chemotherapy-recent': {
    reason: 'The body’s defences need some months to come back after chemotherapy.',
    advice:
      'Ask the team that treated you as well. Tell your clinician about the treatment and the day of the last dose.',
  },
  'immunosuppression-significant': {
    reason: 'With weak defences even small wounds can lead to a serious infection.',
    advice:
      'Do not change your medicines for this. Tell your clinician about it if you get in touch for anything else.',
  },
  'immunomodulator-therapy': {
    reason: 'Medicines that calm the immune system may raise the chance of infection.',
    advice: 'Do not pause them on your own. Tell your clinician which one you take and what for.',
  },
  'cancer-immunotherapy': {
    reason: 'These medicines often affect the skin, so the team that treats you and the clinician decide together.',
    advice: 'Tell your clinician which medicine you have and who treats you.',
  },
  'oral-steroid-long-term': {
    reason: 'Longer steroid courses slow healing, and the dose matters, so a clinician decides.',
    advice: 'Do not stop the tablets for this. Tell your clinician the dose and how long you have taken them.',
  },
  'immune-condition-controlled': {
    reason: 'A well-controlled condition often allows treatment, but a clinician should know.',
    advice: 'Tell your clinician about the condition and how it is kept under control.',
  },
  // Health history
  'radiotherapy-site-current': {
    reason: 'Skin under radiotherapy is injured and must not be needled.',
    advice: 'Tell your clinician about the radiotherapy, and screen again some months after it has ended.',
  },
  'radiotherapy-site-recent': {
    reason: 'Skin that was treated with radiotherapy needs months to settle.',
    advice: 'Tell your clinician about the radiotherapy and the day of the last session.',
  },
  'radiotherapy-site-past': {
    reason: 'Skin that had radiotherapy may heal badly for life, so a clinician looks first.',
    advice: 'Tell your clinician about the radiotherapy: where it was and when.',
  },
  'diabetes-uncontrolled': {
    reason: 'High blood sugar slows healing and feeds infection.',
    advice: 'Please see your own doctor or diabetes team first. Tell your clinician when it is under control.',
  },
  'diabetes-controlled': {
    reason: 'Well-managed diabetes is usually fine for this.',
    advice: 'Keep your sugar steady and watch how the skin heals. Tell your clinician about your diabetes.',
  },
  'connective-tissue-disease-active': {
    reason: 'Injury to the skin may wake a flare while the disease is active.',
    advice:
      'Please see your own doctor or specialist. Tell your clinician when the disease has been quiet for a while.',
  },
  'connective-tissue-disease-remission': {
    reason: 'In a quiet phase treatment can be possible after your specialist agrees.',
    advice: 'Ask your specialist. Tell your clinician about the disease and what the specialist says.',
  },
  'scleroderma-morphoea': {
    reason: 'These conditions change how collagen forms, so a specialist has to agree first.',
    advice: 'Ask your specialist. Tell your clinician about the condition and what the specialist says.',
  },
  'wound-healing-disorder': {
    reason: 'The treatment relies on normal healing.',
    advice: 'Tell your clinician which wounds healed badly and what was done about it.',
  },
  'cardiac-condition': {
    reason: 'Some heart conditions change how small wounds or numbing cream should be handled.',
    advice: 'Tell your clinician about your heart condition and the tablets you take for it.',
  },
  epilepsy: {
    reason: 'Plain needling is usually possible, but too much numbing cream can trigger a seizure.',
    advice: 'Tell your clinician about your seizures before any cream is put on.',
  },
  'keloid-history': {
    reason: 'Skin that makes thick scars may do so again.',
    advice: 'Tell your clinician about the scar, so that they can examine it; a small test area may be needed.',
  },
  'keloid-family-history': {
    reason: 'Thick scars run in families.',
    advice: 'Tell your clinician about it, and watch how the skin heals after the first visit.',
  },
  'vitiligo-unstable': {
    reason: 'While vitiligo is spreading, injured skin can lose colour too.',
    advice: 'Screen again after 12 months without change. Tell your clinician about it if you get in touch before.',
  },
  'vitiligo-stable': {
    reason: 'Even quiet vitiligo can react to injury, so a skin specialist should agree.',
    advice: 'Tell your clinician about your vitiligo and when it last changed.',
  },
  'previous-reaction': {
    reason: 'A past bad reaction needs an explanation before a new treatment.',
    advice: 'Tell your clinician what was done, what happened and how it healed. A photo helps.',
  },
  smoker: {
    reason: 'Smoking slows healing and results may be smaller.',
    advice: 'Tell your clinician that you smoke or vape; fewer around the visit is better for the skin.',
  },
  'acute-illness': {
    reason: 'An infection or fever has to pass first.',
    advice: 'Come only when you feel well again. Tell your clinician about it if you have a visit planned.',
  },
  // Skin in the area
  'skin-type-iv-vi': {
    reason:
      'Deeper skin tones can be treated but are more likely to get dark marks afterwards; sun cover matters more.',
    advice:
      'Tell your clinician how your skin reacts to sun and to small wounds, and ask about their experience with your skin tone.',
  },
  'pih-history': {
    reason: 'Skin that marks easily may darken for a while.',
    advice: 'Tell your clinician about the marks, and ask about gentler settings and a test area.',
  },
  'cold-sore-history': {
    reason: 'Needling can bring a cold sore back.',
    advice: 'Tell your clinician early that you get cold sores; a preventive tablet may be prescribed.',
  },
  'cold-sore-active': {
    reason: 'The virus can be spread over needled skin.',
    advice: 'Come only when it has healed completely. Tell your clinician that you get cold sores.',
  },
  'skin-infection-site': {
    reason: 'Needles would push germs deeper and wider.',
    advice: 'Please see your own doctor and get it treated first. Tell your clinician when it has gone.',
  },
  'warts-molluscum-site': {
    reason: 'These bumps spread along needle tracks, so they have to go first.',
    advice: 'Have them treated, or wait until they have gone. Tell your clinician where they were.',
  },
  'viral-blisters-site': {
    reason: 'Needles would carry the virus over the area.',
    advice: 'Please see your own doctor soon, the more so near an eye. Tell your clinician when it has healed.',
  },
  'acne-inflamed-site': {
    reason: 'Inflamed spots are calmed first, otherwise needling can spread them and add scars.',
    advice: 'Tell your clinician how long the skin has been like this and what you use for it.',
  },
  'acne-mild-site': {
    reason: 'A few spots can be left out on the day.',
    advice: 'Leave them alone until then. Tell your clinician if more of them come.',
  },
  'eczema-flare-site': {
    reason: 'Broken, itchy skin heals badly and lets germs in.',
    advice: 'Let the flare settle with your usual care. Tell your clinician when the skin has been calm.',
  },
  'psoriasis-flare-site': {
    reason: 'Injury can make psoriasis worse and start new patches.',
    advice:
      'Let the flare settle with your usual care. Tell your clinician about your psoriasis and what you use for it.',
  },
  'rosacea-flare-site': {
    reason: 'Flaring rosacea reacts strongly to needling.',
    advice: 'Let the flare settle with your usual care. Tell your clinician what sets it off.',
  },
  'koebner-risk': {
    reason: 'New patches can appear wherever skin is injured, even where there were none.',
    advice: 'Tell your clinician which condition it is and when it was last active.',
  },
  'pathergy-blistering-disease': {
    reason: 'With these conditions a needle prick alone can start new sores, so a specialist has to agree first.',
    advice: 'Ask your specialist. Tell your clinician about the condition and what the specialist says.',
  },
  sarcoidosis: {
    reason: 'Sarcoidosis can appear in scars and injured skin, so a specialist should agree first.',
    advice: 'Ask your specialist. Tell your clinician about it and what the specialist says.',
  },
  'eczema-rosacea-history': {
    reason: 'Skin that is quiet now usually allows gentle treatment; expect more redness.',
    advice: 'Tell your clinician what sets your skin off and what calms it.',
  },
  'skin-cancer-site-active': {
    reason: 'Skin cancer must be treated, not needled.',
    advice:
      'Please see your own doctor about the treatment. Tell your clinician when it is finished and the area was checked.',
  },
  'suspicious-lesion-site': {
    reason: 'A mole or sore like this needs a doctor’s eyes soon; needling could hide it.',
    advice:
      'Please see your own doctor soon, without waiting for the clinic. Tell your clinician what the doctor found.',
  },
  'actinic-keratosis-site': {
    reason: 'Rough sun patches can change for the worse and are looked at and treated first.',
    advice: 'Please see your own doctor about them. Tell your clinician what was done.',
  },
  'skin-cancer-site-past': {
    reason: 'Your skin doctor should confirm that the area is healthy now.',
    advice: 'Ask for a check of the area. Tell your clinician what was treated, and when.',
  },
  'raised-mole-site': {
    reason: 'The clinician works around raised moles.',
    advice: 'Tell your clinician about the mole, and see a doctor if it changes.',
  },
  'open-wound-site': {
    reason: 'Broken skin heals before new small wounds are made.',
    advice: 'Come only when the skin is whole again. Tell your clinician how it happened.',
  },
  'tattoo-at-site': {
    reason: 'Needling over ink can blur or fade it, so the area is left out.',
    advice: 'Tell your clinician where the ink is, permanent make-up included.',
  },
  // Allergy and numbing cream
  'stainless-steel-allergy': {
    reason: 'The needles are steel and would sit in the skin many times.',
    advice: 'Tell your clinician about the allergy if you get in touch, and how it was found.',
  },
  'nickel-allergy': {
    reason: 'Most surgical steel holds some nickel; a patch test or another needle material can help.',
    advice: 'Tell your clinician about the allergy and what happens when you wear nickel.',
  },
  'anaesthetic-allergy': {
    reason: 'Numbing cream may have to be changed or left out.',
    advice: 'Tell your clinician which one it was and what happened.',
  },
  'anaesthetic-risk-condition': {
    reason: 'Some conditions and heart tablets make numbing cream less suitable.',
    advice: 'Tell your clinician about the condition or the tablets before any cream is put on.',
  },
  'contact-dermatitis-history': {
    reason: 'Only plain, sterile products should touch needled skin.',
    advice: 'Tell your clinician what upsets your skin; bring the names of the products.',
  },
  'antiseptic-latex-allergy': {
    reason: 'The skin is cleaned and gloves are worn, so both have to be something you tolerate.',
    advice: 'Tell your clinician before the visit which one you react to.',
  },
  // Dated events
  'sunburn-recent': {
    reason: 'Burnt or freshly tanned skin is hurt already and marks easily.',
    advice: 'Stay out of strong sun and off sunbeds for now. Tell your clinician about the burn or tan.',
  },
  'peel-superficial-recent': {
    reason: 'The outer skin layer needs to grow back after a peel.',
    advice: 'Tell your clinician about the peel: which one, and how the skin took it.',
  },
  'peel-medium-deep-recent': {
    reason: 'A strong peel reaches the same layer as the needles.',
    advice: 'Tell your clinician about the peel: which one, and how the skin took it.',
  },
  'laser-nonablative-recent': {
    reason: 'Two heat or needle injuries close together raise the chance of marks.',
    advice: 'Tell your clinician about the laser or light session: which kind, and when.',
  },
  'laser-ablative-recent': {
    reason: 'Resurfaced skin takes about three months to rebuild.',
    advice: 'Tell your clinician about the treatment: which kind, and how the skin took it.',
  },
  'microneedling-recent': {
    reason: 'Collagen from the last session is still forming.',
    advice: 'Tell your clinician about the last session: how deep, and how the skin took it.',
  },
  'botulinum-recent': {
    reason: 'The injection has to settle so that it does not move.',
    advice: 'Tell your clinician where the injection was and when.',
  },
  'filler-recent': {
    reason: 'A filler has to settle before needles cross it.',
    advice: 'Tell your clinician which filler it was, where and when.',
  },
  'filler-within-6-months': {
    reason: 'One device maker asks for six months between a filler and needling.',
    advice: 'Tell your clinician which filler it was and where.',
  },
  'hair-removal-recent': {
    reason: 'Waxed or threaded skin is raw for some days.',
    advice: 'Do not wax or thread again before the visit. Tell your clinician how you remove hair there.',
  },
  'surgery-site-recent': {
    reason: 'A new scar is still closing.',
    advice: 'Tell your clinician about the operation or injury: what was done, and how it heals.',
  },
  'surgery-scar-under-12-months': {
    reason: 'Young scars can be treated early in good hands, but some device makers ask for 6 to 12 months.',
    advice: 'Tell your clinician when the operation or injury was and how the scar has changed since.',
  },
  'tattoo-site-recent': {
    reason: 'Fresh ink needs to heal and settle.',
    advice: 'Tell your clinician where the ink is and when it was done.',
  },
  'vaccination-recent': {
    reason: 'A vaccine does not rule treatment out.',
    advice: 'Wait until any fever or soreness has gone. Tell your clinician about the vaccine.',
  },
  // Heated needles
  'rf-safety-notice': {
    reason: 'The US authority warned in October 2025 of burns, scars, fat loss and nerve injury with heated needles.',
    advice: 'Ask how the clinic prevents them. Tell your clinician about anything that worries you.',
  },
  'rf-implanted-device': {
    reason: 'Radio-frequency energy can disturb a pacemaker or another electrical implant.',
    advice: 'Tell your clinician about the implant; plain needles without heat may be possible.',
  },
  'rf-metal-implant-site': {
    reason: 'Metal in the area can heat up.',
    advice: 'Tell your clinician where the metal is and what it is for.',
  },
  'rf-epilepsy': {
    reason: 'Makers of current-based devices ask for a doctor’s view first.',
    advice: 'Tell your clinician about your seizures and who treats them.',
  },
  // Not sure
  'answer-unsure': {
    reason: 'You were not sure about something that matters; the clinician will go through it with you.',
    advice:
      'Tell your clinician which answers you were not sure about. If it is about a mole, sore or rough patch in the area, please see your own doctor soon.',
  },
};

/** English: what has to change first, for rules that end on no day. Whole sentences. */
export const until: MicroneedlingWording['until'] = {
  'age-under-18': 'You would have to be 18.',
  'pregnancy-current': 'The pregnancy would have to be over.',
  'bleeding-disorder': 'This stays so for as long as you have the bleeding disorder.',
  'chemotherapy-current': 'Chemotherapy would have to be over, and some months after it.',
  'immunosuppression-significant':
    'This stays so for as long as your defences are weak; the doctor who treats you can say when that changes.',
  'radiotherapy-site-current': 'Radiotherapy would have to be over, and some months after it.',
  'diabetes-uncontrolled': 'Your blood sugar would have to be under control.',
  'connective-tissue-disease-active': 'The disease would have to be quiet.',
  'vitiligo-unstable': 'There would have to be 12 months without new or growing patches.',
  'skin-cancer-site-active': 'It would have to be fully treated and the area checked.',
  'suspicious-lesion-site': 'A doctor would have to look at the mole or sore first.',
  'stainless-steel-allergy': 'This stays so for as long as you are allergic to steel.',
  'rf-implanted-device': 'This stays so with heated needles for as long as you have the implant.',
  'isotretinoin-current': 'The date counts from today; what matters is six months after your last dose.',
  'acute-illness': 'Please come only once you are well.',
  'cold-sore-active': 'Please come only once the cold sore has healed.',
  'skin-infection-site': 'Please come only once the infection has gone.',
  'warts-molluscum-site': 'Please come only once the bumps have gone.',
  'viral-blisters-site': 'Please come only once the blisters have healed.',
  'eczema-flare-site': 'Please come only once the flare has settled.',
  'psoriasis-flare-site': 'Please come only once the flare has settled.',
  'rosacea-flare-site': 'Please come only once the flare has settled.',
  'open-wound-site': 'Please come only once the skin has healed.',
};
