/** The certificate of a stage whose domain is not kept in Route 53: asked for before the stacks, which would wait for it. */

import { setTimeout as sleep } from 'node:timers/promises';
import {
  ACMClient,
  type CertificateDetail,
  DeleteCertificateCommand,
  DescribeCertificateCommand,
  paginateListCertificates,
  RequestCertificateCommand,
} from '@aws-sdk/client-acm';
import { edgeRegion, type Stage } from '../../infra/stages.ts';
import type { DnsRecord } from '../../shared/mail/sender-records.ts';

/** `arn` once it is issued; before that, the records that prove who owns the names. */
export type Certificate = { arn: string; isIssued: boolean; records: readonly DnsRecord[] };

const client = () => new ACMClient({ region: edgeRegion });

const tag = 'suitably:stage';

const recordsOf = ({ DomainValidationOptions = [] }: CertificateDetail): DnsRecord[] =>
  DomainValidationOptions.flatMap(({ ResourceRecord }) =>
    ResourceRecord?.Name && ResourceRecord.Value
      ? [{ name: ResourceRecord.Name.replace(/\.$/, ''), type: 'CNAME' as const, value: ResourceRecord.Value }]
      : [],
  );

async function described(acm: ACMClient, CertificateArn: string): Promise<CertificateDetail> {
  const { Certificate = {} } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  return Certificate;
}

/** The certificate of the account for exactly these names, issued rather than waiting. */
async function found(acm: ACMClient, names: readonly string[]): Promise<CertificateDetail | undefined> {
  const filter = { CertificateStatuses: ['ISSUED' as const, 'PENDING_VALIDATION' as const] };
  const fitting: CertificateDetail[] = [];
  for await (const { CertificateSummaryList = [] } of paginateListCertificates({ client: acm }, filter))
    for (const { CertificateArn = '', DomainName } of CertificateSummaryList) {
      if (DomainName !== names[0]) continue;
      const detail = await described(acm, CertificateArn);
      if (names.every((name) => detail.SubjectAlternativeNames?.includes(name))) fitting.push(detail);
    }
  return fitting.find(({ Status }) => Status === 'ISSUED') ?? fitting[0];
}

// ACM makes up the records some seconds after it was asked.
const patience = { tries: 15, pause: 2_000 };

/**
 * Finds the certificate of the stage's names or asks for one, looking every `pause` ms for its records. Throws when ACM
 * does not answer.
 */
export async function certificateFor(
  { name: stage, domain }: Stage,
  pause = patience.pause,
): Promise<Certificate | undefined> {
  if (!domain || domain.hostedZone) return undefined;
  const acm = client();
  const names = [domain.name, domain.console];
  let detail = await found(acm, names);
  if (!detail) {
    const [DomainName, ...SubjectAlternativeNames] = names;
    const Tags = [{ Key: tag, Value: stage }];
    const { CertificateArn = '' } = await acm.send(
      new RequestCertificateCommand({ DomainName, SubjectAlternativeNames, ValidationMethod: 'DNS', Tags }),
    );
    detail = { CertificateArn };
  }
  for (let tried = 0; recordsOf(detail).length < names.length && tried < patience.tries; tried += 1) {
    if (tried > 0) await sleep(pause);
    detail = await described(acm, detail.CertificateArn ?? '');
  }
  return { arn: detail.CertificateArn ?? '', isIssued: detail.Status === 'ISSUED', records: recordsOf(detail) };
}

/** Deletes the certificate of a stage that is gone. One that something else uses stays, and the error is thrown. */
export async function forgetCertificate({ domain }: Stage): Promise<void> {
  if (!domain || domain.hostedZone) return;
  const acm = client();
  const detail = await found(acm, [domain.name, domain.console]);
  if (detail?.CertificateArn) await acm.send(new DeleteCertificateCommand({ CertificateArn: detail.CertificateArn }));
}
