/** What no Spanish text says (docs/screening.md#wording), as it would stand in lower case. */
export const neverSaid: readonly string[] = [
  'es apto',
  'es apta',
  'apto para',
  'apta para',
  'seguro para usted',
  'segura para usted',
  'es seguro',
  'es segura',
  'aprobad',
  'autorizad',
  'visto bueno',
  'luz verde',
  'buen candidato',
  'buena candidata',
  'garanti',
  'garantía',
  'sin riesgo',
  'ningún riesgo',
  'reserve ya',
  'reserve ahora',
  'pida ya su cita',
];

/** Discounts, countdowns and scarcity. */
export const pushing =
  /descuento|rebaja|oferta|% (menos|de descuento)|solo hoy|dese prisa|apúrese|última oportunidad|(cupos?|plazas|tiempo) limitad[oa]s?|se acaba/i;

/** What a finding says to tell the clinic. */
export const tellsClinic = /(dígale|cuéntele) a la clínica/i;

/** What a finding says that the person's own doctor should see. */
export const ownDoctor = /consulte (también |pronto |primero )?a su propio médico/i;

/** What is said about a prescribed medicine. */
export const doNotStop = /(no|nunca) (lo |la |las |los )?(deje|suspenda|cambie|interrumpa|haga una pausa)/i;

/** What would tell somebody to stop a medicine. */
export const stops =
  /(?<!\b(no|nunca) ((lo|la|los|las) )?)\b(deje (de (tomar|usar)|este|esta|el|la|los|las)|déje(lo|la|los|las)|suspend|interrump|abandon)/i;

/** What would reassure or blame. */
export const soothing =
  /(por lo general|normalmente|casi siempre) (está bien|es posible|se puede|permite)|no hay (de qué|por qué) preocup|no descarta|sin bronceado|acetaminof|paracetamol|tylenol/i;

/** Whom to call at once, where looks cause distress. */
export const crisisLine = 'llame ya al número de emergencias o a una línea de crisis';

/** Diseases that are named back only to somebody who gave them: the source of a regular expression, lower case. */
export const diseases =
  'cáncer|melanoma|herpes|culebrilla|zóster|vih|hepatitis|queloide|koebner|psoriasis|liquen|eccema|rosácea|sarcoidosis|vitiligo|lupus|esclerodermia|morfea|diabetes|epilepsia|melasma|dermatitis|queratosis|derrame|trombosis|leuc|pioderma|behçet|molusco|hemofilia|sepsis|granuloma|depres';

/**
 * Names that a person who has the thing knows, and that no shorter word stands for: of diseases, medicines, treatments,
 * and of who decides. They count as a word of two syllables.
 */
const names = new RegExp(
  `(?<!\\p{L})(${[
    'microagujas|isotretinoína|tretinoína|adapaleno|retinol|retinoides|peróxido de benzoílo|doxiciclina|epinefrina|adrenalina|EpiPen',
    'vitamina A|vitamina C|vitamina E|aspirina|ibuprofeno|esteroides|anestésica|anticoagulantes?|nicotina|glucosa',
    'melasma|lupus|esclerodermia|artritis reumatoide|síndrome de Sjögren|dermatomiositis|Ehlers-Danlos|vitiligo|psoriasis|eccema',
    'rosácea|sarcoidosis|diabetes|epilepsia|convulsión|convulsiones|queloide|hipertrófica|melanoma|tiroides|herpes labial',
    'quimioterapia|radioterapia|inmunoterapia|botulínica|silicona|colágeno|anestésico|sistema inmunitario',
    'parálisis|neuralgia|deficiencia de G6PD|metahemoglobinemia|deficiencia de seudocolinesterasa|PABA|sulfas',
    'profesional médico|especialista|farmacéutico|consulta|hemangioma|embarazada',
  ].join('|')})(?!\\p{L})`,
  'giu',
);

/** Vowels that begin a syllable of their own beside another vowel; the others form one with their neighbour. */
const strong = 'aeoáéóíú';

/** How many syllables a Spanish word has: one for each vowel, diphthongs and triphthongs together. At least one. */
const syllables = (word: string): number => {
  const sounded = word
    .toLowerCase()
    .replace(/(?<=[qg])u(?=[eiéí])/g, '')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const groups = sounded.match(/[aeiouáéíóúü]+/g) ?? [];
  const own = groups.map((vowels) => Math.max(1, [...vowels].filter((vowel) => strong.includes(vowel)).length));
  return Math.max(
    1,
    own.reduce((sum, count) => sum + count, 0),
  );
};

/**
 * The school grade that it takes to read a text, by Fernández Huerta's readability (1959, as corrected by G. Law in 2011):
 * 206.84 - 60 x syllables per word - 1.02 x words per sentence. 60 to 70 is plain reading for grades 7 and 8; here 65 is
 * grade 8, and ten points are a grade. 0 for no words.
 */
export const readingGrade = (text: string): number => {
  const words = text.replace(names, 'cosa').match(/[\p{L}\p{N}][\p{L}\p{N}’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const sentences = text.match(/[^.!?:;]*\p{L}[^.!?:;]*/gu)?.length ?? 1;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  const readability = 206.84 - 60 * perWord - (1.02 * words.length) / sentences;
  return Math.max(0, 8 + (65 - readability) / 10);
};
