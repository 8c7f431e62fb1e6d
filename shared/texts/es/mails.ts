import type { MailsTexts } from '../en/mails.ts';

/** Spanish (US): what mails to persons say beside the texts of the rule set. */
export const mails: MailsTexts = {
  greeting: 'Hola, {name}:',
  openResult: 'Abrir mi resultado',
  linkHint:
    'El enlace funciona hasta el {day}. Le pide su dirección de correo electrónico, para que nadie más pueda leer su resultado.',
  contactUs: '¿Tiene preguntas? Solo responda a este correo: su respuesta le llega a {clinic}.',
  contactUsOrCall:
    '¿Tiene preguntas? Solo responda a este correo: su respuesta le llega a {clinic}. O llame al {phone}.',
  noDetails: 'Para proteger su privacidad, este correo no contiene los detalles.',
  answerAgain: 'Responder otra vez',
  againHint:
    'El enlace funciona hasta el {day}. Le pide su dirección de correo electrónico, para que nadie más pueda ver lo que respondió.',
  basis: 'Sus respuestas del {day} se evaluaron con el conjunto de reglas {version}.',
  stopMails: 'No recibir más estos correos',
  whyThisMail:
    'Recibe este correo porque alguien escribió esta dirección en el formulario de {clinic}. Si no fue usted, por favor bórrelo o avise a la clínica.',
  whyMarketing: 'Recibe este correo porque aceptó correos de seguimiento en el formulario de {clinic}.',
  cannotWait: {
    title: 'Si algo no puede esperar',
    lead: 'Estas señales pueden aparecer después de cualquier tratamiento así, sin importar quién lo hizo.',
    sign: '{what}: {advice}',
    help: '{label}: {whom}',
    page: 'Antes y después de una visita',
  },
  kinds: {
    summary: {
      subject: 'Su solicitud en {clinic}',
      preview: 'Gracias por comunicarse. Este correo es solo para usted.',
      thanks: 'Gracias por su solicitud. Esto es lo que resulta de sus respuestas.',
      findings: 'Por qué, y qué decirle a la clínica',
      notBefore: 'No antes del {day}.',
      concerns: 'Lo que usted preguntó',
      concern: '{concern} ({area})',
      evidence: 'Evidencia: {text}',
      sessions: 'Visitas: {text}',
      onset: 'Cambio: {text}',
      visit: 'Cómo es una visita',
      beforeVisit: 'Antes de cualquier visita',
      goodToKnow: 'Conviene saberlo',
      optInTitle: '¿Quiere correos de seguimiento?',
      optIn:
        'Usted marcó que le gustaría recibir correos de seguimiento de {clinic}. Por favor, confirme que fue usted.',
      optInButton: 'Sí, envíenme correos de seguimiento',
      optInElse: 'Si no hace nada, no recibirá ninguno. Su resultado es el mismo en los dos casos.',
      minimal: {
        details: 'Gracias por su solicitud. Para proteger su privacidad, este correo no contiene los detalles.',
        headline: 'Su resultado está listo',
        nextStep: {
          suitable: 'Puede pedir una consulta. Es una conversación y un examen, no un tratamiento.',
          suitable_with_cautions: 'Puede pedir una consulta. Su resultado tiene la lista de puntos para hablar allí.',
          consult_clinician:
            'Un profesional médico debe repasar primero algunas respuestas con usted. Pida a la clínica que le llame; todavía no se le ha negado nada.',
          defer_until:
            'Por ahora, por favor espere. Su resultado dice hasta cuándo y por qué, y qué hacer hasta entonces.',
          not_suitable:
            'Por favor, no planee una visita para esto por ahora. Su resultado dice qué tendría que cambiar.',
        },
      },
    },
    decision: {
      subject: 'Su solicitud en {clinic}',
      preview: 'Hay novedades sobre su solicitud. Este correo es solo para usted.',
      intro: 'Un profesional médico de {clinic} ha repasado sus respuestas.',
      waitUntil: 'Por favor, espere por lo menos hasta el {day}',
      proposed: 'Le proponemos el {day}. Si ese día no le conviene, díganos cuál sí.',
      keepMedicines: 'A causa de este correo, no deje ni cambie ningún medicamento que le recetaron.',
      full: {
        proceed: {
          headline: 'Nos gustaría recibirle para una consulta',
          nextStep:
            'Responda a este correo o llámenos para encontrar una hora. Una consulta es una conversación y un examen; lo que venga después se decide allí, junto con usted.',
        },
        proceed_with_changes: {
          headline: 'Nos gustaría recibirle y planear algunas cosas de otra manera',
          nextStep:
            'En su caso, algunas cosas deben hacerse de otra manera. El profesional médico las repasará con usted en una consulta. Responda a este correo o llámenos para encontrar una hora.',
        },
        see_in_person: {
          headline: 'Nos gustaría recibirle antes de darle un consejo',
          nextStep:
            'Algunas de sus respuestas es mejor verlas en persona. Es una conversación y un examen; lo que venga después se decide allí, junto con usted. Responda a este correo o llámenos para encontrar una hora.',
        },
        wait: {
          headline: 'Por favor, espere por ahora',
          nextStep:
            'Por favor, no planee todavía una visita para esto. Si quiere saber más sobre el motivo, responda a este correo o llámenos.',
        },
        decline: {
          headline: 'Por ahora, no le aconsejamos este tratamiento',
          nextStep:
            'Por favor, no planee una visita para esto. Si cambia algo en su salud o en sus medicamentos, díganoslo. Si quiere saber más sobre el motivo, responda a este correo o llámenos; su propio médico también puede ayudar.',
        },
      },
      minimal: {
        headline: 'Hay novedades sobre su solicitud',
        nextStep: {
          proceed: 'Puede acordar una consulta: responda a este correo o llámenos.',
          proceed_with_changes:
            'Puede acordar una consulta: responda a este correo o llámenos. Allí hablaremos de los detalles.',
          see_in_person: 'Nos gustaría recibirle primero: responda a este correo o llámenos para encontrar una hora.',
          wait: 'Por favor, espere por ahora. Llámenos si quiere saber más.',
          decline: 'Por favor, no planee una visita para esto por ahora. Llámenos si quiere saber más.',
        },
      },
    },
    'eligible-again': {
      subject: 'Su recordatorio de {clinic}',
      preview: 'Nos pidió que le escribiéramos. Este correo es solo para usted.',
      headline: 'Llegó la primera fecha posible de su resultado',
      minimalHeadline: 'Este es su recordatorio',
      asked:
        'Usted pidió un recordatorio. En su resultado del {screenedOn}, la primera fecha posible para un tratamiento era el {day}.',
      notYetAYes:
        'La fecha sola no es un sí. Por favor, responda otra vez a las preguntas para que su resultado esté al día. Casi todo ya está escrito.',
      openEnded:
        'Su resultado también mencionaba algo que tiene que haber pasado primero. Si no ha pasado, por favor siga esperando.',
      needsClinician: 'Como dice su resultado, por favor hable primero con un profesional médico.',
      why: 'Recibe este único recordatorio porque lo pidió en el formulario de {clinic}.',
    },
    'follow-up-1': {
      subject: 'Su solicitud en {clinic}',
      preview: '¿Hay algo que le gustaría preguntar?',
      thanks: 'Gracias otra vez por su solicitud del {day}.',
      headline: '¿Hay algo que le gustaría preguntar?',
      nextStep:
        'Muchas personas se preguntan cómo es una visita o qué viene después. Pregunte con confianza: responda a este correo o llámenos.',
    },
    'follow-up-2': {
      subject: 'Su solicitud en {clinic}',
      preview: 'Una última nota sobre su solicitud, y cómo comunicarse con nosotros.',
      thanks: 'Este es nuestro último correo sobre su solicitud del {day}.',
      headline: 'Aquí estamos si nos necesita',
      nextStep: 'Si le gustaría hablarlo, responda a este correo o llámenos. Si no, no tiene que hacer nada.',
    },
    maintenance: {
      subject: 'Una nota de {clinic}',
      preview: 'Una nota breve, solo para usted.',
      headline: '¿Cómo ha estado?',
      text: 'Ha pasado un tiempo desde su tratamiento en {clinic}. Esperamos que se encuentre bien.',
      again:
        'Si piensa en otro tratamiento, por favor responda primero otra vez a las preguntas: la salud, los medicamentos y la piel cambian.',
      minimalText: 'Ha pasado un tiempo desde que estuvo con nosotros. Esperamos que se encuentre bien.',
      minimalAgain: 'Si piensa en volver, por favor responda primero a nuestras preguntas, porque las cosas cambian.',
    },
  },
};
