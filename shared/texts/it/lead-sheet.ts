/** The sheet of leads for a spreadsheet program, in Italian. */
import type { LeadSheetTexts } from '../en/lead-sheet.ts';

export const leadSheet: LeadSheetTexts = {
  columns: {
    lead: 'Richiesta',
    name: 'Nome',
    email: 'E-mail',
    phone: 'Telefono',
    status: 'Stato',
    outcome: 'Esito',
    concern: 'Desiderio',
    enquired: 'Ricevuta',
    lastScreening: 'Ultimo questionario',
    assignedTo: 'Assegnata a',
    source: 'Provenienza',
    held: 'Trattenuta',
    possibleDuplicate: 'Possibile doppione',
  },
  outcomes: {
    suitable: 'Nulla in contrario',
    suitable_with_cautions: 'Possibile, con cautela',
    consult_clinician: 'Prima un medico',
    defer_until: 'Aspettare',
    not_suitable: 'Sconsigliato',
  },
  yes: 'sì',
};
