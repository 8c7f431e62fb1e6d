import type { MicroneedlingWording } from '../wording.ts';

/** Spanish (US): the name of the treatment, as a label. */
export const treatment: MicroneedlingWording['treatment'] = 'Microagujas';

/** Spanish (US): head line and next step of every outcome (docs/screening.md#wording). `{date}` is the day written out. */
export const outcomes: MicroneedlingWording['outcomes'] = {
  suitable: {
    headline: 'En sus respuestas no hay nada en contra de una consulta',
    nextStep: 'Puede pedir una consulta. Es una conversación y un examen, no un tratamiento.',
  },
  suitable_with_cautions: {
    headline: 'Puede pedir una consulta; por favor, lea estos puntos',
    nextStep: 'Puede pedir una consulta. Por favor, lea los puntos de abajo y hable de ellos allí.',
  },
  consult_clinician: {
    headline: 'Un profesional médico debe repasar primero algunas respuestas con usted',
    nextStep: 'Pida a la clínica que le llame. Todavía no se le ha negado nada.',
  },
  defer_until: {
    headline: 'Por favor, espere por lo menos hasta el {date}',
    nextStep:
      'Espere por lo menos hasta el {date} y luego responda otra vez a las preguntas. Si lo desea, la clínica se lo recuerda.',
  },
  not_suitable: {
    headline: 'Por ahora no se le aconseja el tratamiento con microagujas',
    nextStep: 'Por favor, no planee una visita para esto por ahora. Lo que tendría que cambiar:',
  },
};

/** Spanish (US): sentences that are added to a next step. */
export const nextSteps: MicroneedlingWording['nextSteps'] = {
  alsoClinician: 'Por favor, hable primero con un profesional médico; esa conversación puede ser antes.',
  seeDoctor: 'Por favor, consulte también a su propio médico sobre los puntos que lo indican.',
};

/** Spanish (US): the headings that findings are shown under, in this order. */
export const findingGroups: MicroneedlingWording['findingGroups'] = {
  doctor: 'Consulte a un médico',
  wait: 'Espere primero',
  clinician: 'Decide un profesional médico',
  tell: 'Dígaselo a la clínica',
  know: 'Conviene saberlo',
};

/** Spanish (US): what is said with every result, whatever it is. Whole sentences. */
export const always: MicroneedlingWording['always'] = {
  treatment: [
    'Una visita: se adormece la piel y muchas agujas finas hacen heridas muy pequeñas. No está libre de dolor, y es común que salgan puntitos de sangre.',
    'No todas las personas ven un cambio. Los resultados llegan poco a poco y se van perdiendo. Es común volver para retoques.',
  ],
  beforeVisit: [
    'Pregunte qué productos tocarán su piel durante el tratamiento y en los días siguientes. Nada con vitamina C, perfume o conservantes debe ponerse en la piel abierta.',
    'Las agujas y los productos hechos con sangre deben ser estériles y de un solo uso. Pida que los abran frente a usted.',
    'En casa, no se ponga más crema anestésica que la que le dio la clínica.',
  ],
};
