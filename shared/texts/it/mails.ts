/** What mails to persons say, in Italian. */
import type { MailsTexts } from '../en/mails.ts';

export const mails: MailsTexts = {
  greeting: 'Buongiorno {name},',
  openResult: 'Apri il mio risultato',
  linkHint:
    'Il link funziona fino al giorno {day}. Chiede il Suo indirizzo e-mail, così nessun altro può leggere il Suo risultato.',
  contactUs: 'Ha domande? Risponda a questa e-mail: la Sua risposta la riceve {clinic}.',
  contactUsOrCall: 'Ha domande? Risponda a questa e-mail: la Sua risposta la riceve {clinic}. Oppure chiami {phone}.',
  noDetails: 'Per proteggere la Sua privacy, questa e-mail non contiene i dettagli.',
  answerAgain: 'Aggiorna le mie risposte',
  againHint:
    'Il link funziona fino al giorno {day}. Chiede il Suo indirizzo e-mail, così nessun altro può vedere che cosa ha risposto.',
  basis: 'Le Sue risposte del giorno {day} sono state valutate con la versione {version} delle regole.',
  stopMails: 'Non voglio più queste e-mail',
  whyThisMail:
    'Riceve questa e-mail perché questo indirizzo è stato scritto nel questionario di {clinic}. Se non era Lei, per favore la cancelli o lo dica alla clinica.',
  whyMarketing: 'Riceve questa e-mail perché nel questionario di {clinic} ha accettato di ricevere altre e-mail.',
  cannotWait: {
    title: 'Se qualcosa non può aspettare',
    lead: 'Questi segni possono venire dopo ogni seduta così, chiunque la faccia.',
    sign: '{what}. {advice}',
    help: '{label}: {whom}',
    page: 'Prima e dopo una seduta',
  },
  kinds: {
    summary: {
      subject: 'La Sua richiesta presso {clinic}',
      preview: 'Grazie per averci scritto. Questa e-mail è solo per Lei.',
      thanks: 'Grazie per la Sua richiesta. Ecco che cosa risulta dalle Sue risposte.',
      findings: 'Perché, e che cosa dire alla clinica',
      notBefore: 'Non prima del giorno {day}.',
      concerns: 'Che cosa ha chiesto',
      concern: '{concern} ({area})',
      evidence: 'Prove scientifiche: {text}',
      sessions: 'Sedute: {text}',
      onset: 'Cambiamento: {text}',
      visit: 'Com’è una seduta',
      beforeVisit: 'Prima di ogni seduta',
      goodToKnow: 'Utile da sapere',
      optInTitle: 'Vuole ricevere altre e-mail?',
      optIn: 'Ha segnato che vorrebbe ricevere altre e-mail da {clinic}. Per favore confermi che era Lei.',
      optInButton: 'Sì, voglio ricevere altre e-mail',
      optInElse: 'Se non fa nulla, non ne riceverà. Il Suo risultato resta lo stesso in ogni caso.',
      minimal: {
        details: 'Grazie per la Sua richiesta. Per proteggere la Sua privacy, questa e-mail non contiene i dettagli.',
        headline: 'Il Suo risultato è pronto',
        nextStep: {
          suitable: 'Può prenotare una consulenza. È un colloquio con una visita, non un trattamento.',
          suitable_with_cautions: 'Può prenotare una consulenza. Nel Suo risultato trova i punti di cui parlare.',
          consult_clinician:
            'Un medico della clinica dovrebbe prima vedere con Lei alcune risposte. Chieda alla clinica una telefonata; per ora nulla è escluso.',
          defer_until:
            'Per favore per ora aspetti. Il Suo risultato dice fino a quando e perché, e che cosa fare nel frattempo.',
          not_suitable: 'Per favore non programmi ora una seduta. Il Suo risultato dice che cosa dovrebbe cambiare.',
        },
      },
    },
    decision: {
      subject: 'La Sua richiesta presso {clinic}',
      preview: 'C’è una novità sulla Sua richiesta. Questa e-mail è solo per Lei.',
      intro: 'Un medico di {clinic} ha esaminato le Sue risposte.',
      waitUntil: 'Per favore aspetti almeno fino al giorno {day}',
      proposed: 'Le proponiamo il giorno {day}. Se non va bene, ci dica quale giorno va bene per Lei.',
      keepMedicines: 'Non sospenda e non cambi nessun farmaco prescritto per via di questa e-mail.',
      full: {
        proceed: {
          headline: 'La vorremmo vedere per una consulenza',
          nextStep:
            'Risponda a questa e-mail o ci chiami per fissare un orario. La consulenza è un colloquio con una visita; lì si decide insieme a Lei che cosa viene dopo.',
        },
        proceed_with_changes: {
          headline: 'Vorremmo un incontro con Lei, e fare alcune cose in modo diverso',
          nextStep:
            'Nel Suo caso alcune cose dovrebbero essere fatte in un altro modo. Il medico della clinica ne parlerà con Lei in una consulenza. Risponda a questa e-mail o ci chiami per fissare un orario.',
        },
        see_in_person: {
          headline: 'La vorremmo vedere prima di darLe un consiglio',
          nextStep:
            'Alcune Sue risposte si vedono meglio insieme. È un colloquio con una visita; lì si decide insieme a Lei che cosa viene dopo. Risponda a questa e-mail o ci chiami per fissare un orario.',
        },
        wait: {
          headline: 'Per favore per ora aspetti',
          nextStep:
            'Per favore non programmi ancora una seduta. Se vuole sapere di più sul motivo, risponda a questa e-mail o ci chiami.',
        },
        decline: {
          headline: 'Per ora Le sconsigliamo questo trattamento',
          nextStep:
            'Per favore non programmi una seduta. Se qualcosa cambia nella Sua salute o nei Suoi farmaci, ce lo dica. Se vuole sapere di più sul motivo, risponda a questa e-mail o ci chiami; anche il Suo medico curante può aiutare.',
        },
      },
      minimal: {
        headline: 'C’è una novità sulla Sua richiesta',
        nextStep: {
          proceed: 'Può fissare una consulenza: risponda a questa e-mail o ci chiami.',
          proceed_with_changes:
            'Può fissare una consulenza: risponda a questa e-mail o ci chiami. Lì parleremo dei dettagli.',
          see_in_person: 'La vorremmo vedere prima: risponda a questa e-mail o ci chiami per fissare un orario.',
          wait: 'Per favore per ora aspetti. Ci chiami se vuole sapere di più.',
          decline: 'Per favore per ora non programmi una seduta. Ci chiami se vuole sapere di più.',
        },
      },
    },
    'eligible-again': {
      subject: 'Il Suo promemoria da {clinic}',
      preview: 'Ci ha chiesto di scrivere. Questa e-mail è solo per Lei.',
      headline: 'È arrivato il primo giorno possibile indicato nel Suo risultato',
      minimalHeadline: 'Ecco il Suo promemoria',
      asked:
        'Ha chiesto un promemoria. Nel Suo risultato del giorno {screenedOn}, il primo giorno possibile per un trattamento era questo: {day}.',
      notYetAYes:
        'Il giorno da solo non è un sì. Per favore risponda di nuovo alle domande, così il Suo risultato è aggiornato. La maggior parte è già compilata.',
      openEnded:
        'Il Suo risultato parlava anche di qualcosa che prima deve essere passato. Se non lo è, per favore aspetti ancora.',
      needsClinician: 'Come dice il Suo risultato, per favore veda prima un medico della clinica.',
      why: 'Riceve solo questo promemoria: lo ha chiesto nel questionario di {clinic}.',
    },
    'follow-up-1': {
      subject: 'La Sua richiesta presso {clinic}',
      preview: 'C’è qualcosa che vorrebbe chiedere?',
      thanks: 'Grazie ancora per la Sua richiesta del giorno {day}.',
      headline: 'C’è qualcosa che vorrebbe chiedere?',
      nextStep:
        'Molte persone si chiedono com’è una seduta, o che cosa viene dopo. Chieda pure: risponda a questa e-mail o ci chiami.',
    },
    'follow-up-2': {
      subject: 'La Sua richiesta presso {clinic}',
      preview: 'Un ultimo messaggio sulla Sua richiesta, e come trovarci.',
      thanks: 'Questa è la nostra ultima e-mail sulla Sua richiesta del giorno {day}.',
      headline: 'Siamo qui se ha bisogno di noi',
      nextStep: 'Se vuole parlarne, risponda a questa e-mail o ci chiami. Altrimenti non deve fare nulla.',
    },
    maintenance: {
      subject: 'Un messaggio da {clinic}',
      preview: 'Un breve messaggio solo per Lei.',
      headline: 'Come sta?',
      text: 'È passato un po’ di tempo dal Suo trattamento presso {clinic}. Speriamo che stia bene.',
      again:
        'Se pensa a un altro trattamento, per favore risponda prima di nuovo alle domande: salute, farmaci e pelle cambiano.',
      minimalText: 'È passato un po’ di tempo da quando ci siamo visti. Speriamo che stia bene.',
      minimalAgain: 'Se pensa di tornare, per favore prima risponda alle nostre domande: le cose cambiano.',
    },
  },
};
