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
    concern: 'Motivo',
    enquired: 'Richiesta del',
    lastScreening: 'Ultimo questionario',
    assignedTo: 'Affidato a',
    source: 'Provenienza',
    held: 'In sospeso',
    possibleDuplicate: 'Possibile doppione',
  },
  outcomes: {
    suitable: 'Nulla in contrario',
    suitable_with_cautions: 'Nulla in contrario, con cautele',
    consult_clinician: 'Prima un medico',
    defer_until: 'Aspettare',
    not_suitable: 'Sconsigliato',
  },
  yes: 'sì',
};
