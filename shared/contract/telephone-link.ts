/** The address that dials a number as a clinic writes it. */
export const telephoneLink = (typed: string): string => `tel:${typed.replaceAll(/[^+\d]/g, '')}`;
