import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readJson, sendJson } from '../host/serve-http.ts';
import type { AlarmState } from '../watching/start-watching.ts';
import type { RequestHandler } from './local-port.ts';

/** What the control port can do with the local stack. */
export type ControlInputs = {
  now: () => number;
  setClock: (now: number | null) => Promise<void>;
  outbox: () => Promise<Record<string, unknown>[]>;
  alarms: () => AlarmState[];
};

const clockBody = z.strictObject({ now: z.union([z.null(), z.iso.datetime({ offset: true })]) });

/**
 * `POST /local/clock {"now": "2026-11-29T09:00:00Z" | null}` moves the clock and answers when everything that became
 * due has run; `GET /local/clock` reads it; `GET /local/outbox` lists the messages that are not yet in an end state;
 * `GET /local/alarms` says how the alarms stand.
 */
export function serveControl(inputs: ControlInputs): RequestHandler {
  const clock = () => ({ now: new Date(inputs.now()).toISOString() });
  const moveClock = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = clockBody.safeParse(await readJson(request));
    if (read.success) {
      await inputs.setClock(read.data.now === null ? null : Date.parse(read.data.now));
      sendJson(response, 200, clock());
    } else
      sendJson(response, 400, { message: 'Send {"now": "2026-11-29T09:00:00Z"}, or {"now": null} for real time.' });
  };
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
    'POST /local/clock': moveClock,
    'GET /local/clock': (_, response) => sendJson(response, 200, clock()),
    'GET /local/outbox': async (_, response) => sendJson(response, 200, { messages: await inputs.outbox() }),
    'GET /local/alarms': (_, response) => sendJson(response, 200, { alarms: inputs.alarms() }),
  };
  return async (request, response) => {
    const route = routes[`${request.method} ${(request.url ?? '').split('?')[0]}`];
    if (route) await route(request, response);
    else sendJson(response, 404, { message: `There are only ${Object.keys(routes).join(', ')}.` });
  };
}
