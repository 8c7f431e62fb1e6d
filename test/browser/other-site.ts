/** Somebody else's website on this machine: another origin than ours, with pages as a test writes them. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import { aClinic } from '../builders.ts';
import type { Stack } from '../e2e/stack.ts';

export type OtherSite = {
  origin: string;
  /**
   * Puts a page at a path; `head` goes into its head, `policy` is its content security policy. In
   * `windows-1252` it may hold letters of Latin-1 alone. Gives its address.
   */
  put: (
    path: string,
    body: string,
    page?: { head?: string; lang?: string; policy?: string; charset?: string },
  ) => string;
  close: () => void;
};

/** Starts a website. Its host is a number, ours a name: to a browser they are two sites. */
export const otherSite = async (): Promise<OtherSite> => {
  const pages = new Map<string, { html: string; policy?: string; charset: string }>();
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '').replace(/[?#].*/, ''));
    const policy = page?.policy && { 'content-security-policy': page.policy };
    response.writeHead(page ? 200 : 404, {
      'content-type': `text/html; charset=${page?.charset ?? 'utf-8'}`,
      ...policy,
    });
    response.end(Buffer.from(page?.html ?? '', page?.charset === 'utf-8' ? 'utf8' : 'latin1'));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put: (path, body, { head = '', lang = 'en', policy, charset = 'utf-8' } = {}) => {
      const icon = '<link rel="icon" href="data:,">';
      const html = `<!doctype html><html lang="${lang}"><head><title>Clinic</title>${icon}${head}</head><body><main><h1>Clinic</h1>${body}</main></body></html>`;
      pages.set(path, { html, policy, charset });
      return `${origin}${path}`;
    },
    close: () => server.close(),
  };
};

/** A clinic of a stack, whose pages are those of a website. */
export const addClinic = async (stack: Stack, { origin }: OtherSite, over: Partial<ClinicSettings>): Promise<void> => {
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: stack.urls.dynamodb, region: 'local', credentials });
  const clinics = clinicStore(DynamoDBDocumentClient.from(client), stack.leadsTable ?? '', Date.now);
  const own = { origins: [origin], returnPrefixes: [`${origin}/`], thankYouUrl: `${origin}/thanks` };
  await clinics.createClinic(aClinic({ ...own, ...over }));
  client.destroy();
};
