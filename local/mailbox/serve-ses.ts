import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, httpDate } from '../host/clock.ts';
import { callerOf } from '../iam/function-policies.ts';
import type { Statement } from '../iam/policy-statement.ts';
import type { MessageCheck } from './check-message.ts';
import type { MailboxMessage } from './kept-mails.ts';
import { type MailboxMode, refusalOf } from './mailbox-mode.ts';
import { readMessage } from './read-message.ts';
import { readSesCall, refusalXml, type SesCall, type SesRefusal, successXml } from './ses-query.ts';
import { submittedMessage } from './submitted-message.ts';

/** What the SES address works with. `accepted` receives each message that was taken. */
export type SesInputs = {
  clock: Clock;
  check: MessageCheck;
  policies: ReadonlyMap<string, readonly Statement[]>;
  accepted: (message: MailboxMessage) => void;
};

/** What is told of a call that gets no answer: who it was for. */
export type Held = (to: readonly string[]) => void;

const readOnly: Record<string, Record<string, string>> = {
  GetSendQuota: { Max24HourSend: '50000', MaxSendRate: '14', SentLast24Hours: '0' },
  GetAccountSendingEnabled: { Enabled: 'true' },
};

type Answer = { status: number; xml: string };

const refuse = (refusal: SesRefusal, requestId: string): Answer => ({
  status: refusal.status,
  xml: refusalXml(refusal, requestId),
});

/** Takes a message and resolves with the answer; undefined when the connection is to break or stay silent. */
async function send(
  call: SesCall,
  request: IncomingMessage,
  mode: MailboxMode,
  inputs: SesInputs & { held: Held },
  requestId: string,
): Promise<Answer | undefined> {
  const { clock, check, policies, accepted } = inputs;
  const submitted = await submittedMessage(call);
  const message = await readMessage(submitted, `local-${randomUUID()}`, new Date(clock.now()).toISOString());
  const caller = callerOf(request.headers.authorization);
  const sender = { source: submitted.source, statements: caller ? policies.get(caller) : undefined };
  const verified = mode.mode === 'sandbox' ? mode.verified : undefined;
  const refusal = check(call.action, message, { ...sender, verified }) ?? refusalOf(mode);
  if (refusal) return refuse(refusal, requestId);
  if (mode.mode === 'hang') {
    inputs.held(message.to);
    return undefined;
  }
  if (mode.mode === 'accept-late') await sleep(mode.lateBy);
  if (mode.mode !== 'reset') accepted(message);
  if (mode.mode === 'reset' || mode.mode === 'accept-then-reset') request.socket.resetAndDestroy();
  return mode.mode === 'accept' || mode.mode === 'sandbox'
    ? { status: 200, xml: successXml(call.action, { MessageId: message.id }, requestId) }
    : undefined;
}

/** Answers one call of the SES v1 query protocol. Actions that the mailbox does not know are refused at once. */
export async function serveSes(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  mode: MailboxMode,
  inputs: SesInputs & { held: Held },
): Promise<void> {
  const requestId = randomUUID();
  const call = readSesCall(body);
  const known = readOnly[call.action];
  const unsupported = { status: 400, code: 'InvalidAction', message: `The mailbox does not support ${call.action}.` };
  const answer = /^Send(Raw)?Email$/.test(call.action)
    ? await send(call, request, mode, inputs, requestId)
    : known
      ? { status: 200, xml: successXml(call.action, known, requestId) }
      : refuse(unsupported, requestId);
  if (!answer || response.destroyed) return;
  response.writeHead(answer.status, { 'content-type': 'text/xml', date: httpDate(inputs.clock) });
  response.end(answer.xml);
}
