import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { alarms, canaryAlarms, edgeAlarms, notices } from '../../infra/watching/alarm-table.ts';
import { functionNames } from '../../shared/contract/function-names.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/runbook.md');

const sections = page
  .split(/^#{2,3} /m)
  .slice(1)
  .map((text) => ({ heading: text.slice(0, text.indexOf('\n')), text }));
const names = Object.keys({ ...alarms, ...canaryAlarms, ...edgeAlarms, ...notices });
const alarmSections = sections.filter(({ heading }) => /^[a-z0-9-]+$/.test(heading));

describe('the runbook', () => {
  test('has a heading for each alarm and none for an alarm that there is not', () => {
    expect(alarmSections.map(({ heading }) => heading).toSorted()).toEqual(names.toSorted());
  });

  test('says of each how to see it and what to do, in commands', () => {
    const without = alarmSections.filter(
      ({ text }) => !/```sh\n(.*\n)*?```/.test(text) || text.split('\n\n').length < 4,
    );
    expect(without.map(({ heading }) => heading)).toEqual([]);
  });

  test('asks logs, runs commands and names events that exist', () => {
    const pascal = (name: string) => name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
    const logs = new Set([...functionNames.map(pascal), 'Access']);
    const asked = [...page.matchAll(/^ask '?([\w ]+?)'? '|\$STACK-(\w+)/gm)].flatMap(([, log, of]) =>
      (log ?? of ?? '').split(' '),
    );
    expect(asked.filter((name) => !logs.has(name) && !/^(MailDoors|FailedMail|CanaryRuns)$/.test(name))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json'));
    const run = [...page.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script = '']) => script);
    expect(run.filter((script) => !(script in scripts))).toEqual([]);
    const events = read('shared/contract/log-events.ts');
    const named = [...page.matchAll(/"([a-z-]+\.[a-zA-Z]+)"/g)].map(([, event]) => event);
    expect(named.filter((event) => !events.includes(`'${event}'`) && event !== 'platform.report')).toEqual([]);
    const outputs = read('shared/contract/stack-output-names.ts');
    const tables = [...page.matchAll(/\$\(table (\w+)\)/g)].map(([, output]) => output);
    expect(tables.filter((output) => !outputs.includes(`'${output}'`))).toEqual([]);
  });
});
