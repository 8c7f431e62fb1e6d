import type { AnswersTexts } from '../en/answers.ts';

/** Spanish (US): what is said around every result, on pages and in mails. */
export const answers: AnswersTexts = {
  standing: {
    notADiagnosis:
      'Estas son primeras respuestas a partir de un formulario. No son un diagnóstico ni un consejo médico, y un profesional médico decide después de verle.',
    keepMedicines: 'A causa de este formulario, no deje ni cambie ningún medicamento que le recetaron.',
    tellClinician: 'Dígale a la clínica cada uno de estos puntos, y todo lo que el formulario no preguntó.',
    goesOutOfDate:
      'Las respuestas dejan de estar al día: por favor, responda otra vez si algo cambia, o después de 28 días.',
    timeToThink: 'No hay prisa. Tómese el tiempo que necesite para pensarlo.',
  },
  basis: {
    judged: 'Sus respuestas se evaluaron el {day} con el conjunto de reglas {treatment} {version}.',
    signedOff: 'Estas reglas las firmó para la clínica {name} ({body} {number}) el {day}.',
    sample: 'Ejemplo; no es una firma real.',
  },
  next: {
    offer: ' Si lo desea, la clínica se lo recuerda.',
    marked: 'sobre los puntos que lo indican',
    headed: 'sobre los puntos que están en “{title}”',
    ownDoctor: 'Esto lo debe ver su propio médico.',
    title: 'Qué sigue ahora',
    received: 'Tenemos sus respuestas. {clinic} puede leerlas desde ahora.',
    copy: {
      full: 'Enviamos una copia de este resultado a {email}.',
      minimal: 'Enviamos a {email} un correo con un enlace a este resultado.',
    },
    typedAddress: 'la dirección que usted escribió',
    noCopy: 'Si no le llega en una hora, búsquelo en el correo no deseado (spam), o díganoslo.',
    opensUntil: 'El enlace de ese correo abre este resultado hasta el {day}.',
    reminded: 'Usted pidió un recordatorio: le escribimos el {day} o poco después.',
    notReminded: 'Nadie le va a recordar la fecha; por favor, anótela.',
    by: {
      suitable: 'Todavía no hay nada acordado. Usted decide si viene y cuándo.',
      suitable_with_cautions: 'Todavía no hay nada acordado. Usted decide si viene y cuándo.',
      consult_clinician: 'No se acuerda nada hasta que un profesional médico haya repasado sus respuestas con usted.',
      defer_until: 'No hay ningún tratamiento planeado antes de esa fecha.',
      not_suitable: 'No hay ningún tratamiento planeado. Díganos si cambian su salud o sus medicamentos.',
    },
  },
  help: {
    emergency: 'Número de emergencias',
    urgentCare: 'Atención urgente (urgent care)',
    crisis: 'Línea de crisis',
    regulator: 'Para informar de un daño causado por un aparato',
    elsewhere: 'la autoridad de aparatos médicos de su país',
  },
};
