import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadStack } from '../../local/template/load-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, type SmallAssembly, table, writeAssembly } from './write-assembly.ts';

const load = (assembly: SmallAssembly, parameters: Record<string, string> = {}, data = newFolder()) =>
  loadStack(writeAssembly(assembly), data, parameters);

const secret = (GenerateSecretString: unknown) => ({
  Type: 'AWS::SecretsManager::Secret',
  Properties: { GenerateSecretString },
});

const withVariables = (Variables: Record<string, unknown>, more: SmallAssembly['resources'] = {}): SmallAssembly => ({
  resources: { Role: role(), Send: lambda('code', 'Role', { Environment: { Variables } }), ...more },
  assets: { code: { 'index.mjs': '' } },
});

type WithVariables = { Environment: { Variables: Record<string, string> } };

const variablesOf = (stack: ReturnType<typeof load>): Record<string, string> => {
  const [found] = stack.resources('AWS::Lambda::Function').map(({ properties }) => properties as WithVariables);
  return found?.Environment.Variables ?? {};
};

const reference = (rest: string): unknown => ({
  'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Keys' }, `:SecretString:${rest}}}`]],
});

describe('the resolved stack', () => {
  test('a resource type that is not supported is named with its logical id', () => {
    const resources = { Feed: { Type: 'AWS::Kinesis::Stream' } };
    expect(() => load({ resources })).toThrow('does not support AWS::Kinesis::Stream (resource Feed)');
  });

  test('an unsupported resource whose condition is false is left out', () => {
    const resources = { Feed: { Type: 'AWS::Kinesis::Stream', Condition: 'IsProd' }, Table: table() };
    const sections = { Conditions: { IsProd: { 'Fn::Equals': ['a', 'b'] } } };
    expect(load({ resources, sections }).resources('AWS::DynamoDB::GlobalTable')).toHaveLength(1);
  });

  test('names, ARNs and pseudo parameters reach the function', () => {
    const stack = load(
      withVariables(
        { TABLE: { Ref: 'Leads' }, ARN: { 'Fn::GetAtt': ['Leads', 'Arn'] }, REGION: { Ref: 'AWS::Region' } },
        { Leads: table() },
      ),
    );
    expect(variablesOf(stack)).toEqual({
      TABLE: 'Test-Leads',
      ARN: 'arn:aws:dynamodb:eu-central-1:000000000000:table/Test-Leads',
      REGION: 'eu-central-1',
    });
  });

  test('a parameter takes the given value, else its default, else it is an error', () => {
    const assembly = {
      ...withVariables({ A: { Ref: 'A' } }),
      sections: { Parameters: { A: { Type: 'String', Default: 'usual' } } },
    };
    expect(variablesOf(load(assembly)).A).toBe('usual');
    expect(variablesOf(load(assembly, { A: 'given' })).A).toBe('given');
    expect(() => load(assembly, { B: 'x' })).toThrow('no parameter B');
    const without = { ...assembly, sections: { Parameters: { A: { Type: 'String' } } } };
    expect(() => load(without)).toThrow('Parameter A has no value');
  });

  test('the code of a function is the folder of its asset', () => {
    const stack = load(withVariables({}));
    expect(readFileSync(path.join(stack.assetPath('code.zip'), 'index.mjs'), 'utf8')).toBe('');
    expect(() => stack.assetPath('other.zip')).toThrow('other.zip');
  });
});

describe('secrets', () => {
  test('one key of a generated secret is the same after a restart and has the wanted length', () => {
    const Keys = secret({
      SecretStringTemplate: '{"previous":"none"}',
      GenerateStringKey: 'current',
      PasswordLength: 48,
      ExcludePunctuation: true,
    });
    const assembly = withVariables({ KEY: reference('current::'), OLD: reference('previous::') }, { Keys });
    const data = newFolder();
    const first = variablesOf(load(assembly, {}, data));
    expect(first.KEY).toMatch(/^[A-Za-z0-9]{48}$/);
    expect(first.OLD).toBe('none');
    expect(variablesOf(load(assembly, {}, data))).toEqual(first);
    expect(variablesOf(load(assembly)).KEY).not.toBe(first.KEY);
  });

  test('the whole value, excluded characters and another version stage are honoured', () => {
    const Keys = secret({ PasswordLength: 200, ExcludePunctuation: true, ExcludeCharacters: 'abc0' });
    const data = newFolder();
    const [value] = Object.values(variablesOf(load(withVariables({ KEY: reference('') }, { Keys }), {}, data)));
    expect(value).toMatch(/^[A-Zd-z1-9]{200}$/);
    const previous = withVariables({ KEY: reference(':AWSPREVIOUS:') }, { Keys });
    expect(() => load(previous, {}, data)).toThrow('Keys has no value for the stage AWSPREVIOUS');
    const file = path.join(data, 'secrets.json');
    writeFileSync(file, JSON.stringify({ Keys: { AWSCURRENT: 'new', AWSPREVIOUS: 'old' } }));
    expect(variablesOf(load(previous, {}, data)).KEY).toBe('old');
  });

  test('an empty value is none, as for CloudFormation', () => {
    const Keys = { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: '{"a":""}' } };
    expect(() => load(withVariables({ KEY: reference('a::') }, { Keys }))).toThrow(
      /^Could not find a value associated with JSONKey in SecretString: .*, a$/,
    );
  });

  test('a folder of an earlier version, whose secrets have an empty member, keeps its keys', () => {
    const Keys = secret({ SecretStringTemplate: '{"previous":"none"}', GenerateStringKey: 'current' });
    const assembly = withVariables({ KEY: reference('current::'), OLD: reference('previous::') }, { Keys });
    const data = newFolder();
    const file = path.join(data, 'secrets.json');
    writeFileSync(file, JSON.stringify({ Keys: { AWSCURRENT: '{"previous":"","current":"kept"}' } }));
    expect(variablesOf(load(assembly, {}, data))).toEqual({ KEY: 'kept', OLD: 'none' });
    writeFileSync(file, JSON.stringify({ Keys: { AWSCURRENT: '{"previous":"kept","current":"new"}' } }));
    expect(variablesOf(load(assembly, {}, data))).toEqual({ KEY: 'new', OLD: 'kept' });
  });

  test('an unknown key and any other dynamic reference are refused', () => {
    const Keys = { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: '{"a":"1"}' } };
    expect(() => load(withVariables({ KEY: reference('b::') }, { Keys }))).toThrow('Keys has no key b');
    expect(() => load(withVariables({ KEY: '{{resolve:ssm:/x}}' }))).toThrow('Only Secrets Manager');
  });
});
