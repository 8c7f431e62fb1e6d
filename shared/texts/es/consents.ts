import type { ConsentWordings } from '../en/consents.ts';

/** Spanish (US): the three consents of a screening, as shown; newest last. A listed wording never changes. */
export const consents = [
  {
    textId: 'screening-consents-es-1',
    health:
      'Acepto que esta clínica use las respuestas sobre mi salud que doy aquí para decirme si una consulta tiene sentido, que las guarde con mi solicitud y que permita a su personal clínico leerlas. Puedo retirar este consentimiento en cualquier momento escribiendo a la clínica.',
    reminder:
      'Envíenme un correo electrónico, una sola vez, cuando termine un tiempo de espera indicado en mi resultado. Puedo detener esto en cualquier momento.',
    marketing:
      'Envíenme correos electrónicos de seguimiento de esta clínica sobre este tratamiento. Esto no cambia mi resultado, y puedo detenerlo en cualquier momento con un solo clic.',
  },
] as const satisfies ConsentWordings;
