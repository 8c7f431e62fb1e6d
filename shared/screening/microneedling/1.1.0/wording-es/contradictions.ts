import type { MicroneedlingWording } from '../wording.ts';

/** Spanish (US): why two answers cannot both be true (docs/screening.md#contradictions). */
export const contradictions: MicroneedlingWording['contradictions'] = {
  'isotretinoin-current-and-stopped':
    'Usted dice que toma ahora cápsulas con vitamina A y también que ya terminó. Por favor, deje solo la respuesta correcta.',
  'radiotherapy-none-and-ended':
    'Usted dice que la zona no recibió radioterapia, y da una fecha en que terminó. Por favor, corrija una de las dos.',
  'chemotherapy-current-and-ended':
    'Usted dice que recibe quimioterapia ahora y también que ya terminó. Por favor, deje solo la respuesta correcta.',
};
