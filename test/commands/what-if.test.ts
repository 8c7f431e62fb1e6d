import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newestIn, runWhatIf } from '../../commands/what-if/run-what-if.ts';
import { readWhatIfTask, usage, type WhatIfTask } from '../../commands/what-if/what-if-flags.ts';
import { whatIfLines } from '../../commands/what-if/what-if-table.ts';
import { auditLog } from '../../shared/aws/items/audit-entry.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type LeadDesk, leadDesk } from '../functions/staff/lead-desk.ts';
import { newFolder } from '../run-folder.ts';
import { healthy, ruleSet } from '../screening/healthy.ts';

let emulator: Emulator;
let desk: LeadDesk;
let dark: Lead;

const overlayFile = (contents: string): string => {
  const file = path.join(newFolder(), 'overlay.json');
  writeFileSync(file, contents);
  return file;
};

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  for (const [name, answers] of Object.entries({
    plain: {},
    smoker: { smoker: 'yes' },
    dark: { skinType: 'V', darkMarksEasily: 'yes' },
  })) {
    desk.clock.now += 60_000;
    const given = { answers: healthy(answers, ruleSet), noneApply: [], ruleSetVersion: '1.0.0' };
    dark = await desk.aLead({ contact: { email: `${name}@example.com` }, ...given });
  }
});
afterAll(() => emulator.stop());

const pages: number[] = [];

const run = async (args: readonly string[], pageSize = 100) => {
  const task = readWhatIfTask(['--clinic', 'alba', ...args]) as WhatIfTask;
  const read = newestIn(emulator.db, emulator.tables);
  pages.length = 0;
  return await runWhatIf(
    {
      ...desk,
      audit: auditLog(emulator.db, emulator.tables.audit),
      readNewest: (request) => read({ ...request, limit: Math.min(request.limit, pageSize) }),
      now: () => desk.clock.now,
      onPage: (judged) => pages.push(judged),
      isStopped: () => pages.length === 2,
    },
    task,
  );
};

const entries = async () => {
  const query = {
    TableName: emulator.tables.audit,
    KeyConditionExpression: 'PK = :clinic',
    ExpressionAttributeValues: { ':clinic': 'CLINIC#alba' },
  };
  const { Items = [] } = await emulator.client.send(new QueryCommand(query));
  return Items.filter(({ actor }) => actor === 'operator');
};

describe('the flags', () => {
  test.each([
    ['neither a version nor an overlay', ['--clinic', 'alba'], '--to: Name a version, an overlay, or both.'],
    ['no clinic', ['--to', '1.1.0'], usage],
    ['a number that is none', ['--clinic', 'alba', '--to', '1.1.0', '--last', 'many'], '--last'],
    ['a file that is not there', ['--clinic', 'alba', '--overlay', 'no-such-file.json'], 'no such file'],
    ['a file that is no JSON', ['--clinic', 'alba', '--overlay', overlayFile('no')], 'JSON'],
    ['an overlay of another shape', ['--clinic', 'alba', '--overlay', overlayFile('{"wait":1}')], '--overlay wait'],
    ['one table without the other', ['--clinic', 'alba', '--to', '1.1.0', '--table', 't'], usage],
  ])('refuse %s', (_name, args, word) => {
    const read = readWhatIfTask(args);
    expect(typeof read === 'object' && 'refused' in read ? read.refused.join('\n') : '').toContain(word);
  });

  test('ask for the newest 1,000 on the local stack without any other', () => {
    expect(readWhatIfTask(['--clinic', 'alba', '--to', '1.1.0'])).toEqual({
      clinic: 'alba',
      rules: { version: '1.1.0', overlay: undefined },
      last: 1_000,
      place: {},
    });
  });
});

describe('a run', () => {
  test('judges page by page, leaves one entry, and tells what it found with links', async () => {
    const result = await run(['--to', '1.1.0', '--last', '2'], 1);
    expect(pages).toEqual([1, 2]);
    if ('refused' in result) throw new Error(result.refused.join());
    expect(result.isStopped).toBe(false);
    expect(await entries()).toMatchObject([
      { action: 'screenings.judged-again', count: 2, fields: ['answers', 'assessment', 'version'] },
    ]);
    const text = whatIfLines(result.tally, (leadId) => `https://console.example/${leadId}`).join('\n');
    expect(text).toContain('2 screenings: 1 worse, 0 better, 0 the same, 1 depend on what was not asked.');
    expect(text).toContain('Not known: these screenings did not ask everything (2)');
    expect(text).toMatch(/not asked: Have you had a severe/);
    expect(text).toContain(
      `https://console.example/${dark.leadId}  suitable_with_cautions -> at least consult_clinician  (dark-marks-high)`,
    );
    expect(text).not.toContain('example.com');
  });

  test('that is stopped says what was judged until then', async () => {
    const result = await run(['--to', '1.1.0'], 1);
    expect(result).toMatchObject({ isStopped: true, tally: { screenings: 2 } });
  });

  test('by an overlay that is no tightening is refused, and leaves no entry', async () => {
    const before = (await entries()).length;
    const file = overlayFile('{"severities":{"no-such-rule":"absolute"}}');
    expect(await run(['--overlay', file])).toEqual({
      refused: ['--overlay severities no-such-rule: There is no such rule.'],
    });
    expect(await run(['--to', '9.9.9'])).toMatchObject({ refused: [expect.stringContaining('--to: No such version')] });
    expect(await entries()).toHaveLength(before);
  });

  test('by the same version changes nothing', async () => {
    const result = await run(['--to', '1.0.0']);
    expect(result).toMatchObject({ tally: { changes: { worse: 0, better: 0, same: 3, open: 0 }, rules: [] } });
  });
});
