import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkImports, type ImportReport } from '../../commands/check-imports.ts';
import { plant } from './plant.ts';

/** Files that violations import. Each exports a value `thing` and a type `Thing`. */
const targets = [
  'commands/assess.ts',
  'functions/answer-public.ts',
  'functions/staff/list-leads.ts',
  'infra/http-api.ts',
  'local/host/clock.ts',
  'local/local-stack.ts',
  'shared/aws/intake/store-submission.ts',
  'shared/aws/items/keys.ts',
  'shared/aws/leads/lead-store.ts',
  'shared/contract/answers/lead-answers.ts',
  'shared/contract/routes.ts',
  'shared/intake/submission-hashes.ts',
  'shared/lambda/http.ts',
  'shared/leads/lead.ts',
  'shared/mail/plan/plan.ts',
  'shared/mail/templates/summary.ts',
  'shared/pages/page.ts',
  'shared/screening/assess.ts',
];

/** From room to room: what must not be imported, and the rule that says so. Type-only imports count like values. */
const crossings: [rule: string, from: string, to: string][] = [
  ['infra-knows-the-contract-only', 'infra', 'shared/aws/leads/lead-store.ts'],
  ['infra-knows-the-contract-only', 'infra', 'functions/answer-public.ts'],
  ['infra-knows-the-contract-only', 'infra', 'local/host/clock.ts'],
  ['local-runs-the-template', 'local', 'infra/http-api.ts'],
  ['local-runs-the-template', 'local', 'functions/answer-public.ts'],
  ['local-runs-the-template', 'local', 'shared/lambda/http.ts'],
  ['local-runs-the-template', 'local', 'shared/aws/leads/lead-store.ts'],
  ['local-runs-the-template', 'local', 'shared/contract/routes.ts'],
  ['local-has-a-narrow-way-in', 'commands', 'local/host/clock.ts'],
  ['local-has-a-narrow-way-in', 'test/abuse', 'local/host/clock.ts'],
  ['fault-tests-use-single-parts', 'test/faults', 'local/host/clock.ts'],
  ['rehearsal-starts-another-cloud', 'commands/rehearse', 'local/host/clock.ts'],
  ['commands-use-shared-and-local', 'commands', 'functions/answer-public.ts'],
  ['commands-use-shared-and-local', 'commands', 'infra/http-api.ts'],
  ['functions-use-shared-only', 'functions', 'functions/answer-public.ts'],
  ['functions-use-shared-only', 'functions', 'functions/staff/list-leads.ts'],
  ['functions-use-shared-only', 'functions', 'infra/http-api.ts'],
  ['staff-routes-use-shared-only', 'functions/staff', 'functions/answer-public.ts'],
  ['plumbing-knows-leads-not-stores', 'shared/lambda', 'shared/aws/leads/lead-store.ts'],
  ['plumbing-knows-leads-not-stores', 'shared/lambda', 'shared/screening/assess.ts'],
  ['stores-know-data-not-pages', 'shared/aws', 'shared/lambda/http.ts'],
  ['stores-know-data-not-pages', 'shared/aws', 'shared/pages/page.ts'],
  ['stores-know-data-not-pages', 'shared/aws', 'shared/mail/templates/summary.ts'],
  ['table-knows-no-items', 'shared/aws/table', 'shared/aws/items/keys.ts'],
  ['table-knows-no-items', 'shared/aws/table', 'shared/leads/lead.ts'],
  ['items-know-table-only', 'shared/aws/items', 'shared/aws/leads/lead-store.ts'],
  ['small-stores-stand-alone', 'shared/aws/erasure', 'shared/aws/leads/lead-store.ts'],
  ['stores-go-one-way', 'shared/aws/mail', 'shared/aws/leads/lead-store.ts'],
  ['stores-go-one-way', 'shared/aws/leads', 'shared/aws/intake/store-submission.ts'],
  ['pages-show-what-is-given', 'shared/pages', 'shared/aws/leads/lead-store.ts'],
  ['pages-show-what-is-given', 'shared/pages', 'shared/lambda/http.ts'],
  ['mail-is-pure', 'shared/mail', 'shared/aws/leads/lead-store.ts'],
  ['mail-is-pure', 'shared/mail', 'shared/pages/page.ts'],
  ['intake-decides-what-is-stored', 'shared/intake', 'shared/aws/leads/lead-store.ts'],
  ['intake-decides-what-is-stored', 'shared/intake', 'shared/pages/page.ts'],
  ['leads-know-clinics-and-screening', 'shared/leads', 'shared/mail/plan/plan.ts'],
  ['leads-know-clinics-and-screening', 'shared/leads', 'shared/intake/submission-hashes.ts'],
  ['leads-know-clinics-and-screening', 'shared/leads', 'shared/aws/leads/lead-store.ts'],
  ['clinics-know-screening-only', 'shared/clinics', 'shared/leads/lead.ts'],
  ['clinics-know-screening-only', 'shared/clinics', 'shared/mail/plan/plan.ts'],
  ['receipts-vouch-for-what-is-given', 'shared/receipts', 'shared/aws/leads/lead-store.ts'],
  ['receipts-vouch-for-what-is-given', 'shared/receipts', 'shared/lambda/http.ts'],
  ['verify-sees-from-outside', 'shared/verify', 'shared/aws/leads/lead-store.ts'],
  ['verify-sees-from-outside', 'shared/verify', 'shared/screening/assess.ts'],
  ['links-know-nobody', 'shared/links', 'shared/leads/lead.ts'],
  ['links-know-nobody', 'shared/links', 'shared/contract/routes.ts'],
  ['mail-is-pure', 'shared/mail', 'shared/intake/submission-hashes.ts'],
  ['texts-know-nobody', 'shared/texts', 'shared/screening/assess.ts'],
  ['screening-knows-texts-only', 'shared/screening', 'shared/leads/lead.ts'],
  ['screening-knows-texts-only', 'shared/screening', 'shared/contract/routes.ts'],
  ['contract-ground-knows-screening-only', 'shared/contract', 'shared/aws/leads/lead-store.ts'],
  ['contract-ground-knows-screening-only', 'shared/contract', 'shared/leads/lead.ts'],
  ['contract-ground-knows-screening-only', 'shared/contract', 'shared/contract/answers/lead-answers.ts'],
  ['contract-knows-schemas-only', 'shared/contract/answers', 'shared/aws/leads/lead-store.ts'],
  ['contract-knows-schemas-only', 'shared/contract/requests', 'shared/mail/plan/plan.ts'],
  ['contract-knows-schemas-only', 'shared/contract/openapi', 'shared/lambda/http.ts'],
  ['web-knows-contract-and-screening', 'web', 'shared/leads/lead.ts'],
  ['web-knows-contract-and-screening', 'web', 'shared/aws/leads/lead-store.ts'],
];

