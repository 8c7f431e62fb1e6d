/** The address that a mail goes to, in every form that sending needs. */
import { emailAddress } from '../../contract/email-address.ts';
import { personHash } from '../../leads/person-hash.ts';
import { unsubscribeUrl } from '../../links/unsubscribe-link.ts';
import type { RecipientHashes } from '../ports.ts';

export type Recipient = {
  /** As SES takes it. */
  wire: string;
  hashes: RecipientHashes;
  /** Keyed hash of the mailbox, without a `+tag`, for all clinics. */
  mailbox: string;
  /** Where this reader leaves the clinic's marketing mail. */
  unsubscribeUrl: string;
};

/** The recipient behind an address as it was typed. Throws when no mail can be sent to it. */
export const recipientOf = (
  typed: string,
  clinic: string,
  { publicUrl, keys }: { publicUrl: string; keys: { link: string; match: string } },
): Recipient => {
  const address = emailAddress(typed);
  if (!address) throw new Error('A stored address cannot be mailed');
  const { wire, matchText, mailboxText } = address;
  const byClinic = personHash(keys.match, clinic, matchText);
  return {
    wire,
    hashes: { byClinic, byAll: personHash(keys.match, '*', matchText) },
    mailbox: personHash(keys.match, '*', mailboxText),
    unsubscribeUrl: unsubscribeUrl({ publicUrl, key: keys.link, clinic, emailHash: byClinic }),
  };
};
