/** Asks the resolver of this machine about names. Loaded where somebody looks at a sender, which is rare. */
import { Resolver } from 'node:dns/promises';
import type { Lookup } from '../../mail/sender-records.ts';

/** A lookup that gives up after `timeout` ms, and once more. */
export const dnsLookup = (timeout: number): Lookup => {
  const resolver = new Resolver({ timeout, tries: 2 });
  return async (name, type) => {
    if (type === 'CNAME') return await resolver.resolveCname(name);
    if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
  };
};
