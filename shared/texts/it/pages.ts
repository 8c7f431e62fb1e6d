/** Pages that people come to beside the form, in Italian. */
import type { PagesTexts } from '../en/pages.ts';

export const pages: PagesTexts = {
  contacts: {
    write: 'Scriva a {email}.',
    writeOrCall: 'Scriva a {email}, o chiami {phone}.',
    withoutForm:
      '{clinic} riceve la Sua richiesta anche senza questo questionario. Come contattare la clinica è scritto sotto.',
    elsewhere: 'L’e-mail o la pagina da cui viene dice come contattare la clinica.',
    mention: 'Se ci scrive per questo, indichi {traceId}.',
  },
  result: {
    book: 'Prenota una consulenza',
    leadOn: 'Continua sulla pagina di {clinic}',
    findings: 'Perché, e che cosa dire alla clinica',
    notBefore: 'Non prima del giorno {day}.',
    validUntil: 'Questo risultato vale fino al giorno {day}.',
    concerns: 'Che cosa ha chiesto',
    concernAt: '{concern} ({area})',
    evidence: 'Prove scientifiche',
    visits: 'Sedute',
    change: 'Cambiamento',
    evidenceIs: 'Prove scientifiche: {evidence}.',
    visit: 'Com’è una seduta',
    beforeVisit: 'Prima di ogni seduta',
    cannotWait: 'Se qualcosa non può aspettare',
    whole: 'Apri il risultato intero, con ciò che serve sapere prima e dopo una seduta',
    printed: 'Può stampare questa pagina, o conservarla come PDF, con il menu del browser.',
  },
  underage: {
    title: 'Non abbiamo conservato nulla',
    text: 'Ha meno di {age} anni, perciò non abbiamo conservato nulla di ciò che ha scritto. Nessuno ha ricevuto una e-mail, né Lei né la clinica.',
    ask: 'Se vuole chiedere qualcosa',
    askHow: 'Può chiedere alla clinica, per conto Suo o con una persona di cui si fida.',
  },
  receipt: {
    title: 'Una ricevuta da conservare',
    text: 'La ricevuta mostra con quali regole sono state controllate le Sue risposte, e che cosa ne è risultato. Non contiene le Sue risposte. Quelle sono in un altro file. Conservi entrambi, e un giorno potrà far ripetere il controllo.',
    careful: 'Tutti e due i file dicono qualcosa della Sua salute. Li tenga dove nessun altro guarda.',
    saveReceipt: 'Salva la ricevuta',
    saveAnswers: 'Salva le mie risposte',
  },
  care: {
    pageTitle: 'Prima e dopo una seduta presso {clinic}',
    heading: 'Prima e dopo una seduta',
    warnings: 'Dopo ogni trattamento con aghi: segni che non possono aspettare',
    ifTreated: 'Se si arriva a un trattamento',
    before: 'Prima di una seduta',
    course: 'Che cosa succede di solito dopo',
    after: 'Cura dopo la seduta',
  },
  address: {
    heading: 'La Sua richiesta',
    askForResult:
      'Per favore scriva l’indirizzo e-mail che ha dato nel questionario. Il Suo risultato non si mostra a nessun altro.',
    askForForm:
      'Per favore scriva l’indirizzo e-mail che ha dato nel questionario. Poi si apre il Suo questionario, con le risposte che non sono cambiate.',
    label: 'Indirizzo e-mail',
    wrong: 'Questo non è l’indirizzo con cui è stato inviato il questionario. Per favore lo controlli.',
    showResult: 'Mostra il mio risultato',
    openForm: 'Apri il mio questionario',
  },
  mails: {
    pageTitle: 'E-mail da {clinic}',
    pageTitleUnknown: 'E-mail dalla clinica',
  },
  optIn: {
    heading: 'Altre e-mail da {clinic}?',
    tooLate:
      'Non è ancora cambiato nulla: questa pagina era aperta da troppo tempo. Per favore prema di nuovo il pulsante.',
    ticked: 'Nel questionario ha segnato questa casella:',
    confirm:
      'Per favore lo confermi. Se non era Lei, chiuda questa pagina: senza conferma non si invia nessuna e-mail di questo tipo.',
    button: 'Sì, voglio ricevere altre e-mail',
    done: 'Grazie, è confermato',
    doneHelp: 'Ognuna di queste e-mail ha un link per non riceverne più, in ogni momento e senza un motivo.',
    stopped: 'Al Suo indirizzo non si inviano e-mail',
    stoppedHelp:
      'Ci ha chiesto di non inviare più nessuna e-mail da {clinic}, e questo resta valido. Per cambiarlo, per favore scriva alla clinica.',
  },
  unsubscribe: {
    heading: 'Non vuole più e-mail da {clinic}?',
    headingUnknown: 'Non vuole più e-mail dalla clinica?',
    tooLate:
      'Non è ancora cambiato nulla, perché questa pagina era aperta da troppo tempo. Per favore prema di nuovo il pulsante.',
    which: 'Quali e-mail non vuole più ricevere?',
    button: 'Non inviatemi più queste e-mail',
    done: 'Non riceverà più queste e-mail',
    doneWhich: 'Non arrivano più queste e-mail da {clinic}:',
    doneWhichUnknown: 'Non arrivano più queste e-mail dalla clinica:',
    onItsWay: 'Una e-mail che stava partendo proprio ora può ancora arrivare.',
    rest: 'Non vuole più nessuna e-mail?',
    restHelp:
      'Riceverà ancora la risposta a una richiesta che invia, e un promemoria che ha chiesto. Può rinunciare anche a queste.',
    restButton: 'Non inviatemi più nessuna e-mail',
  },
  refused: {
    ofEvent: '{text} {message}',
    once: 'Per favore lo scriva una volta sola.',
    consent: 'Segni qui se è d’accordo. Altrimenti la clinica non può guardare le Sue risposte.',
    treatment: 'Trattamento',
    unknown: 'Risposte a domande che non facciamo',
    unknownField: 'Il campo {field}',
    unknownValue: '{field}: {values}',
    leftOut:
      'Questo resta fuori quando invia di nuovo il questionario. Se conta per la Sua salute, per favore compili {link} o lo scriva nel Suo messaggio.',
    wholeForm: 'il questionario intero',
    sendAgain: 'Invia di nuovo',
  },
  unread: {
    heading: '{clinic} non ha ricevuto la Sua richiesta',
    nothingStored: 'Non è stato salvato nulla. Se torna indietro, quasi tutto ciò che ha scritto è ancora lì.',
    fillIn: 'Compili qui il questionario',
    forAuthor: 'Per chi cura la pagina che ha inviato il modulo',
    notUtf8:
      'Invii il modulo in UTF-8: scriva accept-charset="utf-8" nel modulo, qualunque sia la codifica della pagina.',
    notPost:
      'Scriva method="post" nel modulo. Senza, il browser mette tutto ciò che è stato scritto nell’indirizzo di questa pagina.',
    notListed:
      'La pagina si trova su {origin}, che la clinica non ha indicato. Un amministratore della clinica aggiunge il sito nella console: Impostazioni, Pagine del sito, Origini consentite.',
    anotherSite: 'un altro sito',
    mediaType: 'Tolga enctype dal modulo; text/plain e i file non si leggono.',
    tooLarge: 'Un modulo può avere al massimo 32 KiB, senza file.',
  },
};