/** Other faults: the rule, a file, and what stands in it. */
const faults: [rule: string, file: string, contents: string][] = [
  ['sdk-in-stores-only', 'functions/planted-sdk.ts', "import '@aws-sdk/client-ses';"],
  ['operators-clients-in-commands-only', 'functions/planted-acm.ts', "import '@aws-sdk/client-acm';"],
  ['sdk-in-stores-only', 'shared/lambda/planted-smithy.ts', "import '@smithy/node-http-handler';"],
  ['stores-load-no-screening-code', 'shared/aws/planted-rules.ts', "import { thing } from '../screening/assess.ts';"],
  ['zod-in-one-file-of-screening', 'shared/screening/planted-zod.ts', "import * as z from 'zod';"],
  ['screening-needs-dates-only', 'shared/screening/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['screening-runs-in-a-browser', 'shared/screening/planted-native.ts', "import { createHash } from 'node:crypto';"],
  ['date-fns-by-function', 'shared/leads/planted-dates.ts', "import { addDays } from 'date-fns';"],
  ['assess-without-zod', 'shared/screening/assess.ts', "import './planted-step.ts';\nexport const thing = 1;"],
  ['zod-in-one-file-of-screening', 'shared/screening/planted-step.ts', "import * as z from 'zod';"],
  ['seeds-use-the-store', 'local/seeds.ts', "import '../shared/lambda/http.ts';"],
  ['leads-need-dates-and-phones', 'shared/leads/planted-busboy.ts', "import 'busboy';"],
  ['plumbing-needs-readers', 'shared/lambda/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['receipts-need-signatures', 'shared/receipts/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['verify-needs-schemas', 'shared/verify/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['pages-need-react', 'shared/pages/planted-uuid.ts', "import { v7 } from 'uuid';"],
  [
    'kinds-of-mail-are-data',
    'shared/mail/kinds.ts',
    "import { thing } from './plan/plan.ts';\nexport const kinds = thing;",
  ],
  ['mail-needs-react-and-mime', 'shared/mail/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['stores-need-the-sdk', 'shared/aws/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['console-needs-what-it-shows-with', 'web/console/planted-uuid.ts', "import { v7 } from 'uuid';"],
  ['messages-by-one-function', 'web/console/inbox/planted-toast.ts', "import '@mantine/notifications';"],
  ['react-renders-in-pages-mail-and-web', 'shared/lambda/planted-react.ts', "import 'react-dom/server';"],
  ['cdk-in-infra-only', 'local/planted-cdk.ts', "import 'aws-cdk-lib';"],
  ['judges-in-conformance-only', 'test/infra/planted-judge.ts', "import '@cloud-copilot/iam-simulate';"],
  ['tests-stay-in-test', 'shared/leads/planted-test.ts', "import '../../test/builders.ts';"],
  ['imports-exist', 'shared/leads/planted-missing.ts', "import './nowhere.ts';"],
  ['imports-exist', 'shared/leads/planted-late.ts', "export const late = () => import('./nowhere.ts');"],
  ['deployed-code-needs-no-development-packages', 'shared/leads/planted-dev.ts', "import 'fast-check';"],
];

const allowed: Record<string, string> = {
  'functions/planted-allowed.ts': "import { thing } from '../shared/aws/leads/lead-store.ts';",
  'functions/staff.ts': "import { thing } from './staff/list-leads.ts';",
  'commands/planted-allowed.ts': "import { thing } from '../local/local-stack.ts';",
  'test/abuse/planted-allowed.ts': "import { thing } from '../../local/local-stack.ts';",
  'test/local/planted-allowed.ts': "import { thing } from '../../local/host/clock.ts';",
  'test/conformance/planted-allowed.ts': "import '@aws-cdk/aws-service-spec';\nimport '@cloud-copilot/iam-simulate';",
  'infra/planted-allowed.ts': "import { thing } from '../shared/contract/routes.ts';",
  'shared/aws/planted-allowed.ts':
    "import type { Thing } from '../screening/assess.ts';\nimport '@aws-sdk/client-ses';",
  'shared/aws/leads/planted-allowed.ts': "import { thing } from '../items/keys.ts';\nimport './lead-store.ts';",
  'shared/screening/answers-schema.ts': "import * as z from 'zod';",
};

const circle: Record<string, string> = {
  'shared/leads/planted-left.ts': "import { right } from './planted-right.ts';\nexport const left = () => right;",
  'shared/leads/planted-right.ts': "import { left } from './planted-left.ts';\nexport const right = () => left;",
};

const typeCircle: Record<string, string> = {
  'shared/leads/planted-above.ts': "import type { Below } from './planted-below.ts';\nexport type Above = Below[];",
  'shared/leads/planted-below.ts': "import type { Above } from './planted-above.ts';\nexport type Below = Above[];",
};

const statement = { value: 'import { thing }', type: 'import type { Thing }' } as const;
const kinds = ['value', 'type'] as const;

const crossingFile = (index: number, kind: keyof typeof statement): string =>
  `${crossings[index]?.[1]}/planted-${index}-${kind}.ts`;

function crossingFiles(): Record<string, string> {
  const files = crossings.flatMap(([, from, to], index) =>
    kinds.map((kind) => {
      const target = path.posix.relative(from, to);
      return [
        crossingFile(index, kind),
        `${statement[kind]} from '${target.startsWith('.') ? target : `./${target}`}';`,
      ];
    }),
  );
  return Object.fromEntries(files);
}

let planted: string;
let report: ImportReport;

const rulesBrokenBy = (file: string): string[] => [
  ...new Set(report.violations.filter(({ from }) => from === file).map(({ rule }) => rule)),
];

beforeAll(async () => {
  const thing = 'export const thing = 1;\nexport type Thing = number;\n';
  planted = plant({
    ...Object.fromEntries([...targets, 'test/builders.ts'].map((file) => [file, thing])),
    ...crossingFiles(),
    ...Object.fromEntries(faults.map(([, file, contents]) => [file, contents])),
    ...allowed,
    ...circle,
    ...typeCircle,
  });
  report = await checkImports(planted);
});

describe('an import across rooms is caught', () => {
  for (const [index, [rule, from, to]] of crossings.entries()) {
    for (const kind of kinds) {
      test(`${from} imports a ${kind} of ${to}: ${rule}`, () => {
        expect(rulesBrokenBy(crossingFile(index, kind))).toContain(rule);
      });
    }
  }
});

describe('other faults are caught', () => {
  test.each(faults)('%s in %s', (rule, file) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  test('files that import each other', () => {
    expect(rulesBrokenBy('shared/leads/planted-left.ts')).toContain('no-cycles');
  });

  test('files that import types of each other', () => {
    expect(Object.keys(typeCircle).flatMap(rulesBrokenBy)).toContain('no-cycles');
  });
});

test.each(Object.keys(allowed))('what %s imports is allowed', (file) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});

test('every rule has a violation that proves it, and says why it is there', () => {
  const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs').forbidden as {
    name: string;
    comment: string;
  }[];
  expect(new Set(report.violations.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ name }) => name)));
  expect(rules.filter(({ comment }) => !comment.endsWith('.'))).toEqual([]);
});

test('files that were not read are reported, not passed over', async () => {
  const { unseen } = await checkImports(planted, { exclude: { path: '^shared/pages/' } });
  expect(unseen.length).toBeGreaterThan(1);
  expect(unseen.filter((file) => !file.startsWith('shared/pages/'))).toEqual([]);
});

test('every source file of this repository is read', async () => {
  const { files, unseen } = await checkImports(path.join(import.meta.dirname, '..', '..'));
  expect(unseen).toEqual([]);
  expect(files).toBeGreaterThan(300);
});
