/** What is said around every result, in Italian. */
import type { AnswersTexts } from '../en/answers.ts';

export const answers: AnswersTexts = {
  standing: {
    notADiagnosis:
      'Queste sono prime risposte di un questionario. Non sono una diagnosi né un parere medico. Decide un medico della clinica, dopo un incontro con Lei.',
    keepMedicines: 'Per via del questionario non sospenda e non cambi nessun farmaco prescritto.',
    tellClinician: 'Parli con la clinica di ognuno di questi punti, e di tutto ciò che il questionario non ha chiesto.',
    goesOutOfDate:
      'Le risposte non valgono per sempre: per favore risponda di nuovo se qualcosa cambia, o dopo 28 giorni.',
    timeToThink: 'Non c’è fretta. Si prenda il tempo che serve per pensarci.',
  },
  basis: {
    judged: 'Valutato il giorno {day} con le regole {treatment} {version}.',
    signedOff: 'Queste regole sono state firmate per la clinica da {name} ({body} {number}) il giorno {day}.',
    sample: 'Esempio, non una firma vera.',
  },
  next: {
    offer: ' Se vuole, la clinica Le manda un promemoria.',
    marked: 'per i punti che lo dicono',
    headed: 'per i punti sotto «{title}»',
    ownDoctor: 'Questo lo dovrebbe vedere il Suo medico curante.',
    title: 'Che cosa succede ora',
    received: 'Abbiamo le Sue risposte. Da ora {clinic} le può leggere.',
    copy: {
      full: 'Una copia di questo risultato va a questo indirizzo: {email}.',
      minimal: 'Una e-mail con un link a questo risultato va a questo indirizzo: {email}.',
    },
    typedAddress: 'quello che ha scritto',
    noCopy: 'Se entro un’ora non c’è, guardi fra la posta indesiderata, o ce lo dica.',
    opensUntil: 'Il link in quella e-mail apre questo risultato fino al giorno {day}.',
    reminded: 'Ha chiesto un promemoria: Le scriviamo il giorno {day} o poco dopo.',
    notReminded: 'Nessuno Le ricorderà quel giorno, perciò per favore lo segni.',
    by: {
      suitable: 'Non è ancora fissato nulla. Se e quando venire lo decide Lei.',
      suitable_with_cautions: 'Non è ancora fissato nulla. Se e quando venire lo decide Lei.',
      consult_clinician: 'Non si fissa nulla finché un medico della clinica non ha visto le risposte con Lei.',
      defer_until: 'Prima di quel giorno non è previsto nessun trattamento.',
      not_suitable: 'Non è previsto nessun trattamento. Ci dica se cambia la Sua salute o cambiano i Suoi farmaci.',
    },
  },
  help: {
    emergency: 'Numero di emergenza',
    urgentCare: 'Guardia medica',
    crisis: 'Linea di ascolto',
    regulator: 'Per segnalare un danno da un apparecchio',
    elsewhere: 'l’autorità per i dispositivi medici del Suo Paese',
  },
};
