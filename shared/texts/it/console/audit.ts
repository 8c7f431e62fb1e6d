import type { AuditTexts } from '../../en/console/audit.ts';

export const audit: AuditTexts = {
  title: 'Registro',
  intro:
    'Ogni volta che una richiesta è stata letta o qualcosa è stato modificato, dalla voce più recente. Nessuno può modificare o eliminare una voce.',
  adminsOnly: 'Solo gli amministratori della clinica possono leggere il registro.',
  none: {
    sofar: 'Nulla tra le voci più recenti; ce ne sono di precedenti',
    narrow: 'Nel registro non c’è nulla a riguardo',
    ever: 'Finora non è stato fatto nulla',
  },
  more: 'Mostra altre voci',
  filters: {
    who: 'Chi',
    everybody: 'Tutti',
    person: '{name} ({email})',
    aboutOnly: 'Solo su {name}',
    oneLead: 'una richiesta',
    showAll: '(mostra di nuovo tutto)',
  },
  columns: { when: 'Quando', who: 'Chi', what: 'Che cosa', about: 'Riguardo a' },
  onlyBy: 'Solo ciò che ha fatto {name}',
  onlyAbout: 'Solo ciò che riguarda {name}',
  formerMember: 'Un ex utente',
  goneLead: 'Una persona non più presente',
  noName: 'Nome non indicato',
};
