/** What mails to a clinic say, in Italian. */
import type { ClinicMailsTexts } from '../en/clinic-mails.ts';

export const clinicMails: ClinicMailsTexts = {
  'clinic-alert': {
    subject: 'Nuova richiesta presso {clinic}',
    preview: 'Qualcuno ha inviato il questionario sul sito.',
    headline: { one: 'C’è una nuova richiesta', other: 'Ci sono {n} nuove richieste' },
    received: 'È arrivata dal questionario il giorno {day} alle {time} ({zone}).',
    receivedSince: 'Sono arrivate dal questionario dal giorno {day} alle {time} ({zone}) in poi.',
    open: 'Apri la richiesta',
    openAll: 'Apri le nuove richieste',
    waiting: {
      one: 'In tutto, {n} richiesta degli ultimi tre mesi aspetta una prima risposta.',
      other: 'In tutto, {n} richieste degli ultimi tre mesi aspettano una prima risposta.',
    },
    reference: 'Lì viene chiesto di accedere. Riferimento, che si trova anche con la ricerca: {reference}',
    why: 'Questa e-mail per {clinic} non dice nulla della persona, perché una e-mail può essere letta lungo il percorso. Una risposta a questa e-mail non arriverebbe alla persona.',
  },
  'settings-notice': {
    subject: 'Le nuove richieste presso {clinic} vanno a un altro indirizzo',
    preview: 'Qualcuno ha cambiato dove vengono annunciate.',
    headline: 'Qui non arriveranno più avvisi di nuove richieste',
    changed:
      'L’indirizzo di questi avvisi è stato cambiato da un amministratore della clinica il giorno {day} alle {time} ({zone}).',
    nextStep:
      'Se era previsto, non c’è nulla da fare. Altrimenti chieda agli amministratori della clinica: la console mostra chi ha cambiato le impostazioni.',
    why: 'Questa e-mail va all’indirizzo che {clinic} usava fino ad allora per gli avvisi.',
  },
  'rules-review': {
    subject: 'Le regole di {clinic} vanno firmate di nuovo',
    preview: 'La firma di un medico sta per scadere.',
    headline: 'La firma delle regole vale fino al giorno {day}',
    about: 'Si tratta delle regole {treatment} {version}.',
    afterwards: 'Dopo il giorno {day}, chi compila il questionario riceve al meglio questa risposta: decide un medico.',
    nextStep:
      'Un utente con il ruolo Medico firma nella pagina Regole della console, dopo aver riletto le regole. Gli amministratori fanno in modo che qualcuno lo faccia.',
    why: 'Questa e-mail va agli amministratori e ai medici di {clinic}.',
  },
  escalation: {
    subject: 'Le richieste presso {clinic} aspettano più di quanto promesso',
    preview: 'Qualcuno aspetta ancora una prima risposta.',
    headline: {
      one: 'Una richiesta aspetta più di quanto promesso',
      other: '{n} richieste aspettano più di quanto promesso',
    },
    promise: 'Le impostazioni di {clinic} promettono una prima risposta entro {promise}.',
    promiseWhenOpen: 'Le impostazioni di {clinic} promettono una prima risposta entro {promise} di apertura.',
    oldest: 'Quella che aspetta da più tempo è arrivata il giorno {day} alle {time} ({zone}).',
    open: 'Vedi chi aspetta',
    why: 'Questa e-mail va all’indirizzo che {clinic} ha indicato per questo, al massimo una volta ogni mezz’ora. Non dice nulla delle persone, perché una e-mail può essere letta lungo il percorso.',
  },
};
