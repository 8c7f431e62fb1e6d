/** What the tests of the texts know about Italian (docs/screening.md#wording). */

/** What is never said, in small letters. */
export const neverSaid = [
  'idoneo',
  'idonea',
  'idoneità',
  'adatto a lei',
  'adatta a lei',
  'adatto per lei',
  'adatta per lei',
  'sicuro per lei',
  'sicura per lei',
  'via libera',
  'approvat',
  'autorizzat',
  'garantit',
  'garantisc',
  'garanzia',
  'nessun rischio',
  'senza rischi',
  'rischio zero',
  'prenoti subito',
  'prenoti ora',
  'prenota ora',
];

/** Discounts, countdowns and scarcity. */
export const pushing =
  /sconto|scontat|% in meno|solo (per )?oggi|si affretti|ultim[ao] (occasione|possibilità)|(posti|tempo) limitat|l’offerta (scade|finisce)/i;

/** That the clinic is told something; each finding says so. */
export const tellsClinic = /\b(lo )?dica alla clinica|\binformi la clinica/i;

/** That the person's own doctor is seen, where a rule asks for it. */
export const ownDoctor = /vada (anche |presto |prima )?dal Suo medico curante/i;

/** That a prescribed medicine is neither stopped nor paused. */
export const doNotStop = /non (lo |la |li |le )?(sospenda|interrompa|smetta)/i;

/** That something is stopped: said of no medicine. */
export const stops =
  /(?<!non |non lo |non la |non li |non le )\b(sospenda|interrompa|smetta|sospendere|interrompere)\b|smettere di prendere/i;

/** Reassurance without a source, and blame. */
export const soothing =
  /di solito (va bene|è possibile|si può)|nessun problema|non si preoccupi|stia tranquill|non esclude|senza abbronzatura|paracetamolo|tachipirina/i;

/** Whom to call at once, where looks cause distress. */
export const crisisLine = 'chiami subito il numero di emergenza o una linea di ascolto';

/** Names of diseases: said only where the person gave or was asked them. The beginnings of words, in small letters. */
export const diseases =
  'cancr|tumor|melanom|herpes|zoster|fuoco di sant|hiv|epatit|cheloid|koebner|psorias|lichen|eczem|rosacea|sarcoidos|vitiligin|lupus|sclerodermi|morfea|diabet|epiless|melasma|dermatit|cheratos|ictus|trombo|leuc|pioderm|behçet|mollusch|emofili|sepsi|granulom|depress';

/**
 * Names that a person who has the thing knows, and that no shorter word stands for: of diseases, medicines, treatments,
 * and of who decides. They count as a word of five letters.
 */
const names = new RegExp(
  `(?<!\\p{L})(${[
    'microneedling|isotretinoina|retinolo|tretinoina|adapalene|perossido di benzoile|doxiciclina|adrenalina|vitamina [ACE]',
    'melasma|lupus|sclerodermia|artrite reumatoide|sindrome di Sjögren|dermatomiosite|sindrome di Ehlers-Danlos|vitiligine|psoriasi',
    'eczema|rosacea|sarcoidosi|diabete|epilessia|cheloide|ipertrofica|melanoma|acne|tumore|tiroide|herpes labiale',
    'chemioterapia|radioterapia|immunoterapia|tossina botulinica|silicone|collagene|crema anestetica|abbronzatura|autoabbronzante',
    'nevralgia|carenza di G6PD|metaemoglobinemia|carenza di pseudocolinesterasi|PABA|sulfamidici|cortisone|gravidanza',
    'medico della clinica|medico curante|specialista|dermatologo|farmacista|consulenza|ibuprofene|aspirina|foglio illustrativo',
    'guardia medica|pronto soccorso|numero di emergenza|sigaretta elettronica',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/**
 * The school year that it takes to read a text, by the Gulpease index (Lucisano and Piemontese 1988):
 * 89 + (300 × sentences − 10 × letters) / words. 80 is read with ease after primary school (year 5), 60 after middle
 * school (year 8), 40 after secondary school (year 13); between these the years are shared out evenly. 0 for no words.
 */
export const readingGrade = (text: string): number => {
  const words = text.replace(names, 'breve').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = text.match(/[^.!?:;]*\p{L}[^.!?:;]*/gu)?.length ?? 1;
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const gulpease = 89 + (300 * sentences - 10 * letters) / words.length;
  return Math.max(0, 8 + (60 - gulpease) * (gulpease > 60 ? 3 / 20 : 5 / 20));
};
