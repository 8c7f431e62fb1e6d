/** Domains of addresses that are most likely a slip (docs/contract.md#asked-back). */

/** Mail providers whose names are often mistyped, with the endings that they have. A kept list: a few hundred bytes. */
const providers: Readonly<Record<string, string>> = {
  gmail: 'com',
  googlemail: 'com',
  hotmail: 'com it de fr es co.uk',
  outlook: 'com it de fr es',
  yahoo: 'com it de fr es co.uk',
  icloud: 'com',
  libero: 'it',
  virgilio: 'it',
  tiscali: 'it',
  orange: 'fr',
  laposte: 'net',
  wanadoo: 'fr',
  protonmail: 'com',
  freenet: 'de',
};
// Real providers that are one slip away from one of those.
const others = /^(?:e?mail|ymail)$/;

/** Two words that differ by one letter too many, too few or other, or by two letters in the wrong order. */
const isOneSlip = (one: string, other: string): boolean => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b || isSwapped;
};

/** The domain that was most likely meant; undefined when there is no doubt. `domain` is in its ASCII form. */
export const meantDomain = (domain: string): string | undefined => {
  const [name = '', ...rest] = domain.split('.');
  const typedEnding = rest.join('.');
  // No country has these, but for the last three, which are meant only where somebody else's name stands before them.
  const isSlipOfCom =
    /^(?:con|cmo|ocm|vom|xom|cpm|comm|coom)$/.test(typedEnding) ||
    (/^(?:co|cm|om)$/.test(typedEnding) && /^com/.test(providers[name] ?? ''));
  const ending = isSlipOfCom ? 'com' : typedEnding;
  const isProvider = Object.hasOwn(providers, name) || others.test(name);
  const meant = isProvider
    ? undefined
    : Object.keys(providers).find((known) => providers[known]?.split(' ').includes(ending) && isOneSlip(name, known));
  const whole = `${meant ?? name}.${ending}`;
  return whole === domain ? undefined : whole;
};
