import type { MicroneedlingWording } from '../wording.ts';

/** English: why each rule fired, and what to do about it or tell the clinic. One reason per line, no blame. */
export const findings: MicroneedlingWording['rules'] = {
  // Age
  'age-under-18': {
    reason: 'Needling for looks has not been studied well in children. It can wait.',
    advice:
      'Ask again once you are 18. Until then, tell the clinic or your family doctor what bothers you about your skin.',
  },
  'age-18-to-21': {
    reason: 'In the US these devices are allowed from age 22. For a younger adult a clinician has to decide.',
    advice: 'Tell the clinic your age when you ask for a call.',
  },
  // What the person wants
  'concern-hormonal-acne': {
    reason: 'Needling is for the scars that acne leaves. Acne that is still coming is looked at first.',
    advice: 'Tell the clinic what you have used for your acne so far and how long ago.',
  },
  'concern-melasma': {
    reason:
      'Brown patches of this kind can get darker after any harm to the skin. They also come back easily. Needling is at most an extra that a clinician plans.',
    advice: 'Tell the clinic about your melasma, the creams you use and how much sun you get.',
  },
  'concern-raised-scar': {
    reason: 'Raised scars already hold extra collagen and need another plan than sunken ones.',
    advice: 'Tell the clinic about the raised scar: how old it is and whether it still grows.',
  },
  'concern-not-treatable': {
    reason: 'We have no good reason to think that needling helps with this. Someone should talk it through with you.',
    advice: 'Tell the clinic what you would like to change. Something else may suit you better.',
  },
  'eyelid-area': {
    reason: 'Pen devices are not meant to be used inside the bony rim of the eye.',
    advice: 'Tell the clinic that the eyelids are what bothers you, and ask what can be done there.',
  },
  'concern-off-label': {
    reason:
      'The US regulator (FDA) does not list needling devices for this use or this place. It may still be offered, but you should know.',
    advice: 'Tell the clinic which part of the body it is about, and ask what results they have seen there.',
  },
  'concern-weak-evidence': {
    reason: 'There are few studies for this, and they are small. Needling also dries the skin for some days.',
    advice: 'Tell the clinic what you hope for, and ask what else could help.',
  },
  'unrealistic-expectations': {
    reason: 'Results build up over several visits. Marks fade; they seldom vanish. Not everyone sees a change.',
    advice: 'Tell the clinic which result you would be happy with. Ask what can be reached, and in how many visits.',
  },
  'appearance-distress': {
    reason: 'When looks cause this much distress, a calm talk about what would help comes first.',
    advice:
      'We would like to hear more about how this affects you. Tell the clinic as much as you like. If your mood is low, please see your own doctor as well. If you think of harming yourself, call the emergency number or a crisis line now.',
  },
  'pigment-unchecked': {
    reason: 'Some brown spots look harmless and are not. A trained eye has to tell them apart before anything is done.',
    advice:
      'Please see your own doctor, or ask the clinic to look at the spots through a lens first. Tell the clinic what was found.',
  },
  // Pregnancy and breastfeeding
  'pregnancy-current': {
    reason: 'Needling and numbing cream have not been tested in pregnancy. Nothing is lost by waiting.',
    advice:
      'You can answer again after your pregnancy. Tell the clinic about the pregnancy if you talk to them before.',
  },
  'pregnancy-possible': {
    reason: 'Nothing is booked until a pregnancy test is negative.',
    advice:
      'Please take a test first, and see your own doctor if it is positive or you are not sure. Tell the clinic the result.',
  },
  breastfeeding: {
    reason:
      'Some device makers say not while you breastfeed. Very little of the cream gets into the milk. So a clinician decides.',
    advice: 'Tell the clinic that you breastfeed, chestfeed or express milk.',
  },
  // Medicines and creams
  'anticoagulant-prescribed': {
    reason: 'You may bleed or bruise more.',
    advice:
      'Do not stop or change this medicine: the clinician and your prescriber decide together. Tell the clinic its name and dose.',
  },
  'antiplatelet-prescribed': {
    reason: 'You may bruise more.',
    advice:
      'Never stop a medicine that a doctor gave you for a cosmetic visit. A clinician decides. Tell the clinic its name and why you take it.',
  },
  'nsaid-otc-recent': {
    reason: 'Painkillers of this kind taken now and then can add bruising.',
    advice:
      'Leave them out for 7 days before a visit; a pharmacist can name one that suits you instead. Go on taking daily or prescribed aspirin. Tell the clinic what you took and when.',
  },
  'bleeding-supplements': {
    reason: 'Some food supplements may add a little bruising.',
    advice: 'Leave them out for 7 days before a visit. Tell the clinic which ones you take.',
  },
  'isotretinoin-current': {
    reason: 'The leaflet of this medicine asks for six months after the last dose before the skin is smoothed.',
    advice:
      'Do not stop it for this. What counts is six months after your last dose. A skin doctor may agree to less. Tell the clinic about the medicine and when the course ends.',
  },
  'isotretinoin-recent': {
    reason: 'The leaflet of this medicine asks for six months after the last dose before the skin is smoothed.',
    advice:
      'Many experts find this longer than needed, so a skin doctor may agree to an earlier day. Tell the clinic about the course and the day of the last dose.',
  },
  'topical-retinoid': {
    reason: 'Vitamin-A creams make the skin easier to irritate.',
    advice:
      'Pause the cream for 7 days before a visit and start again when the skin is calm; if it was prescribed, ask the prescriber first. Tell the clinic its name.',
  },
  'topical-exfoliant': {
    reason: 'Acids, scrubs and benzoyl peroxide make the top of the skin weak for a few days.',
    advice:
      'Pause them for 7 days before a visit; if one was prescribed, ask the prescriber first. Tell the clinic what you use.',
  },
  'photosensitising-medicine': {
    reason: 'Freshly needled skin marks more easily in the sun.',
    advice:
      'Cover up and use a high-factor sunscreen. Keep taking the medicine. Tell the clinic its name and how long you take it.',
  },
  'immune-cream-current': {
    reason: 'These creams make the skin sore and thin for some weeks.',
    advice: 'Go on using the cream as you were told. Tell the clinic what it treats and when the course ends.',
  },
  'steroid-cream': {
    reason: 'Steroid creams can make the skin thin.',
    advice: 'Go on using the cream as you were told. Tell the clinic its name and how long you have used it.',
  },
  // Bleeding and the immune system
  'bleeding-disorder': {
    reason: 'Many small wounds are a danger when blood does not clot as it should.',
    advice: 'Tell the clinic about it before any other treatment of the skin. A clinician may know another way.',
  },
  'easy-bruising': {
    reason: 'Easy bruising or bleeding should be looked into first.',
    advice: 'Please see your own doctor about it. Tell the clinic what the doctor found.',
  },
  'clotting-tendency': {
    reason: 'A tendency to clots is not a bleeding risk by itself, but the medicines for it matter.',
    advice: 'Do not change any medicine for this. Tell the clinic about the clots and what you take.',
  },
  'chemotherapy-current': {
    reason: 'During chemotherapy the body fights germs and heals poorly.',
    advice:
      'Your treatment comes first. Tell the clinic about it if you get in touch, and answer again after it has ended.',
  },
  'chemotherapy-recent': {
    reason: 'The body’s defences need some months to come back after chemotherapy.',
    advice: 'Ask the team that treated you as well. Tell the clinic about the treatment and the day of the last dose.',
  },
  'immunosuppression-significant': {
    reason: 'With weak defences even small wounds can lead to a serious infection.',
    advice: 'Do not change your medicines for this. Tell the clinic about it if you get in touch for anything else.',
  },
  'immunomodulator-therapy': {
    reason: 'Medicines that calm the immune system may make an infection more likely.',
    advice: 'Do not pause them on your own. Tell the clinic which one you take and what for.',
  },
  'cancer-immunotherapy': {
    reason: 'These medicines often affect the skin. The team that treats you and the clinician decide together.',
    advice: 'Tell the clinic which medicine you have and who treats you.',
  },
  'oral-steroid-long-term': {
    reason: 'Steroid tablets slow healing, and the dose matters. So a clinician decides.',
    advice: 'Do not stop the tablets for this. Tell the clinic the dose and how long you have taken them.',
  },
  'immune-condition-controlled': {
    reason: 'It may be possible when the condition is kept under control. A clinician has to know.',
    advice: 'Tell the clinic about the condition and how it is kept under control.',
  },
  'oral-steroid-recent': {
    reason: 'Skin heals more slowly for some weeks after steroid tablets.',
    advice: 'Tell the clinic why you took them and the day of the last one.',
  },
  // Health history
  'radiotherapy-site-current': {
    reason: 'Skin under radiotherapy is hurt already. It must not be needled.',
    advice: 'Tell the clinic about the treatment. You can ask again some months after it has ended.',
  },
  'radiotherapy-site-recent': {
    reason: 'Skin needs months to settle after radiotherapy.',
    advice: 'Tell the clinic which part was treated, and the day of the last session.',
  },
  'radiotherapy-site-past': {
    reason: 'Skin that had radiotherapy may heal badly for life. A clinician looks first.',
    advice: 'Tell the clinic which part was treated, and when.',
  },
  'diabetes-uncontrolled': {
    reason: 'High blood sugar slows healing and feeds infection.',
    advice: 'Please see your own doctor or diabetes team first. Tell the clinic when it is under control.',
  },
  'diabetes-controlled': {
    reason: 'Diabetes can slow healing and make an infection more likely.',
    advice: 'Keep your sugar steady and watch how the skin heals. Tell the clinic about your diabetes.',
  },
  'connective-tissue-disease-active': {
    reason: 'A hurt to the skin may set off a flare while the disease is active.',
    advice: 'Please see your own doctor or specialist. Tell the clinic when the disease has been quiet for a while.',
  },
  'connective-tissue-disease-remission': {
    reason: 'In a quiet phase treatment can be possible after your specialist agrees.',
    advice: 'Ask your specialist. Tell the clinic about the disease and what the specialist says.',
  },
  'scleroderma-morphoea': {
    reason: 'These conditions change how the skin is built, so a specialist has to agree first.',
    advice: 'Ask your specialist. Tell the clinic about the condition and what the specialist says.',
  },
  'wound-healing-disorder': {
    reason: 'The treatment needs skin that heals well.',
    advice: 'Tell the clinic which wounds healed badly, and whether your skin is thin or tears easily.',
  },
  'cardiac-condition': {
    reason: 'Some heart conditions change how small wounds or numbing cream should be handled.',
    advice: 'Tell the clinic about your heart condition and the tablets you take for it.',
  },
  epilepsy: {
    reason: 'Numbing cream in large amounts can set off a seizure, so the clinic must know.',
    advice: 'Tell the clinic about your seizures before any cream is put on.',
  },
  'keloid-history': {
    reason: 'Skin that makes thick scars may do so again.',
    advice: 'Tell the clinic about the scar, so that they can examine it; a small test area may be needed.',
  },
  'keloid-family-history': {
    reason: 'Thick scars run in families.',
    advice: 'Tell the clinic about it, and watch how the skin heals after the first visit.',
  },
  'vitiligo-unstable': {
    reason: 'While vitiligo is spreading, injured skin can lose colour too.',
    advice: 'Answer again after 12 months without change. Tell the clinic about it if you get in touch before.',
  },
  'vitiligo-stable': {
    reason: 'Quiet vitiligo can also react when the skin is hurt. A skin doctor should agree.',
    advice: 'Tell the clinic about your vitiligo and when it last changed.',
  },
  'previous-reaction': {
    reason: 'We have to know why your skin reacted badly before there is a new treatment.',
    advice: 'Tell the clinic what was done, what happened and how it healed. A photo helps.',
  },
  smoker: {
    reason: 'Smoking slows healing.',
    advice: 'If you would like to stop, your doctor or a pharmacist can help. Tell the clinic that you smoke or vape.',
  },
  'acute-illness': {
    reason: 'An infection or fever has to pass first.',
    advice: 'Come only when you feel well again. Tell the clinic about it if you have a visit planned.',
  },
  'treatment-planned': {
    reason: 'Small wounds should be healed before an operation or a strong treatment begins.',
    advice: 'Your treatment comes first. Ask the team that treats you. Tell the clinic what is planned and when.',
  },
  'other-cancer-current': {
    reason: 'While cancer is treated, the team that treats you and the clinician decide together.',
    advice: 'Your treatment comes first. Tell the clinic who treats you and what you take.',
  },
  'other-cancer-past': {
    reason: 'The clinic should know about a cancer in the past, wherever it was.',
    advice: 'Keep up your check-ups. Tell the clinic what it was and when it was treated.',
  },
  'faints-at-needles': {
    reason: 'Some people faint at needles or blood. It passes, but a fall can hurt you.',
    advice: 'Eat and drink before you come, and ask to lie down. Tell the clinic that it has happened.',
  },
  'other-condition': {
    reason: 'You told us that there is something the form did not ask. A clinician should hear about it first.',
    advice: 'Tell the clinic what it is: a condition, a medicine or a worry.',
  },
  'keloid-family-dark': {
    reason: 'Thick scars run in families, and deeper skin tones get them more often. So a clinician decides.',
    advice: 'Tell the clinic who in your family has such scars. Ask about a small test area.',
  },
  // Skin in the area
  'skin-type-iv-vi': {
    reason: 'Deeper skin tones can be treated but get dark marks more easily. Sun cover matters more.',
    advice:
      'Tell the clinic how your skin reacts to sun and to small wounds. Ask about their experience with your skin tone.',
  },
  'pih-history': {
    reason: 'Skin that marks easily may darken for a while.',
    advice: 'Tell the clinic about the marks, and ask about gentler settings and a test area.',
  },
  'cold-sore-history': {
    reason: 'Needling can bring a cold sore back.',
    advice: 'Tell the clinic early that you get cold sores. A tablet to prevent them may be prescribed.',
  },
  'cold-sore-active': {
    reason: 'The virus can be spread over needled skin.',
    advice: 'Come only when it has healed completely. Tell the clinic that you get cold sores.',
  },
  'skin-infection-site': {
    reason: 'Needles would push germs deeper and wider.',
    advice: 'Please see your own doctor soon and get it treated first. Tell the clinic when it has gone.',
  },
  'warts-molluscum-site': {
    reason: 'These bumps spread along needle tracks, so they have to go first.',
    advice: 'Have them treated, or wait until they have gone. Tell the clinic where they were.',
  },
  'viral-blisters-site': {
    reason: 'Needles would carry the virus over the area.',
    advice:
      'Please see your own doctor, a pharmacist or a walk-in service today or tomorrow. If it is near an eye or on the nose, go today. Tell the clinic when it has healed.',
  },
  'acne-inflamed-site': {
    reason:
      'Device makers advise against needling inflamed acne. Small new studies are less strict, so a clinician decides.',
    advice: 'Tell the clinic how long the skin has been like this and what you use for it.',
  },
  'acne-mild-site': {
    reason: 'Some device makers advise against needling with any active acne. The clinic looks first.',
    advice: 'Leave the spots alone until then. Tell the clinic if more of them come.',
  },
  'eczema-flare-site': {
    reason: 'Broken, itchy skin heals badly and lets germs in.',
    advice: 'Let the flare settle with your usual care. Tell the clinic when the skin has been calm.',
  },
  'psoriasis-flare-site': {
    reason: 'Injury can make psoriasis worse and start new patches.',
    advice: 'Let the flare settle with your usual care. Tell the clinic about your psoriasis and what you use for it.',
  },
  'rosacea-flare-site': {
    reason: 'Flaring rosacea reacts strongly to needling.',
    advice: 'Let the flare settle with your usual care. Tell the clinic what sets it off.',
  },
  'koebner-risk': {
    reason: 'New patches can come up wherever skin is hurt, even where there were none.',
    advice: 'Tell the clinic which condition it is and when it was last active.',
  },
  'pathergy-blistering-disease': {
    reason: 'With these conditions a needle prick alone can start new sores, so a specialist has to agree first.',
    advice: 'Ask your specialist. Tell the clinic about the condition and what the specialist says.',
  },
  sarcoidosis: {
    reason: 'Sarcoidosis can appear in scars and injured skin, so a specialist should agree first.',
    advice: 'Ask your specialist. Tell the clinic about it and what the specialist says.',
  },
  'eczema-rosacea-history': {
    reason: 'Your skin may react more, and infections spread more easily.',
    advice: 'Tell the clinic what sets your skin off and what calms it.',
  },
  'skin-cancer-site-active': {
    reason: 'Skin cancer must be treated, not needled.',
    advice:
      'Please see your own doctor about the treatment. Tell the clinic when it is finished and the skin was checked.',
  },
  'suspicious-lesion-site': {
    reason: 'A doctor should look at a spot like this soon. Needling could hide what it is.',
    advice: 'Please see your own doctor soon. Do not wait for the clinic. Tell the clinic what the doctor found.',
  },
  'actinic-keratosis-site': {
    reason: 'Rough sun patches can change for the worse and are looked at and treated first.',
    advice: 'Please see your own doctor about them. Tell the clinic what was done.',
  },
  'skin-cancer-site-past': {
    reason: 'Your skin doctor should confirm that the area is healthy now.',
    advice: 'Ask for a check of the area. Tell the clinic what was treated, and when.',
  },
  'raised-mole-site': {
    reason: 'The clinician works around raised moles.',
    advice: 'Tell the clinic about the mole, and see a doctor if it changes.',
  },
  'open-wound-site': {
    reason: 'Broken skin heals before new small wounds are made.',
    advice: 'Come only when the skin is whole again. Tell the clinic how it happened.',
  },
  'tattoo-at-site': {
    reason: 'Needling over ink can blur or fade it, so the area is left out.',
    advice: 'Tell the clinic where the ink is, permanent make-up included.',
  },
  'birthmark-or-vessel-site': {
    reason: 'A birthmark or small veins may bleed or need another treatment.',
    advice: 'Tell the clinic where it is and whether it has changed.',
  },
  'dark-marks-high': {
    reason: 'Your skin tone and the dark marks you get make new dark marks more likely. So a clinician decides.',
    advice: 'Tell the clinic how long such marks last on you. Ask about gentler settings and a test area.',
  },
  'herpes-with-eczema': {
    reason: 'With eczema, a cold sore can spread over the skin after needling. So a clinician decides.',
    advice: 'Tell the clinic about your eczema and your cold sores. A tablet to prevent them may be prescribed.',
  },
  // Allergy and numbing cream
  'stainless-steel-allergy': {
    reason: 'The needles are steel and would sit in the skin many times.',
    advice: 'Tell the clinic about the allergy and how it was found. A clinician may know another way.',
  },
  'nickel-allergy': {
    reason: 'Most surgical steel holds some nickel; a patch test or another needle material can help.',
    advice: 'Tell the clinic about the allergy and what happens when you wear nickel.',
  },
  'anaesthetic-allergy': {
    reason: 'Numbing cream may have to be changed or left out.',
    advice: 'Tell the clinic which one it was and what happened.',
  },
  'anaesthetic-risk-condition': {
    reason: 'Some conditions and tablets make numbing cream less suitable.',
    advice:
      'Do not put on any numbing cream at home. Tell the clinic about the condition or the tablets before any cream is used.',
  },
  'contact-dermatitis-history': {
    reason: 'Only plain, sterile products should touch needled skin.',
    advice: 'Tell the clinic what upsets your skin; bring the names of the products.',
  },
  'antiseptic-latex-allergy': {
    reason: 'The skin is cleaned and gloves are worn. Both have to be something you can bear.',
    advice: 'Tell the clinic before the visit which one you react to.',
  },
  'severe-allergy': {
    reason: 'What touches open skin can set off a strong allergy.',
    advice: 'Tell the clinic what set it off, what happened, and whether you carry an adrenaline pen.',
  },
  // Dated events
  'sunburn-recent': {
    reason: 'Burnt or freshly tanned skin is hurt already and marks easily.',
    advice: 'Stay out of strong sun and off sunbeds for now. Tell the clinic about the burn or tan.',
  },
  'peel-superficial-recent': {
    reason: 'The outer skin layer needs to grow back after a peel.',
    advice: 'Tell the clinic about the peel: which one, and how the skin took it.',
  },
  'peel-medium-deep-recent': {
    reason: 'A strong peel reaches the same layer as the needles.',
    advice: 'Tell the clinic about the peel: which one, and how the skin took it.',
  },
  'laser-nonablative-recent': {
    reason: 'Two heat or needle injuries close together raise the chance of marks.',
    advice: 'Tell the clinic about the laser or light session: which kind, and when.',
  },
  'laser-ablative-recent': {
    reason: 'Resurfaced skin takes about three months to rebuild.',
    advice: 'Tell the clinic about the treatment: which kind, and how the skin took it.',
  },
  'microneedling-recent': {
    reason: 'Collagen from the last session is still forming.',
    advice: 'Tell the clinic about the last session: how deep, and how the skin took it.',
  },
  'botulinum-recent': {
    reason: 'The injection has to settle so that it does not move.',
    advice: 'Tell the clinic where the injection was and when.',
  },
  'filler-recent': {
    reason: 'A filler has to settle before needles cross it.',
    advice: 'Tell the clinic which filler it was, where and when.',
  },
  'filler-within-6-months': {
    reason: 'One device maker asks for six months between a filler and needling.',
    advice: 'Tell the clinic which filler it was and where.',
  },
  'hair-removal-recent': {
    reason: 'Waxed or threaded skin is raw for some days.',
    advice: 'Do not wax or thread again before the visit. Tell the clinic how you remove hair there.',
  },
  'surgery-site-recent': {
    reason: 'A new scar is still closing.',
    advice: 'Tell the clinic about the operation: what was done, and how it heals.',
  },
  'surgery-scar-under-12-months': {
    reason: 'Young scars can be treated early in good hands. Some device makers ask for 6 to 12 months.',
    advice: 'Tell the clinic when the operation was and how the scar has changed since.',
  },
  'tattoo-site-recent': {
    reason: 'Fresh ink needs to heal and settle.',
    advice: 'Tell the clinic where the ink is and when it was done.',
  },
  'vaccination-recent': {
    reason: 'Swelling after a vaccine has been seen near fillers.',
    advice: 'Wait until any fever or soreness has gone. Tell the clinic which vaccine it was, and when.',
  },
  'thread-lift-recent': {
    reason: 'Threads have to settle before needles cross them.',
    advice: 'Tell the clinic where the threads are and what they are made of.',
  },
  'fat-transfer-recent': {
    reason: 'Moved fat needs some months to settle.',
    advice: 'Tell the clinic where the fat was put and when.',
  },
  'injury-scar-recent': {
    reason: 'A scar from an injury or burn is still changing in its first six months.',
    advice: 'Tell the clinic what happened and when the wound closed.',
  },
  'injury-scar-within-year': {
    reason: 'Some device makers ask for a year before such a scar is needled. So a clinician decides.',
    advice: 'Tell the clinic what happened and how the scar has changed since.',
  },
  // Heated needles
  'rf-safety-notice': {
    reason:
      'In October 2025 the US regulator (FDA) warned of burns, scars, fat loss and nerve harm with heated needles.',
    advice: 'Ask how the clinic prevents them. Tell the clinic about anything that worries you.',
  },
  'rf-implanted-device': {
    reason: 'The heat comes from a current. It can disturb a pacemaker or a pump.',
    advice: 'Tell the clinic about the implant. A clinician may know another way.',
  },
  'rf-metal-implant-site': {
    reason: 'Metal in the area can heat up.',
    advice: 'Tell the clinic where the metal is and what it is for.',
  },
  'rf-epilepsy': {
    reason: 'Makers of these devices ask for a doctor’s view first.',
    advice: 'Tell the clinic about your seizures and who treats them.',
  },
  'rf-herpes': {
    reason: 'Heat can bring a cold sore back. A tablet to prevent it has to be prescribed first.',
    advice: 'Tell the clinic early that you get cold sores.',
  },
  'rf-permanent-filler': {
    reason: 'Heat can change a filler that stays, or set off lumps.',
    advice: 'Tell the clinic which filler it was, where and when.',
  },
  'rf-nerve-problem': {
    reason: 'Heated needles have hurt nerves. A clinician has to look at the weak or numb part first.',
    advice: 'Tell the clinic what is weak, painful or numb, and since when.',
  },
  'rf-thin-face': {
    reason: 'Heated needles have caused loss of fat. It shows more where there is little.',
    advice: 'Tell the clinic about your weight and how it has changed.',
  },
  'rf-uncontrolled-condition': {
    reason: 'A condition that is not under control can slow healing.',
    advice: 'Please see your own doctor about it first. Tell the clinic when it is under control.',
  },
  'rf-gold-allergy': {
    reason: 'Many heated needles are coated with gold.',
    advice: 'Tell the clinic which metal you react to, and how.',
  },
  'rf-other-implant': {
    reason: 'A coil, stent, valve or joint may be made of metal or sit near the current.',
    advice: 'Tell the clinic what it is, where it is and who put it in.',
  },
  // Not sure
  'answer-unsure': {
    reason: 'You were not sure about something that matters. A clinician will go through it with you.',
    advice:
      'Tell the clinic which answers you were not sure about. If it is about a mole, sore or patch in the area, please see your own doctor soon.',
  },
  'date-not-known': {
    reason: 'You did not remember a day, so we counted from today. The clinic can make the wait shorter.',
    advice: 'Look for a bill, a message or a photo of that day. Tell the clinic what you find.',
  },
  'many-cautions': {
    reason: 'Several small points together weigh more than one. A clinician should go through them with you.',
    advice: 'Tell the clinic about all of the points below.',
  },
};

