import type { MembersTexts } from '../../en/console/members.ts';

export const members: MembersTexts = {
  title: 'Utenti',
  adminsOnly: 'Solo gli amministratori della clinica possono vederne e modificarne gli utenti.',
  list: 'Chi lavora qui',
  roles: 'Che cosa consente ciascun ruolo',
  add: {
    title: 'Aggiungere una persona',
    email: 'E-mail',
    name: 'Nome',
    role: 'Ruolo',
    add: 'Aggiungi',
    oneAddress: 'Inserisca un solo indirizzo e-mail.',
  },
  you: '(Lei)',
  presence: {
    seen: 'Da: {since}; ultimo accesso: {last}',
    unseen: 'Da: {since}; non ha ancora effettuato l’accesso',
    invited: 'Invito: {invited}; non ha ancora effettuato l’accesso',
    over: 'Invito: {invited}, senza accesso; l’invito è scaduto',
  },
  invite: 'Invia di nuovo',
  inviteNamed: 'Invia di nuovo: invito a {name}',
  roleOf: 'Ruolo di {name}',
  demote: {
    title: 'Togliere i propri diritti?',
    text: 'Con il ruolo «{role}» non potrà più modificare gli utenti e quindi questa scelta potrà annullarla solo un altro amministratore.',
    tasks: '{role}: {tasks}',
    change: 'Passa al ruolo «{role}»',
    stay: 'Mantieni il ruolo «{role}»',
  },
  remove: {
    button: 'Rimuovi',
    named: 'Rimuovi {name}',
    title: 'Rimuovere {name}?',
    titleSelf: 'Togliersi dalla clinica?',
    text: 'Dal prossimo clic {name} non vedrà più nulla di questa clinica. Quello che ha fatto resta nel registro.',
    textSelf: 'Dal prossimo clic non vedrà più nulla di questa clinica. Quello che ha fatto resta nel registro.',
    confirm: 'Rimuovi dalla clinica',
  },
  done: {
    invited: 'Un nuovo invito è in arrivo a {email}.',
    saved: 'Salvato: {name}.',
    removed: '{name} non lavora più qui.',
    failed: 'Non è stato salvato',
  },
};
