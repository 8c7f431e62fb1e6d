/** Zones of clinics (contract 4): the IANA name of a place, such as `Europe/Rome`, that this machine has rules for. */

/** Areas that stand for no place: their offsets never change, and the signs of `Etc/GMT+5` mean the opposite. */
const placeName = /^(?!(?:Etc|SystemV)\/)[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]*){1,2}$/;

/** Whether it is one, in its exact spelling. Bare offsets and abbreviations are none, though formatters take them. */
export const isTimeZone = (name: string): boolean => {
  // Bounded before any pattern runs.
  if (name.length > 60 || !placeName.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // Formatters read any case; what is stored is compared and shown.
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
};
