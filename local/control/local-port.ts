import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isForeign, messageOf, sendJson } from '../host/http.ts';

/** Answers one request. What it throws is told to the caller. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The port of sign-in and control, which can listen before there is anything to control. */
export type LocalPort = { server: Server; openControl: (control: Answering) => void };

const busy: Answering = async (_, response) => void response.writeHead(503).end();

/**
 * One server, not listening yet: paths below `/local/` are the runner's own, all others are the user pool's. Both
 * refuse what pages of strangers ask for; visits to the sign-in pages carry no origin, or this machine's.
 */
export function localPort(identity: Answering): LocalPort {
  let control = busy;
  const server = createServer(async (request, response) => {
    try {
      if (isForeign(request)) response.writeHead(403).end();
      else if ((request.url ?? '').startsWith('/local/')) await control(request, response);
      else await identity(request, response);
    } catch (error) {
      if (response.headersSent) return;
      sendJson(response, 400, { message: messageOf(error) });
    }
  });
  return {
    server,
    openControl: (opened) => {
      control = opened;
    },
  };
}
