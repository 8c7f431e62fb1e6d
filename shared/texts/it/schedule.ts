/** Why a planned mail goes out or does not, as staff read it, in Italian. */
import type { ScheduleTexts } from '../en/schedule.ts';

export const schedule: ScheduleTexts = {
  ended: 'è giunta alla fine',
  'under-way': 'in questo momento è presso il servizio di posta, o ancora non si sa se vi è arrivata',
  expired: 'è troppo tardi perché valga la pena inviarla',
  'other-epoch': 'le e-mail di questa tabella non sono state sbloccate',
  paused: 'l’invio è in pausa',
  erased: 'la persona è stata cancellata',
  suppressed: 'a questo indirizzo non si devono inviare e-mail',
  'no-consent': 'la persona non ha acconsentito a queste e-mail, o non più',
  'newer-screening': 'nel frattempo la persona ha risposto di nuovo',
  'lead-status': 'lo stato della richiesta è in contrario',
  outcome: 'il risultato è in contrario',
  held: 'la richiesta è trattenuta',
  'not-due': 'nulla è in contrario e il suo giorno verrà',
  'nothing-against-it': 'nulla è in contrario ed è il momento di inviarla',
  sent: 'è stata inviata',
  cancelled: 'è stata tolta dal piano',
  refused: 'il servizio di posta l’ha rifiutata',
  parked: 'qualcuno deve controllarla',
  clinicOff: 'la clinica è disattivata',
  kindOff: 'la clinica ha disattivato queste e-mail',
};
