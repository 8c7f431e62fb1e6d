import type { ColleaguesTexts } from '../../en/console/colleagues.ts';

export const colleagues: ColleaguesTexts = {
  you: 'Lei',
  assignedTo: 'Assegnata a {name}',
  assignedToYou: 'Assegnata a Lei',
};
