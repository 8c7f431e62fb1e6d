/** What a mail is written from, and what comes of it. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Member } from '../../clinics/member.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Review } from '../../leads/review.ts';
import type { Screening } from '../../leads/screening.ts';
import type { Message } from '../message.ts';
import type { FindLate } from '../plan/plan-escalation.ts';
import type { Recipient } from './recipient.ts';
import type { RenderedMail } from './render-mail.ts';

/** Where the writer reads what a message is about. */
export type WriteDeps = {
  readScreening: (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;
  /** The lead as of now, of which an erased one has its id alone; asked only where a clinic wants a confirmation, and by the refresher. */
  readLead: (
    clinic: string,
    leadId: string,
  ) => Promise<Partial<Pick<Lead, 'leadId' | 'wantsMarketing' | 'lastScreeningId'>> | undefined>;
  readReview: (clinic: string, leadId: string, reviewId: string) => Promise<Review | undefined>;
  /** What a clinic's settings were in a version that was replaced. */
  readFormer: (clinic: string, version: number) => Promise<ClinicSettings | undefined>;
  /** Who works at a clinic now; asked by mails to the clinic. */
  listMembers: (clinic: string) => Promise<readonly Member[]>;
  /** Who waits longer at a clinic than it promised. */
  findLate: FindLate;
  publicUrl: string;
  /** Where staff work. */
  consoleUrl: string;
  keys: { link: string; previousLink: string; match: string };
  /** ms since the epoch. */
  now: () => number;
};

/** A message that is to be written. `digest`: what an alert speaks for. */
export type WriteTask = {
  message: Message;
  clinic: ClinicSettings;
  digest?: { count: number; since: string; waiting: number } | undefined;
  deps: WriteDeps;
};

/** A message that is to be written to the person of a screening. */
export type PersonTask = WriteTask & { screening: Screening };

/** A mail in words, and its reader. */
export type WrittenMail = { mail: RenderedMail; recipient: Recipient };

/** Writes a mail; undefined when what it is about is gone. Throws when it cannot be written. */
export type Writer = (task: WriteTask) => Promise<WrittenMail | undefined>;
