/** SES as the schedules have it: what it answers to each submission, what it took, and the events about that. */
import type { MailEventName } from '../../local/events/mail-event.ts';
import { mailEvent } from '../../local/events/mail-event.ts';
import { readMessage } from '../../local/mailbox/read-message.ts';
import { accept, type Behaviour, hang, refuse, reset, type Submitted, startFakeSes } from '../mail/fake-ses.ts';

type Answer = { takes: boolean; behaviour: Behaviour };

/** Every way in which a call may end. */
export const answers = {
  accept: { takes: true, behaviour: accept },
  'accept-then-reset': { takes: true, behaviour: reset },
  'accept-then-503': { takes: true, behaviour: refuse(503, 'ServiceUnavailable') },
  'accept-then-hang': { takes: true, behaviour: hang },
  reset: { takes: false, behaviour: reset },
  unavailable: { takes: false, behaviour: refuse(503, 'ServiceUnavailable') },
  throttle: { takes: false, behaviour: refuse(400, 'Throttling', 'Maximum sending rate exceeded.') },
  'daily-quota': { takes: false, behaviour: refuse(400, 'Throttling', 'Daily message quota exceeded.') },
  paused: { takes: false, behaviour: refuse(400, 'AccountSendingPausedException') },
  unverified: { takes: false, behaviour: refuse(400, 'MessageRejected', 'Email address is not verified.') },
  reject: { takes: false, behaviour: refuse(400, 'MessageRejected', 'Content was rejected.') },
  'bad-address': { takes: false, behaviour: refuse(400, 'InvalidParameterValue', "Missing final '@domain'") },
} as const satisfies Record<string, Answer>;

export type SesAnswer = keyof typeof answers;

/** A mail that SES took. */
export type Taken = { messageId: string; attempt: number; to: string; submitted: Submitted; at: number };

const tagOf = ({ parameters }: Submitted, name: string) => {
  for (let index = 1; parameters.has(`Tags.member.${index}.Name`); index += 1) {
    if (parameters.get(`Tags.member.${index}.Name`) === name) return parameters.get(`Tags.member.${index}.Value`) ?? '';
  }
  return '';
};

export const startUnreliableSes = async (now: () => number) => {
  const ses = await startFakeSes();
  const taken: Taken[] = [];
  let coming: SesAnswer[] = [];
  let always: SesAnswer = 'accept';
  ses.behave((response, submission, request) => {
    const answer: Answer = answers[coming.shift() ?? always];
    const submitted = ses.received.at(-1);
    if (answer.takes && submitted) {
      const attempt = Number(tagOf(submitted, 'att'));
      const to = submitted.parameters.get('Destinations.member.1') ?? '';
      taken.push({ messageId: tagOf(submitted, 'mid'), attempt, to, submitted, at: now() });
    }
    answer.behaviour(response, submission, request);
  });
  return {
    ses,
    taken,
    /** Whether one of the next submissions gets no answer at all. */
    mayHang: () => [...coming, always].includes('accept-then-hang'),
    /** What the next submissions are answered; `always` what all later ones are. */
    answer: (next: readonly SesAnswer[], later: SesAnswer = 'accept') => {
      coming = [...next];
      always = later;
    },
    /** An event about a mail, as EventBridge brings it. */
    eventOf: async (name: MailEventName, mail: Taken) => {
      const { parameters, raw } = mail.submitted;
      const tags = Object.fromEntries(['mid', 'att', 'clinic', 'lead'].map((tag) => [tag, tagOf(mail.submitted, tag)]));
      const read = await readMessage(
        { raw, destinations: [mail.to], tags, source: parameters.get('Source') ?? '', configurationSet: 'service' },
        `ses-${mail.messageId}-${mail.attempt}`,
        new Date(mail.at).toISOString(),
      );
      return mailEvent(name, read, { account: '111122223333', region: 'eu-central-1' });
    },
  };
};

export type UnreliableSes = Awaited<ReturnType<typeof startUnreliableSes>>;
