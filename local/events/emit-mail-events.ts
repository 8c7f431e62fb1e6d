import * as z from 'zod';
import type { Clock } from '../host/clock.ts';
import type { MailboxMessage } from '../mailbox/kept-mails.ts';
import { readProperties, type Stack } from '../template/stack.ts';
import type { BusEvent, EventBus } from './event-bus.ts';
import type { EventModes } from './event-mode.ts';
import { type MailEventName, mailEvent } from './mail-event.ts';

const destinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.coerce.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z
      .object({ EventBusArn: z.string().endsWith(':event-bus/default', 'only the default bus can run here') })
      .optional(),
  }),
});

/** Publishes events about mails that the mailbox took. */
export type MailEvents = {
  publish: (message: MailboxMessage) => void;
  /** Puts on the bus what is due by the clock. */
  deliverDue: () => void;
  stop: () => void;
};

export type MailEventsInputs = { stack: Stack; bus: EventBus; clock: Clock; modes: EventModes };

const lookEvery = 250;

/** The event types that each configuration set publishes, in the words of the template without case. */
function publishedBy(stack: Stack): (set: string | undefined, event: MailEventName) => boolean {
  const destinations = stack
    .resources('AWS::SES::ConfigurationSetEventDestination')
    .map((resource) => readProperties(destinationProperties, resource))
    .filter(({ EventDestination: to }) => to.Enabled && to.EventBridgeDestination);
  const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();
  return (set, event) =>
    destinations.some(
      ({ ConfigurationSetName, EventDestination: to }) =>
        ConfigurationSetName === set && to.MatchingEventTypes.some((name) => plain(name) === plain(event)),
    );
}

/**
 * Publishes what the service would about each message: to the template's event destinations, in the mode that is set.
 * Nothing is kept over a restart, as the service promises no delivery either.
 */
export function mailEvents({ stack, bus, clock, modes }: MailEventsInputs): MailEvents {
  const isPublished = publishedBy(stack);
  let waiting: { at: number; event: BusEvent }[] = [];
  const deliverDue = (): void => {
    const now = clock.now();
    const due = waiting.filter(({ at }) => at <= now).sort((left, right) => left.at - right.at);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { event } of due) bus.put(event);
  };
  const timer = setInterval(deliverDue, lookEvery);
  return {
    publish: (message) => {
      const place = { account: stack.account, region: stack.region };
      for (const name of message.events) {
        if (!isPublished(message.configurationSet, name)) continue;
        const event = mailEvent(name, message, place);
        // A copy of the bus is the same event with the same id.
        for (const wait of modes.arrivals()) waiting.push({ at: clock.now() + wait, event });
      }
      deliverDue();
    },
    deliverDue,
    stop: () => clearInterval(timer),
  };
}