/** English: what has to change first, for rules that end on no day. Whole sentences. */
export const until: MicroneedlingWording['until'] = {
  'age-under-18': 'You would have to be 18.',
  'pregnancy-current': 'You can answer again after your pregnancy.',
  'bleeding-disorder': 'This holds for as long as you have the bleeding disorder. A clinician may know another way.',
  'chemotherapy-current': 'Chemotherapy would have to be over for some months.',
  'immunosuppression-significant':
    'This holds for as long as your defences are weak. The doctor who treats you can say when that changes.',
  'radiotherapy-site-current': 'Radiotherapy would have to be over for some months.',
  'diabetes-uncontrolled': 'Your blood sugar would have to be under control.',
  'connective-tissue-disease-active': 'The disease would have to be quiet.',
  'vitiligo-unstable': 'There would have to be 12 months without new or growing patches.',
  'skin-cancer-site-active': 'Once your skin doctor has treated it and says the area is well, you can ask again.',
  'suspicious-lesion-site': 'A doctor would have to look at the spot first.',
  'stainless-steel-allergy': 'This holds for as long as you are allergic to steel. A clinician may know another way.',
  'rf-implanted-device':
    'This holds with heated needles for as long as you have the implant. A clinician may know another way.',
  'isotretinoin-current': 'The date counts from today. What matters is six months after your last dose.',
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

/** English: what comes before anything cosmetic, for findings that cannot wait. Whole sentences. */
export const urgent: Readonly<Record<string, string>> = {
  'suspicious-lesion-site': 'Please have the mole, patch or sore looked at soon. That comes before anything cosmetic.',
  'skin-cancer-site-active': 'Please see the doctor who treats the skin cancer. That comes before anything cosmetic.',
  'viral-blisters-site': 'Please have the blisters looked at today or tomorrow. That comes before anything cosmetic.',
  'pigment-unchecked': 'Please have the brown spots looked at before anything is done to them.',
  'appearance-distress': 'If you think of harming yourself, call the emergency number or a crisis line now.',
};
