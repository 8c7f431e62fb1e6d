/** A small SES on loopback that speaks the v1 query protocol, counts what reaches it and answers as a test wants. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Submitted = { raw: Buffer; parameters: URLSearchParams };

/** How one submission is answered; the number counts from 1. */
export type Behaviour = (response: ServerResponse, submission: number, request: IncomingMessage) => void;

const xml = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { 'content-type': 'text/xml' }).end(body);

export const accept: Behaviour = (response, submission) =>
  xml(
    response,
    200,
    `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>ses-${submission}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendRawEmailResponse>`,
  );

/** Takes the message, then breaks the connection without a word. */
export const reset: Behaviour = (_response, _submission, request) => void request.socket.resetAndDestroy();

/** Takes the message and never answers. */
export const hang: Behaviour = () => undefined;

export const refuse =
  (status: number, code: string, message = ''): Behaviour =>
  (response) =>
    xml(
      response,
      status,
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
    );

export type FakeSes = {
  endpoint: string;
  /** Every submission whose bytes arrived, whatever was answered. */
  received: Submitted[];
  behave: (behaviour: Behaviour) => void;
  stop: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

export const startFakeSes = async (): Promise<FakeSes> => {
  const received: Submitted[] = [];
  let behaviour = accept;
  const server = createServer(async (request, response) => {
    const parameters = new URLSearchParams(await bodyOf(request));
    received.push({ raw: Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64'), parameters });
    behaviour(response, received.length, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    behave: (wanted) => {
      behaviour = wanted;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
