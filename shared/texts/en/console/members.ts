import type { Translated } from '../../filled.ts';

/** The page on which an admin says who works at the clinic. */
export const members = {
  title: 'Members',
  adminsOnly: 'Only admins of the clinic can see and change its members.',
  list: 'Who works here',
  roles: 'What each role may do',
  add: {
    title: 'Add somebody',
    email: 'E-mail',
    name: 'Name',
    role: 'Role',
    add: 'Add',
    oneAddress: 'Enter one e-mail address.',
  },
  /** Behind one’s own name. */
  you: '(you)',
  /** Whether somebody has come. {since}, {last} and {invited} are dates. */
  presence: {
    seen: 'Since {since}; last here on {last}',
    unseen: 'Since {since}; not seen here yet',
    invited: 'Invited on {invited}; has not signed in yet',
    over: 'Invited on {invited} and did not sign in; the invitation is over',
  },
  invite: 'Send again',
  /** The same for screen readers; it begins with the words of the button. */
  inviteNamed: 'Send again: invitation to {name}',
  /** Name of a choice, for screen readers. */
  roleOf: 'Role of {name}',
  demote: {
    title: 'Take rights from yourself?',
    /** {role}: “Viewer” … */
    text: 'In the role “{role}” you can no longer change members, so you cannot undo this yourself: another admin would have to.',
    /** {tasks}: whole sentences that say what the role may do. */
    tasks: '{role}: {tasks}',
    change: 'Change my role to “{role}”',
    stay: 'Keep the role “{role}”',
  },
  remove: {
    button: 'Remove',
    /** The same for screen readers. */
    named: 'Remove {name}',
    title: 'Remove {name}?',
    titleSelf: 'Remove yourself?',
    text: '{name} can see nothing of this clinic from their next click on. What they did stays on record.',
    textSelf: 'You can see nothing of this clinic from your next click on. What you did stays on record.',
    confirm: 'Remove from the clinic',
  },
  done: {
    invited: 'Another invitation is on its way to {email}.',
    saved: 'Saved: {name}.',
    removed: '{name} no longer works here.',
    failed: 'This was not saved',
  },
};

/** The same in each language. */
export type MembersTexts = Translated<typeof members>;
