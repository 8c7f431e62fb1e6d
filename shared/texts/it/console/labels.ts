import type { LabelsTexts } from '../../en/console/labels.ts';

export const labels: LabelsTexts = {
  harmKinds: {
    infection: 'Infezione',
    'herpes-flare': 'Riattivazione di herpes',
    burn: 'Ustione',
    'scar-or-keloid': 'Cicatrice o cheloide',
    'pigment-change': 'Alterazione del pigmento',
    'granuloma-or-allergy': 'Granuloma o reazione allergica',
    'nerve-or-fat-injury': 'Lesione di un nervo o del grasso',
    'eye-injury': 'Lesione dell’occhio',
    fainting: 'Svenimento',
    other: 'Altro',
  },
  harmKindsInText: {
    infection: 'infezione',
    'herpes-flare': 'riattivazione di herpes',
    burn: 'ustione',
    'scar-or-keloid': 'cicatrice o cheloide',
    'pigment-change': 'alterazione del pigmento',
    'granuloma-or-allergy': 'granuloma o reazione allergica',
    'nerve-or-fat-injury': 'lesione di un nervo o del grasso',
    'eye-injury': 'lesione dell’occhio',
    fainting: 'svenimento',
    other: 'altro',
  },
  harm: { mild: 'Lieve', moderate: 'Di media gravità', severe: 'Grave', 'life-threatening': 'Con pericolo di vita' },
  harmInText: {
    mild: 'lieve',
    moderate: 'di media gravità',
    severe: 'grave',
    'life-threatening': 'con pericolo di vita',
  },

  consents: {
    health: 'Si possono conservare le risposte sulla salute',
    marketing: 'Si possono inviare offerte',
    reminder: 'Si può inviare un promemoria',
  },
  origins: {
    utm_source: 'Provenienza',
    utm_medium: 'Mezzo',
    utm_campaign: 'Campagna',
    utm_term: 'Parole cercate',
    utm_content: 'Versione dell’annuncio',
    pageUrl: 'Pagina con il questionario',
    referrer: 'Pagina precedente',
  },

  statuses: {
    held: 'Trattenuta',
    new: 'Nuova',
    contacted: 'Contattata',
    booked: 'Prenotata',
    treated: 'Trattamento fatto',
    closed: 'Chiusa',
  },
  statusesInText: {
    held: 'trattenuta',
    new: 'nuova',
    contacted: 'contattata',
    booked: 'prenotata',
    treated: 'trattamento fatto',
    closed: 'chiusa',
  },
  closeReasons: {
    not_suitable: 'Trattamento sconsigliato',
    not_interested: 'Nessun interesse',
    no_answer: 'Nessuna risposta',
    duplicate: 'Doppione',
    spam: 'Spam',
    other: 'Altro',
  },
  closedBecause: {
    not_suitable: 'Chiusa: trattamento sconsigliato',
    not_interested: 'Chiusa: nessun interesse',
    no_answer: 'Chiusa: nessuna risposta',
    duplicate: 'Chiusa: doppione',
    spam: 'Chiusa: spam',
    other: 'Chiusa: altro',
  },
  closedBecauseInText: {
    not_suitable: 'chiusa: trattamento sconsigliato',
    not_interested: 'chiusa: nessun interesse',
    no_answer: 'chiusa: nessuna risposta',
    duplicate: 'chiusa: doppione',
    spam: 'chiusa: spam',
    other: 'chiusa: altro',
  },
  closedBecauseOf: 'Chiusa: {reason}',

  decisions: {
    proceed: 'Procedere',
    proceed_with_changes: 'Procedere, con modifiche',
    see_in_person: 'Prima una visita di persona',
    wait: 'Aspettare',
    decline: 'Sconsigliare',
  },

  contactResults: {
    reached: 'Contatto riuscito',
    no_answer: 'Nessuna risposta',
    message_left: 'Lasciato un messaggio',
  },
  contactResultsInText: {
    reached: 'contatto riuscito',
    no_answer: 'nessuna risposta',
    message_left: 'lasciato un messaggio',
  },

  holdReasons: {
    honeypot: 'è stato compilato un campo che le persone non vedono',
    'too-fast': 'è arrivata più in fretta di quanto una persona possa compilarla',
    'address-limit': 'l’indirizzo ha raggiunto il limite di e-mail per un giorno',
    surge: 'sono arrivate insieme più richieste del solito',
  },
  holdUnknown: 'da controllare',

  outcomes: {
    suitable: 'Nulla in contrario',
    suitable_with_cautions: 'Possibile, con cautela',
    consult_clinician: 'Decide un medico',
    defer_until: 'Aspettare',
    not_suitable: 'Sconsigliato',
  },
  outcomeTasks: {
    suitable: 'Nelle risposte non c’è nulla in contrario.',
    suitable_with_cautions: 'Possibile, con punti a cui fare attenzione all’appuntamento.',
    consult_clinician: 'Un medico deve vedere le risposte prima di qualsiasi prenotazione.',
    defer_until: 'Non ancora: c’è una data da aspettare.',
    not_suitable: 'Le risposte lo escludono. Non prenotare.',
  },
  severities: {
    absolute: 'Esclude il trattamento',
    temporary: 'Prima aspettare',
    relative: 'Decide un medico',
    caution: 'Attenzione',
  },

  strengths: { strong: 'forte', moderate: 'moderata', weak: 'debole', 'very weak': 'molto debole' },

  concerns: {
    'acne-scars': 'Cicatrici da acne',
    pigmentation: 'Colore della pelle non uniforme',
    wrinkles: 'Linee e rughe',
    'dry-sun-damaged': 'Pelle secca o danneggiata dal sole',
    'surgical-scars': 'Cicatrici di un’operazione o di una ferita',
    'stretch-marks': 'Smagliature',
    'hormonal-acne': 'Acne ancora attiva (acne ormonale)',
    'oily-skin': 'Pelle grassa',
    other: 'Altro',
  },
  wishInArea: '{concern}, {area}',
  areasInText: {
    face: 'viso',
    neck: 'collo',
    abdomen: 'pancia',
    'other-body': 'un’altra parte del corpo',
    eyelids: 'palpebre',
  },

  roles: { viewer: 'Sola lettura', staff: 'Personale', clinician: 'Medico', admin: 'Amministratore' },
  roleTasks: {
    viewer: 'Legge richieste, cifre e impostazioni.',
    staff:
      'Inoltre modifica le richieste, scrive note, invia di nuovo e-mail, sblocca richieste trattenute, scarica elenchi in CSV.',
    clinician:
      'Inoltre decide sulle richieste, registra eventi avversi, vede quali regole sono state disattese, propone regole più severe; è il solo a firmare le regole.',
    admin: 'Inoltre modifica impostazioni e utenti, cancella ed esporta, legge il registro. Non firma nulla.',
  },

  mailKinds: {
    summary: 'Riepilogo',
    'clinic-alert': 'Avviso alla clinica',
    decision: 'Decisione',
    'settings-notice': 'Avviso sulle impostazioni',
    'rules-review': 'Promemoria per la firma',
    escalation: 'Promessa non mantenuta',
    'eligible-again': 'L’attesa è finita',
    'follow-up-1': 'Prima e-mail successiva',
    'follow-up-2': 'Seconda e-mail successiva',
    maintenance: 'Richiamo dopo il trattamento',
  },
  mailSent: {
    unwanted: 'Inviata, e segnalata come indesiderata.',
    bounced: 'Inviata, e tornata indietro: l’indirizzo non accetta e-mail.',
    delivered: 'Inviata e consegnata.',
    sent: 'Inviata.',
  },
  mailDue: 'Prevista: {when}.',
  mailNotSent: 'Non sarà inviata: {reason}.',
};
