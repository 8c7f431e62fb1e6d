import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectSes, mailer } from '../../../shared/aws/mail/mailer.ts';
import type { Submission, Submit } from '../../../shared/mail/ports.ts';
import { accept, type FakeSes, hang, refuse, reset, startFakeSes } from '../../mail/fake-ses.ts';

let ses: FakeSes;
let submit: Submit;

beforeAll(async () => {
  ses = await startFakeSes();
  submit = mailer(connectSes(ses.endpoint));
});
afterAll(() => ses.stop());
beforeEach(() => {
  ses.received.length = 0;
  ses.behave(accept);
});

const submission: Submission = {
  raw: Buffer.from('Subject: hello\r\n\r\nhello'),
  from: 'hello@suitably.example',
  to: 'ada@example.com',
  configurationSet: 'service',
  tags: { mid: 'abc', att: '1', clinic: 'alba', lead: 'lead_1' },
};

describe('the mailer', () => {
  test('hands over MIME, envelope, configuration set and tags', async () => {
    expect(await submit(submission, 5_000)).toEqual({ meaning: 'accepted', sesId: 'ses-1' });
    expect(ses.received).toHaveLength(1);
    const sent = ses.received[0];
    expect(sent?.raw.toString()).toBe('Subject: hello\r\n\r\nhello');
    expect(Object.fromEntries(sent?.parameters ?? [])).toMatchObject({
      Action: 'SendRawEmail',
      Source: 'hello@suitably.example',
      'Destinations.member.1': 'ada@example.com',
      ConfigurationSetName: 'service',
      'Tags.member.1.Name': 'mid',
      'Tags.member.1.Value': 'abc',
      'Tags.member.4.Name': 'lead',
    });
    expect(sent?.parameters.has('Destinations.member.2')).toBe(false);
  });

  test.each([
    ['the connection breaks after the message was taken', reset],
    ['the service is unavailable', refuse(503, 'ServiceUnavailable')],
    ['the service fails', refuse(500, 'InternalFailure')],
  ])('submits once and does not know when %s', async (_when, behaviour) => {
    ses.behave(behaviour);
    expect((await submit(submission, 5_000)).meaning).toBe('unknown');
    expect(ses.received).toHaveLength(1);
  });

  test('submits once when the service throttles', async () => {
    ses.behave(refuse(400, 'Throttling', 'Maximum sending rate exceeded.'));
    expect(await submit(submission, 5_000)).toEqual({ meaning: 'throttled', error: 'throttled' });
    expect(ses.received).toHaveLength(1);
  });

  test('ends a call that is not answered in time, and has submitted once', async () => {
    ses.behave(hang);
    expect(await submit(submission, 200)).toEqual({ meaning: 'unknown', error: 'no-answer-in-time' });
    expect(ses.received).toHaveLength(1);
  });

  test('does not know when the answer cannot be read', async () => {
    ses.behave((response) => response.writeHead(200, { 'content-type': 'text/xml' }).end('<SendRawEmailResp'));
    expect((await submit(submission, 5_000)).meaning).toBe('unknown');
    expect(ses.received).toHaveLength(1);
  });

  test('never speaks over a connection that somebody else may have closed meanwhile', async () => {
    const sockets = new Set<unknown>();
    ses.behave((response, submitted, request) => {
      sockets.add(request.socket);
      accept(response, submitted, request);
    });
    await submit(submission, 5_000);
    await submit(submission, 5_000);
    expect(sockets.size).toBe(2);
  });

  test('knows that nothing was given where nobody listens', async () => {
    const closed = await startFakeSes();
    await closed.stop();
    expect(await mailer(connectSes(closed.endpoint))(submission, 5_000)).toEqual({
      meaning: 'unreached',
      error: 'unreached',
    });
  });
});
