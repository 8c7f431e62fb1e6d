/**
 * Which requests a handler has in flight together. A wave is held until no other request joins it, goes to the emulator as
 * a whole, and is answered as a whole: so waves are what waits for what, however fast each answer comes.
 */
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../../../shared/aws/table/clients.ts';
import type { Emulator } from '../../emulator.ts';

type Held = { name: string; send: () => Promise<unknown>; answer: (sent: PromiseSettledResult<unknown>) => void };

/** Turns of the event loop in which a handler that has not begun its next request never does. */
const turns = 25;

const nameOf = (command: object) => command.constructor.name.replace(/^_*|Command$/g, '');

/** An emulator whose client is recorded, and the waves of what is done with it. */
export const recordWaves = (emulator: Emulator) => {
  let held: Held[] = [];
  let isReleasing = false;
  let waves: string[] = [];

  const release = async () => {
    isReleasing = true;
    while (held.length > 0) {
      for (let [turn, seen] = [0, held.length]; turn < turns; turn += 1) {
        await setImmediate();
        if (held.length > seen) [turn, seen] = [0, held.length];
      }
      const wave = held;
      held = [];
      waves.push(
        wave
          .map(({ name }) => name)
          .sort()
          .join(' + '),
      );
      const sent = await Promise.allSettled(wave.map(({ send }) => send()));
      for (const [at, { answer }] of wave.entries()) answer(sent[at] as PromiseSettledResult<unknown>);
      for (let turn = 0; turn < turns && held.length === 0; turn += 1) await setImmediate();
    }
    isReleasing = false;
  };

  const send = (command: Parameters<Database['send']>[0]) =>
    new Promise<unknown>((resolve, reject) => {
      const answer = (sent: PromiseSettledResult<unknown>) =>
        sent.status === 'fulfilled' ? resolve(sent.value) : reject(sent.reason);
      held.push({ name: nameOf(command), send: () => emulator.db.send(command), answer });
      if (!isReleasing) void release();
    });

  return {
    recorded: { ...emulator, db: { send } as Database },
    /** The waves of an act, each as the names of its requests. */
    wavesOf: async (act: () => Promise<unknown>): Promise<string[]> => {
      waves = [];
      await act();
      return waves;
    },
  };
};
