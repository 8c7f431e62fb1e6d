import type { MicroneedlingWording } from '../wording.ts';

/** Italian: what is known about each wish (docs/screening.md#wishes). Trials followed people for 3 to 12 months. */
export const concerns: MicroneedlingWording['concerns'] = {
  'acne-scars': {
    label: 'Cicatrici da acne',
    evidence: 'studi buoni',
    sessions: 'Di solito 3 sedute (da 1 a 6), a 4 settimane l’una dall’altra',
    onset: 'Circa 3 mesi dopo l’ultima seduta, e poi ancora fino a 6 mesi',
    note: 'Gli studi buoni riguardano le cicatrici infossate. Prima si cura l’acne attiva. Le cicatrici strette e profonde richiedono anche altri metodi.',
  },
  pigmentation: {
    label: 'Colore della pelle non uniforme',
    evidence: 'pochi studi',
    sessions: 'Di solito da 2 a 4 sedute, a 4 settimane l’una dall’altra',
    onset: 'Da 1 a 3 mesi; spesso ritorna',
    note: 'Gli aghi possono anche scurire la pelle: serve una protezione rigorosa dal sole. Una macchia che cambia va vista da un medico.',
  },
  wrinkles: {
    label: 'Linee e rughe',
    evidence: 'studi al massimo discreti',
    sessions: 'Di solito 4 sedute, a 30 giorni l’una dall’altra',
    onset: 'Da circa 90 giorni dopo la prima seduta',
    note: 'Le linee sottili rispondono meglio delle pieghe. Le palpebre restano fuori.',
  },
  'dry-sun-damaged': {
    label: 'Pelle secca o danneggiata dal sole',
    evidence: 'quasi nessuno studio',
    sessions: 'Forse 3 o 4 sedute, a 4 settimane l’una dall’altra (come per le rughe)',
    onset: 'Circa 3 mesi',
    note: 'Sulla pelle secca non c’è uno studio che convinca, e gli aghi stessi seccano la pelle per alcuni giorni.',
  },
  'surgical-scars': {
    label: 'Cicatrici di un’operazione o di una ferita',
    evidence: 'studi da pochi a discreti',
    sessions: 'Di solito 3 sedute, a 4 settimane l’una dall’altra',
    onset: 'Da 2 a 4 mesi',
    note: 'In uno studio su cicatrici della pancia, circa 1 persona su 4 non ha visto cambiamenti.',
  },
  'stretch-marks': {
    label: 'Smagliature',
    evidence: 'studi da pochi a discreti',
    sessions: 'Di solito da 3 a 5 sedute, a 4 settimane l’una dall’altra',
    onset: 'Da 3 a 6 mesi; si attenuano, non spariscono',
    note: 'I segni di una gravidanza cambiano da soli dopo il parto.',
  },
  'hormonal-acne': {
    label: 'Acne ancora attiva (acne ormonale)',
    evidence: 'quasi nessuno studio',
    sessions: 'Non c’è un ciclo abituale',
    onset: 'Non si sa',
    note: 'Prima si cura l’acne; gli aghi servono dopo, per le cicatrici.',
  },
  'oily-skin': {
    label: 'Pelle grassa',
    evidence: 'quasi nessuno studio',
    sessions: '6 sedute in un piccolo studio',
    onset: 'Circa 4 mesi',
    note: 'In quello studio si usava in più un prodotto contro la pelle grassa.',
  },
  other: {
    label: 'Altro',
    evidence: 'non note',
    sessions: 'Non c’è un ciclo abituale',
    onset: 'Non si sa',
    note: 'Ne parli prima con la clinica.',
  },
};

/** Italian: parts of the body. */
export const areas: MicroneedlingWording['areas'] = {
  face: 'Viso',
  neck: 'Collo',
  abdomen: 'Pancia',
  'other-body': 'Un’altra parte del corpo',
  eyelids: 'Palpebre',
};

/** Italian: where the answers leave less known about a wish than its own text says. */
export const lessKnown: MicroneedlingWording['lessKnown'] = [
  { concern: 'acne-scars', area: 'face', question: 'scarShape', values: ['raised'], evidence: 'non note' },
];
