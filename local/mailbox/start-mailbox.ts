import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type EventModes, eventMode } from '../events/event-mode.ts';
import { isForeign, messageOf, readAll, readJson, sendJson } from '../host/serve-http.ts';
import type { MessageStore } from './kept-mails.ts';
import { type MailboxMode, mailboxMode } from './mailbox-mode.ts';
import { listPage, type MessageView, messagePage } from './mailbox-page.ts';
import { type SesInputs, serveSes } from './serve-ses.ts';

/** The mailbox: its server (not listening yet), and the way to change its mode from within this process. */
export type Mailbox = {
  server: Server;
  setMode: (mode: MailboxMode['mode'], lateBy?: number) => void;
  /** Who the calls were for that got no answer in mode `hang`. */
  held: () => readonly string[];
};

const security = (policy: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'";
const mailPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function showMessage(response: ServerResponse, url: URL, store: MessageStore): void {
  const [, , id = '', part] = url.pathname.split('/');
  const message = store.find(id);
  if (!message) {
    sendJson(response, 404, { message: 'There is no such message.' });
    return;
  }
  if (part === 'html') {
    response.writeHead(200, security(mailPolicy));
    response.end(message.html);
    return;
  }
  const view = ['text', 'source'].includes(url.searchParams.get('view') ?? '') ? url.searchParams.get('view') : 'html';
  response.writeHead(200, security(pagePolicy));
  response.end(messagePage(message, view as MessageView));
}

/** Serves the SES v1 API at `POST /`, the page at `GET /`, and for tests `/messages`, how many they are, `/mode` and `/events`. */
export function startMailbox(store: MessageStore, inputs: SesInputs & { events: EventModes }): Mailbox {
  let mode: MailboxMode = mailboxMode.parse({ mode: 'accept' });
  const held: string[] = [];
  const changeMode = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = mailboxMode.safeParse(await readJson(request));
    if (read.success) mode = read.data;
    if (read.success) sendJson(response, 200, mode);
    else sendJson(response, 400, { message: read.error.issues[0]?.message });
  };
  const changeEvents = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = eventMode.safeParse(await readJson(request));
    if (read.success) sendJson(response, 200, inputs.events.set(read.data));
    else sendJson(response, 400, { message: read.error.issues[0]?.message });
  };
  const routes: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => unknown> = {
    'POST /': async (request, response) => {
      // A call is answered in the mode that it arrived in, however long it takes to read.
      const arrivedIn = mode;
      const body = (await readAll(request)).toString('utf8');
      await serveSes(request, response, body, arrivedIn, { ...inputs, held: (to) => held.push(...to) });
    },
    'GET /': (_, response) => response.writeHead(200, security(pagePolicy)).end(listPage(store.list(), mode.mode)),
    'GET /messages': (_, response, url) => sendJson(response, 200, store.list(url.searchParams.get('to') ?? undefined)),
    'GET /messages/count': (_, response) => sendJson(response, 200, { count: store.list().length }),
    'DELETE /messages': (_, response) => {
      store.clear();
      response.writeHead(204).end();
    },
    'GET /mode': (_, response) => sendJson(response, 200, mode),
    'PUT /mode': changeMode,
    'GET /events': (_, response) => sendJson(response, 200, inputs.events.read()),
    'PUT /events': changeEvents,
  };
  const server = createServer(async (request, response) => {
    try {
      if (isForeign(request)) return void response.writeHead(403).end();
      const url = new URL(request.url ?? '/', 'http://localhost');
      const route = routes[`${request.method} ${url.pathname}`];
      if (route) await route(request, response, url);
      else if (request.method === 'GET' && url.pathname.startsWith('/message/')) showMessage(response, url, store);
      else sendJson(response, 404, { message: 'The mailbox has no such page.' });
    } catch (error) {
      if (!response.headersSent) sendJson(response, 400, { message: messageOf(error) });
    }
  });
  server.keepAliveTimeout = 0;
  return {
    server,
    setMode: (name, lateBy = 10_000) => {
      mode = mailboxMode.parse({ mode: name, lateBy });
    },
    held: () => held,
  };
}
