import { beforeEach, describe, expect, test } from 'vitest';
import { certificateFor, forgetCertificate } from '../../../commands/deploy/certificate.ts';
import { sampleStage, trialStage } from '../../infra/sample-stage.ts';
import { fakeAws } from './fake-aws.ts';

const aws = fakeAws();
const names = ['suitably.example', 'console.suitably.example'];

type Kept = { CertificateArn: string; Status: string; SubjectAlternativeNames: string[] };

/** ACM with these certificates; it makes up the records at the second look, as the real one does after a while. */
function acmWith(...kept: Kept[]): void {
  const looks = new Map<string, number>();
  aws.answer = (operation, { CertificateArn = '' }) => {
    if (operation === 'ListCertificates')
      return { CertificateSummaryList: kept.map((one) => ({ ...one, DomainName: one.SubjectAlternativeNames[0] })) };
    if (operation === 'RequestCertificate') {
      kept.push({ CertificateArn: 'arn:new', Status: 'PENDING_VALIDATION', SubjectAlternativeNames: names });
      return { CertificateArn: 'arn:new' };
    }
    const found = kept.find((one) => one.CertificateArn === CertificateArn);
    const look = (looks.get(String(CertificateArn)) ?? 0) + 1;
    looks.set(String(CertificateArn), look);
    const records = (found?.SubjectAlternativeNames ?? []).map((DomainName) => ({
      DomainName,
      ...(look > 1 && {
        ResourceRecord: { Name: `_x.${DomainName}.`, Type: 'CNAME', Value: '_y.acm-validations.aws.' },
      }),
    }));
    return { Certificate: { ...found, DomainValidationOptions: records } };
  };
}

const asked = (operation: string) => aws.calls.filter((call) => call.operation === operation);

beforeEach(() => void aws.calls.splice(0));

describe('the certificate of a domain that is kept elsewhere', () => {
  test('is asked for once, for both names, and comes with the records that prove them', async () => {
    acmWith();
    expect(await certificateFor(sampleStage(), 0)).toEqual({
      arn: 'arn:new',
      isIssued: false,
      records: names.map((name) => ({ name: `_x.${name}`, type: 'CNAME', value: '_y.acm-validations.aws.' })),
    });
    expect(asked('RequestCertificate')[0]?.input).toMatchObject({
      DomainName: names[0],
      SubjectAlternativeNames: [names[1]],
      ValidationMethod: 'DNS',
    });
  });

  test('is the one that was asked for before, however often the command is run', async () => {
    acmWith({ CertificateArn: 'arn:kept', Status: 'PENDING_VALIDATION', SubjectAlternativeNames: names });
    expect(await certificateFor(sampleStage(), 0)).toMatchObject({ arn: 'arn:kept', isIssued: false });
    expect(asked('RequestCertificate')).toEqual([]);
  });

  test('is the issued one of two, and never one that lacks a name', async () => {
    acmWith(
      { CertificateArn: 'arn:short', Status: 'ISSUED', SubjectAlternativeNames: names.slice(0, 1) },
      { CertificateArn: 'arn:waiting', Status: 'PENDING_VALIDATION', SubjectAlternativeNames: names },
      { CertificateArn: 'arn:issued', Status: 'ISSUED', SubjectAlternativeNames: names },
    );
    expect(await certificateFor(sampleStage(), 0)).toMatchObject({ arn: 'arn:issued', isIssued: true });
  });

  test('goes with its stage', async () => {
    acmWith({ CertificateArn: 'arn:kept', Status: 'ISSUED', SubjectAlternativeNames: names });
    await forgetCertificate(sampleStage());
    expect(asked('DeleteCertificate').map(({ input }) => input.CertificateArn)).toEqual(['arn:kept']);
  });
});

test('a trial has none, and a zone in Route 53 gets one from the stack', async () => {
  const hostedZone = { id: 'Z0123456789AB', name: 'suitably.example' };
  const domain = { name: names[0] ?? '', console: names[1] ?? '', hostedZone };
  expect(await certificateFor(trialStage())).toBeUndefined();
  expect(await certificateFor(sampleStage({ domain }))).toBeUndefined();
  expect(aws.calls).toEqual([]);
});
