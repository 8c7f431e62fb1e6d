import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isForeign, messageOf, sendJson } from '../host/serve-http.ts';

/** Answers one request. The message of an error that it throws goes to the caller. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The port of sign-in and control. It can listen before there is a stack to control. */
export type LocalPort = { server: Server; openControl: (control: RequestHandler, operators: Operators) => void };

/** What answers a request of an operator's command; undefined for any other request. */
export type Operators = (request: IncomingMessage) => RequestHandler | undefined;

const busy: RequestHandler = async (_, response) => void response.writeHead(503).end();

/**
 * One server, not listening yet: paths below `/local/` are the runner's own, those of operators' commands are answered by
 * what stands in for their services, all others are the user pool's. Both
 * refuse requests of other sites; a visit to the sign-in pages carries no origin, or this machine's.
 */
export function localPort(identity: RequestHandler): LocalPort {
  let control = busy;
  let operators: Operators = () => undefined;
  const server = createServer(async (request, response) => {
    try {
      if (isForeign(request)) response.writeHead(403).end();
      else if ((request.url ?? '').startsWith('/local/')) await control(request, response);
      else await (operators(request) ?? identity)(request, response);
    } catch (error) {
      if (response.headersSent) return;
      sendJson(response, 400, { message: messageOf(error) });
    }
  });
  return {
    server,
    openControl: (opened, answering) => {
      control = opened;
      operators = answering;
    },
  };
}
