import type { RulesTexts } from '../en/rules.ts';

/** Spanish (US): what is said beside a rule set's own texts. */
export const rules: RulesTexts = {
  stricter: {
    absolute: 'Esta clínica no ofrece el tratamiento mientras esto siga así.',
    relative: 'En esta clínica, un profesional médico repasa esto primero con usted.',
  },
  longer: {
    one: 'Esta clínica pide una espera más larga de lo común: {n} día.',
    other: 'Esta clínica pide una espera más larga de lo común: {n} días.',
  },
  until:
    'Con algunas de sus respuestas, esta clínica es más estricta de lo común; puede decirle qué tendría que cambiar.',
  ageLine: {
    reason: 'Esta clínica tiene una regla propia para las personas menores de {age} años.',
    advice: 'Dígale a la clínica su edad cuando se comunique con ella.',
    until: 'Para esta clínica tendría que tener {age} años.',
  },
  notSigned: {
    reason: 'En esta clínica, un profesional médico mira primero cada solicitud.',
    advice: 'Esto es por la clínica y no por sus respuestas. Usted no tiene que hacer nada por esto.',
  },
  events: { overAYear: 'hace más de un año', unknown: 'no se sabe la fecha', nothing: 'Nada de esto' },
};
