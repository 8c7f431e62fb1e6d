import type { MicroneedlingWording } from '../wording.ts';

/** Italian: the name of the treatment, as a label. */
export const treatment: MicroneedlingWording['treatment'] = 'Microneedling';

/** Italian: head line and next step of every outcome (docs/screening.md#wording). `{date}` is the day written out. */
export const outcomes: MicroneedlingWording['outcomes'] = {
  suitable: {
    headline: 'Nelle Sue risposte non c’è nulla contro una consulenza',
    nextStep: 'Può prenotare una consulenza. È un colloquio con una visita, non un trattamento.',
  },
  suitable_with_cautions: {
    headline: 'Può prenotare una consulenza; per favore legga questi punti',
    nextStep: 'Può prenotare una consulenza. Per favore legga i punti qui sotto e ne parli in quell’occasione.',
  },
  consult_clinician: {
    headline: 'Un medico della clinica dovrebbe prima vedere con Lei alcune risposte',
    nextStep: 'Chieda alla clinica una telefonata. Per ora nulla è escluso.',
  },
  defer_until: {
    headline: 'Per favore aspetti almeno fino al giorno {date}',
    nextStep:
      'Aspetti almeno fino al giorno {date}, poi risponda di nuovo alle domande. Se vuole, la clinica Le manda un promemoria.',
  },
  not_suitable: {
    headline: 'Per ora il microneedling non è consigliato nel Suo caso',
    nextStep: 'Per favore non programmi ora una seduta. Che cosa dovrebbe cambiare:',
  },
};

/** Italian: sentences that are added to a next step. */
export const nextSteps: MicroneedlingWording['nextSteps'] = {
  alsoClinician: 'Per favore veda prima un medico della clinica; il colloquio può avvenire anche prima di quel giorno.',
  seeDoctor: 'Per favore vada anche dal Suo medico curante per i punti che lo dicono.',
};

/** Italian: the headings that findings are shown under, in this order. */
export const findingGroups: MicroneedlingWording['findingGroups'] = {
  doctor: 'Vada da un medico',
  wait: 'Prima aspetti',
  clinician: 'Decide un medico della clinica',
  tell: 'Lo dica alla clinica',
  know: 'Utile da sapere',
};

/** Italian: what is said with every result, whatever it is. Whole sentences. */
export const always: MicroneedlingWording['always'] = {
  treatment: [
    'In una seduta si anestetizza la pelle, e molti aghi sottili fanno minuscole ferite. Non è indolore, e di solito escono puntini di sangue.',
    'Non tutti vedono un cambiamento. I risultati arrivano lentamente e poi si attenuano. Le sedute di richiamo sono frequenti.',
  ],
  beforeVisit: [
    'Chieda quali prodotti toccheranno la Sua pelle durante la seduta e nei giorni dopo. Nulla con vitamina C, profumo o conservanti va sulla pelle aperta.',
    'Gli aghi e i prodotti ricavati dal sangue devono essere sterili e monouso. Chieda di aprirli davanti a Lei.',
    'A casa non metta crema anestetica, oltre a quella che Le ha dato la clinica.',
  ],
};
