/**
 * Which addresses count as one source (docs/contract.md#sources): an IPv4 address; for IPv6 the /64 that one customer
 * has, and the /48 around it that one customer may have.
 */
import { isIPv6 } from 'node:net';

/** A source, and for IPv6 the network around it. */
export type SourceBlock = { block: string; network?: string };

/** The eight groups of an IPv6 address, unshortened. */
const groupsOf = (address: string): string[] => {
  // The URL parser normalises every spelling, embedded IPv4 included.
  const normal = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1);
  const [head = '', tail] = normal.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
};

/** The block (and for IPv6 the network) of an address; anything unreadable is a block of its own. */
export const sourceBlock = (address: string): SourceBlock => {
  if (!isIPv6(address)) return { block: address };
  const groups = groupsOf(address);
  if (groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff')
    return { block: groups.slice(6).join(':') };
  return { block: groups.slice(0, 4).join(':'), network: groups.slice(0, 3).join(':') };
};
