/** Italian: what is said where two answers cannot both be true (docs/screening.md#contradictions). */
export const contradictions: Readonly<
  Record<'isotretinoin-current-and-stopped' | 'radiotherapy-none-and-ended' | 'chemotherapy-current-and-ended', string>
> = {
  'isotretinoin-current-and-stopped':
    'Ha risposto che prende ora capsule di vitamina A e anche che ha finito. Per favore tenga la risposta vera.',
  'radiotherapy-none-and-ended':
    'Ha risposto che la zona non ha ricevuto radioterapia, e indica una data in cui è finita. Per favore corregga una delle due risposte.',
  'chemotherapy-current-and-ended':
    'Ha risposto che fa ora la chemioterapia e anche che è finita. Per favore tenga la risposta vera.',
};
