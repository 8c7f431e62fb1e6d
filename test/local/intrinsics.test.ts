import { describe, expect, test } from 'vitest';
import { resolve, type Scope } from '../../local/template/intrinsics.ts';

const scope: Scope = {
  ref: (name) => {
    if (name === 'List') return ['a', 'b'];
    if (name === 'Name') return 'alba';
    throw new Error(`no ${name}`);
  },
  attribute: (id, name) => `${id}/${name}`,
  condition: (name) => name === 'Yes',
  mapping: (map, top, second) => `${map}.${top}.${second}`,
};

const table: [string, unknown, unknown][] = [
  ['Ref', { Ref: 'Name' }, 'alba'],
  ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
  ['GetAtt as text, with a dotted attribute', { 'Fn::GetAtt': 'Nested.Outputs.Arn' }, 'Nested/Outputs.Arn'],
  ['Join with nested functions', { 'Fn::Join': ['-', ['x', { Ref: 'Name' }, 7]] }, 'x-alba-7'],
  ['Join over a list reference', { 'Fn::Join': [',', { Ref: 'List' }] }, 'a,b'],
  ['Sub with references and attributes', { 'Fn::Sub': '${Name}:${Table.Arn}' }, 'alba:Table/Arn'],
  ['Sub with own variables', { 'Fn::Sub': ['${x}/${Name}', { x: { Ref: 'Name' } }] }, 'alba/alba'],
  ['Sub keeps an escaped literal', { 'Fn::Sub': '${!Name}' }, '${Name}'],
  ['Select', { 'Fn::Select': [1, { Ref: 'List' }] }, 'b'],
  ['Select from a split', { 'Fn::Select': ['0', { 'Fn::Split': ['/', 'x/y'] }] }, 'x'],
  ['If true', { 'Fn::If': ['Yes', 1, 2] }, 1],
  ['If false', { 'Fn::If': ['No', 1, { Ref: 'Name' }] }, 'alba'],
  ['If resolves only the branch taken', { 'Fn::If': ['Yes', 1, { Ref: 'Missing' }] }, 1],
  ['Equals', { 'Fn::Equals': [{ Ref: 'Name' }, 'alba'] }, true],
  ['And', { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] }, false],
  ['Or', { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] }, true],
  ['Not', { 'Fn::Not': [{ Condition: 'No' }] }, true],
  ['FindInMap', { 'Fn::FindInMap': ['Map', { Ref: 'Name' }, 'key'] }, 'Map.alba.key'],
  ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
  ['NoValue in an object', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
  ['NoValue in a list', [1, { 'Fn::If': ['No', 2, { Ref: 'AWS::NoValue' }] }], [1]],
];

describe('intrinsic functions', () => {
  test.each(table)('%s', (_, given, wanted) => {
    expect(resolve(given, scope)).toEqual(wanted);
  });

  test.each(['Fn::ImportValue', 'Fn::Transform', 'Fn::Cidr'])('%s is refused by name', (name) => {
    expect(() => resolve({ [name]: 'x' }, scope)).toThrow(`${name} is not supported`);
  });

  test('a selection outside its list is refused', () => {
    expect(() => resolve({ 'Fn::Select': [5, ['a']] }, scope)).toThrow('outside its list');
  });
});
