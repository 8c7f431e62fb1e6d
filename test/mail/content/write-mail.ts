/** A message made into a mail as the sender makes it, and read back as a mail program does. */
import PostalMime from 'postal-mime';
import type { ClinicSettings } from '../../../shared/clinics/clinic-settings.ts';
import type { Screening } from '../../../shared/leads/screening.ts';
import { composeMime } from '../../../shared/mail/content/compose-mime.ts';
import { writeMessage } from '../../../shared/mail/content/write-message.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { type PrepareDeps, prepare } from '../../../shared/mail/prepare.ts';
import { aClinic } from '../../builders.ts';
import { aClaimed, noon } from '../messages.ts';

export const prepareDeps = (over: Partial<PrepareDeps> = {}): PrepareDeps => ({
  readClinic: async () => aClinic(),
  readScreening: async () => undefined,
  writeMessage,
  readFormer: async () => undefined,
  readLead: async () => undefined,
  readReview: async () => undefined,
  listMembers: async () => [],
  findLate: async () => ({ count: 0, fresh: 0, oldest: undefined }),
  digest: async () => ({ count: 1, since: '2026-06-15T00:00:00.000Z', waiting: 1 }),
  composeMime,
  publicUrl: 'https://suitably.example',
  consoleUrl: 'https://console.suitably.example',
  from: 'hello@suitably.example',
  configurationSets: { service: 'service-set', marketing: 'marketing-set' },
  keys: { link: 'l'.repeat(40), previousLink: '', match: 'm'.repeat(40) },
  now: () => noon,
  ...over,
});

type Over = {
  clinic?: Partial<ClinicSettings>;
  screening?: Screening;
  message?: Partial<Message>;
  deps?: Partial<PrepareDeps>;
};

export const writeMail = async ({ clinic, screening, message, deps: over }: Over) => {
  const deps = prepareDeps({
    readClinic: async () => aClinic(clinic),
    readScreening: async () => screening,
    ...over,
  });
  const prepared = await prepare(deps)(aClaimed(message));
  if (!('submission' in prepared)) throw new Error(`There is no mail: ${JSON.stringify(prepared)}`);
  const { submission, recipient } = prepared;
  const { subject = '', html = '', text = '', headers, to } = await PostalMime.parse(submission.raw);
  /** What an inbox shows beside the subject. */
  const preview = /data-skip-in-text="true"[^>]*>([^<]*)/.exec(html)?.[1] ?? '';
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  return { submission, recipient, subject, preview, html, text, headers, to, links };
};
