import type { WithdrawalTexts } from '../en/withdrawal.ts';

/** Spanish (US): what leaving stops, as a person chooses it. An id is never used for another text. */
export const withdrawal: WithdrawalTexts = {
  marketing: {
    textId: 'unsubscribe-marketing-es-1',
    text: 'Correos de seguimiento: mensajes después de una solicitud, e invitaciones para volver',
  },
  all: {
    textId: 'unsubscribe-all-es-1',
    text: 'Todos los correos, también la respuesta a una solicitud y el recordatorio de que terminó un tiempo de espera',
  },
};
