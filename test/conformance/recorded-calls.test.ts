import { expect, test } from 'vitest';
import { readTemplate } from '../../local/read-template.ts';
import { newFolder } from '../run-folder.ts';
import { assemblyOf } from './assemblies.ts';
import { callOf, lineOf, literal, symbolsOf } from './call.ts';
import { callRecorder, compareCalls, merged, recordedCalls } from './recorded-calls.ts';
import { rolesOf } from './roles.ts';

const { stack } = readTemplate(assemblyOf('local'), newFolder());
const idOf = (name: string): string => stack.all.find(({ id }) => id.replace(/[0-9A-F]{8}$/, '') === name)?.id ?? '';
const leads = String(stack.attribute(idOf('TablesLeads'), 'Arn'));

const linesBy = (calls: ReturnType<typeof callRecorder>['calls']) =>
  Object.fromEntries([...calls].map(([name, lines]) => [name, [...lines.keys()]]));

test('a call is recorded once, in words that hold for every stage, with the conditions that matter', () => {
  const { asked, calls } = callRecorder(assemblyOf('local'));
  const query = {
    action: 'dynamodb:Query',
    resource: `${leads}/index/due`,
    context: { 'dynamodb:leadingkeys': ['a'] },
  };
  for (const key of ['a', 'b']) asked(idOf('Purge'), { ...query, context: { 'dynamodb:leadingkeys': [key] } });
  const resource = `arn:aws:ses:${stack.region}:${stack.account}:identity/suitably.example`;
  const context = { 'ses:fromaddress': ['hello@suitably.example'], 'ses:recipients': ['ada@example.com'] };
  asked(idOf('SendMail'), { action: 'ses:SendRawEmail', resource, context });
  expect(linesBy(calls)).toEqual({
    Purge: ['dynamodb:Query ${TablesLeads.Arn}/index/due'],
    SendMail: [
      'ses:SendRawEmail arn:aws:ses:${AWS::Region}:${AWS::AccountId}:identity/${MailIdentity.Ref} ses:FromAddress=${MAIL_FROM}',
    ],
  });
});

test('its line says all of it', () => {
  const line = 'kms:Decrypt ${Key.Arn} kms:ViaService=dynamodb.eu-central-1.amazonaws.com a=b=c';
  expect(lineOf(callOf('Purge', line))).toBe(line);
});

test('names of another stage take the place of the symbols, and a symbol without one is refused', () => {
  const trial = readTemplate(assemblyOf('trial'), newFolder()).stack;
  const symbols = symbolsOf(trial);
  expect(literal('${TablesLeads.Arn}/index/due', symbols, {})).toMatch(
    /:table\/SuitablyTrial-TablesLeads\w+\/index\/due$/,
  );
  expect(literal('${MAIL_FROM}', symbols, { MAIL_FROM: 'me@suitably.example' })).toBe('me@suitably.example');
  expect(() => literal('${Nobody.Arn}', symbols, {})).toThrow('Nothing is called ${Nobody.Arn} here.');
});

const recorded = { Purge: { 'dynamodb:GetItem a': 'one.test.ts', 'dynamodb:Query a': 'two.test.ts' } };
const made = (...lines: string[]) => new Map([['Purge', new Set(lines)]]);

test('a new call is told, and one that its test file no longer makes', () => {
  const asBefore = compareCalls(made('dynamodb:GetItem a'), recorded, 'one.test.ts');
  expect(asBefore).toEqual({ unknown: [], gone: [] });
  expect(compareCalls(made('dynamodb:PutItem a'), recorded, 'one.test.ts')).toEqual({
    unknown: ['Purge: dynamodb:PutItem a'],
    gone: ['Purge: dynamodb:GetItem a'],
  });
  const elsewhere = new Map([['Staff', new Set(['dynamodb:GetItem a'])]]);
  expect(compareCalls(elsewhere, recorded, 'three.test.ts').unknown).toEqual(['Staff: dynamodb:GetItem a']);
});

test('a new recording keeps what did not run, and forgets what is no longer made', () => {
  const run = (testFile: string, ...lines: string[]) => ({ testFile, lines: { Purge: lines } });
  expect(merged(recorded, [run('one.test.ts', 'dynamodb:PutItem a')])).toEqual({
    Purge: { 'dynamodb:PutItem a': 'one.test.ts', 'dynamodb:Query a': 'two.test.ts' },
  });
  const both = [run('test/abuse/a.test.ts', 'dynamodb:Query a'), run('test/e2e/z.test.ts', 'dynamodb:Query a')];
  expect(merged({}, both)).toEqual({ Purge: { 'dynamodb:Query a': 'test/e2e/z.test.ts' } });
  const moved = [run('two.test.ts'), run('three.test.ts', 'dynamodb:Query a')];
  expect(merged(recorded, moved).Purge).toEqual({
    'dynamodb:GetItem a': 'one.test.ts',
    'dynamodb:Query a': 'three.test.ts',
  });
});

test('every function but the one that asks no service has calls on record, and no other', () => {
  const names = rolesOf('local').map((role) => role.function);
  expect(Object.keys(recordedCalls())).toEqual(names.filter((name) => name !== 'AnswerPublic').toSorted());
});
