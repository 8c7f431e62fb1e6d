import type { ReferenceTexts } from '../../en/console/reference.ts';

export const reference: ReferenceTexts = {
  title: 'API',
  heading: 'L’API',
  openApi: 'La stessa descrizione come OpenAPI 3.1',
  routes: 'Percorsi',
  shapes: 'Strutture',
  shapesAbout: 'Usate da più percorsi',
  parameter: 'Parametro',
  type: 'Tipo',
  whatFor: 'A che cosa serve',
  required: '{place}, obbligatorio',
  optional: '{what}, facoltativo',
  body: 'Corpo',
  answers: 'Risposte',
  types: {
    anything: 'qualsiasi valore',
    or: '{one} o {other}',
    listOf: 'elenco di {what}',
    atLeast: 'almeno {least}',
    atMost: 'al massimo {most}',
    between: 'da {least} a {most}',
    charactersAtLeast: 'almeno {least} caratteri',
    charactersAtMost: 'al massimo {most} caratteri',
    charactersBetween: 'da {least} a {most} caratteri',
  },
};
