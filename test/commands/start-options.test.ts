import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { demoIn, markDemo } from '../../commands/demo/demo-mark.ts';
import { startOptions, startPorts, usage } from '../../commands/start/start-options.ts';
import { newFolder } from '../run-folder.ts';

test('the usage names every option and every variable of a port', () => {
  const named = [...usage.matchAll(/--[a-z]+|[A-Z_]*PORT/g)].map(([name]) => name);
  const options = Object.keys(startOptions([])).map((name) => `--${name}`);
  expect(new Set(named)).toEqual(new Set([...options, 'PORT', 'DYNAMODB_PORT', 'MAILBOX_PORT', 'LOCAL_PORT']));
});

test('an unknown option is named, with the usage', () => {
  expect(() => startOptions(['--hep'])).toThrow(`Unknown option '--hep'`);
  expect(() => startOptions(['--hep'])).toThrow(usage);
});

test('ports are those of the environment, and what is none is named', () => {
  expect(startPorts({ PORT: '4000' })).toEqual({ gateway: 4000, dynamodb: 3001, mailbox: 3002, control: 3003 });
  expect(() => startPorts({ LOCAL_PORT: '70000' })).toThrow('LOCAL_PORT is not a port: 70000');
});

test('a demo that was stopped is none, also when its mark is half written or of an earlier build', () => {
  const data = newFolder();
  expect(demoIn(data)).toBe('none');
  markDemo(data, false);
  expect(demoIn(data)).toBe('begun');
  markDemo(data, true);
  expect(demoIn(data)).toBe('complete');
  writeFileSync(path.join(data, 'demo.json'), '{"isCom');
  expect(demoIn(data)).toBe('begun');
  writeFileSync(path.join(data, 'demo.json'), '{"clinic":"alba","leads":200}');
  expect(demoIn(data)).toBe('complete');
});
