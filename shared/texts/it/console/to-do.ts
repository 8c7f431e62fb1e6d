import type { ToDoTexts } from '../../en/console/to-do.ts';

/** The page To do of the console in Italian. */
export const toDo: ToDoTexts = {
  title: 'Da fare',
  lateSum: {
    one: '{count} aspetta più di quanto promesso',
    other: '{count} aspettano più di quanto promesso',
  },
  orMore: '{n}+',
  howCounted: 'Le attese si contano in orario di apertura della clinica.',
  whose: 'Richieste di chi',
  all: 'Tutte',
  mine: 'Mie',
  nobodys: 'Di nessuno',
  why: {
    decision: { title: 'Decide un medico', hint: 'Prima non si prenota nulla.' },
    answer: { title: 'Prima risposta', hint: 'Nessuno si è ancora fatto sentire.' },
    'call-back': { title: 'Richiamare', hint: 'Concordato per oggi o prima.' },
    held: {
      title: 'Trattenute',
      hint: 'Possono essere spam. Nessuno riceve e-mail finché non si sbloccano.',
    },
  },
  list: {
    old: 'Non è stato possibile ricaricare questo elenco, che può essere vecchio.',
    more: 'Mostra altro',
    nobodyWaits: 'Nessuno aspetta',
    nothingOfMine: 'Nulla di Suo aspetta',
    toEverybody: 'Vedi che cosa aspetta per tutti',
    toLeads: 'Vedi tutte le richieste',
    noName: 'Nome non indicato',
    clinician: 'Medico',
    mailHeld: 'E-mail ferme',
    cameBack: 'È tornata',
    duplicate: 'Possibile doppione',
    nobodyYet: 'Ancora di nessuno',
  },
  wait: {
    justNow: 'proprio ora',
    minutes: '{minutes} min',
    hours: '{hours} h',
    both: '{hours} h {minutes} min',
    callBackFor: 'per {day}',
    late: 'In ritardo',
    by: 'entro {time}',
  },
  notice: {
    label: 'Avvisa su questo dispositivo quando aspetta qualcun altro',
    hint: 'Mentre è in un’altra finestra. Dice quante richieste, e nulla su di loro.',
    refused: 'Il browser non lo permette per questa pagina. Lo può cambiare nelle impostazioni del browser.',
  },
  arrived: { one: '{n} altra richiesta aspetta.', other: '{n} altre richieste aspettano.' },
};
