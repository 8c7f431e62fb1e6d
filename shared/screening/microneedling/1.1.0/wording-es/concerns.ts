import type { MicroneedlingWording } from '../wording.ts';

/** Spanish (US): what is known about each wish (docs/screening.md#wishes). Trials followed people for 3 to 12 months. */
export const concerns: MicroneedlingWording['concerns'] = {
  'acne-scars': {
    label: 'Cicatrices de acné',
    evidence: 'buenos estudios',
    sessions: 'Por lo general, 3 visitas (de 1 a 6), cada 4 semanas',
    onset: 'Unos 3 meses después de la última visita, y puede mejorar más hasta los 6 meses',
    note: 'Los buenos estudios son sobre cicatrices hundidas. Primero se trata el acné activo. Las cicatrices estrechas y hondas piden también otros métodos.',
  },
  pigmentation: {
    label: 'Color desigual de la piel',
    evidence: 'pocos estudios',
    sessions: 'Por lo general, de 2 a 4 visitas, cada 4 semanas',
    onset: 'De 1 a 3 meses; a menudo vuelve',
    note: 'Las microagujas también pueden oscurecer la piel. Por eso importa mucho cubrirse bien del sol. Una mancha que cambia es asunto de un médico.',
  },
  wrinkles: {
    label: 'Líneas y arrugas',
    evidence: 'estudios regulares, a lo sumo',
    sessions: 'Por lo general, 4 visitas, cada 30 días',
    onset: 'A partir de unos 90 días después de la primera visita',
    note: 'Las líneas finas responden mejor que los pliegues. Los párpados no se tratan.',
  },
  'dry-sun-damaged': {
    label: 'Piel seca o dañada por el sol',
    evidence: 'casi ningún estudio',
    sessions: 'Quizás de 3 a 4 visitas, cada 4 semanas (según lo que se hace con las líneas)',
    onset: 'Unos 3 meses',
    note: 'No hay ningún estudio que convenza sobre la piel seca. Además, las microagujas mismas resecan la piel por unos días.',
  },
  'surgical-scars': {
    label: 'Cicatrices de una operación o una herida',
    evidence: 'estudios pocos o regulares',
    sessions: 'Por lo general, 3 visitas, cada 4 semanas',
    onset: 'De 2 a 4 meses',
    note: 'En un estudio de cicatrices en el vientre, cerca de 1 persona de cada 4 no vio ningún cambio.',
  },
  'stretch-marks': {
    label: 'Estrías',
    evidence: 'estudios pocos o regulares',
    sessions: 'Por lo general, de 3 a 5 visitas, cada 4 semanas',
    onset: 'De 3 a 6 meses; se aclaran, no desaparecen',
    note: 'Las estrías de un embarazo cambian por sí solas después del parto.',
  },
  'hormonal-acne': {
    label: 'Acné que sigue saliendo (acné hormonal)',
    evidence: 'casi ningún estudio',
    sessions: 'No hay un número habitual',
    onset: 'No se sabe',
    note: 'Primero se cuida el acné. Las microagujas son para las cicatrices que quedan después.',
  },
  'oily-skin': {
    label: 'Piel grasa',
    evidence: 'casi ningún estudio',
    sessions: '6 visitas en un estudio pequeño',
    onset: 'Unos 4 meses',
    note: 'En ese estudio se usó además un producto para controlar la grasa.',
  },
  other: {
    label: 'Otra cosa',
    evidence: 'no se sabe',
    sessions: 'No hay un número habitual',
    onset: 'No se sabe',
    note: 'Háblelo primero con la clínica.',
  },
};

/** Spanish (US): parts of the body. */
export const areas: MicroneedlingWording['areas'] = {
  face: 'Cara',
  neck: 'Cuello',
  abdomen: 'Abdomen (vientre)',
  'other-body': 'Otra parte del cuerpo',
  eyelids: 'Párpados',
};

/** Spanish (US): where the answers leave less known about a wish than its own text says. */
export const lessKnown: MicroneedlingWording['lessKnown'] = [
  { concern: 'acne-scars', area: 'face', question: 'scarShape', values: ['raised'], evidence: 'no se sabe' },
];
