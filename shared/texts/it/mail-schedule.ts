/** Why a mail will be sent or not, as staff read it, in Italian. */
import type { MailScheduleTexts } from '../en/mail-schedule.ts';

export const mailSchedule: MailScheduleTexts = {
  ended: 'è arrivata alla fine',
  'under-way': 'è ora presso il servizio di posta, o nessuno sa ancora se vi è arrivata',
  expired: 'era troppo tardi perché avesse senso inviarla',
  'other-epoch': 'le e-mail di questa tabella non sono state sbloccate',
  paused: 'l’invio è in pausa',
  erased: 'la persona è stata cancellata',
  suppressed: 'a questo indirizzo non si possono inviare e-mail',
  'no-consent': 'la persona non ha acconsentito a queste e-mail, o non più',
  'newer-screening': 'intanto la persona ha risposto di nuovo',
  'lead-status': 'lo stato della richiesta è contrario',
  outcome: 'l’esito è contrario',
  held: 'la richiesta è trattenuta',
  'not-due': 'nulla è contrario e il suo giorno verrà',
  'nothing-against-it': 'nulla è contrario ed è il momento',
  'clinic-off': 'la clinica è disattivata',
  'kind-off': 'la clinica ha disattivato queste e-mail',
  ends: {
    SENT: 'è stata inviata',
    SUPPRESSED: 'a questo indirizzo non si possono inviare e-mail',
    CANCELLED: 'è stata tolta dal piano',
    EXPIRED: 'era troppo tardi perché avesse senso inviarla',
    DEAD: 'il servizio di posta l’ha rifiutata',
    PARKED: 'qualcuno la deve guardare',
  },
};
