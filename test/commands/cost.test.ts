import { beforeAll, describe, expect, test } from 'vitest';
import { costTable } from '../../commands/cost/cost-table.ts';
import { counted } from '../../commands/cost/counted.ts';
import {
  type Amounts,
  amountsOf,
  type CostRow,
  costRows,
  edgeAmounts,
  monthlyCost,
} from '../../commands/cost/monthly-cost.ts';
import { type Price, priced, prices } from '../../commands/cost/prices.ts';
import { stageResources, stageTemplates, type Template } from '../../commands/cost/stage-resources.ts';
import { sampleStage, trialStage } from '../infra/sample-stage.ts';

let prod: Template[];
let trial: Template[];
beforeAll(async () => {
  prod = await stageTemplates(sampleStage());
  trial = await stageTemplates(trialStage());
});

const usd = (rows: readonly CostRow[]): number => rows.reduce((sum, row) => sum + row.usd, 0);
const rowOf = (rows: readonly CostRow[], name: string): CostRow => {
  const found = rows.find((row) => row.priced === name);
  if (!found) throw new Error(`There is no row ${name}.`);
  return found;
};
const withResource = (Type: string, Properties: Record<string, unknown> = {}): Template[] => [
  ...prod,
  { Resources: { Added01234567: { Type, Properties } } },
];

describe('a million submissions without mail', () => {
  /** What handles a submission; to send mails of it is another function, and not in it. */
  const million = (): Amounts => {
    const work = { 'submit-screening': counted.plainSubmission['submit-screening'] };
    return amountsOf([{ work, times: 1e6 }], stageResources(prod));
  };

  test('cost at most 26 USD for gateway, function, database, logs and key', () => {
    const sum = usd(costRows(million()));
    expect(sum).toBeGreaterThan(15);
    expect(sum).toBeLessThanOrEqual(26);
  });

  test('cost at most 28 USD with the edge and the firewall before them', () => {
    const amounts = million();
    const edge = edgeAmounts(amounts.apiRequest ?? 0, 0, 1.5, { ...stageResources(prod), logsFirewall: false });
    expect(usd(costRows(amounts)) + usd(costRows(edge))).toBeLessThanOrEqual(28);
  });
});

describe('the month of a stage', () => {
  test('names every resource that is paid for, and none that has no price', () => {
    for (const templates of [prod, trial]) {
      const { rows, notes } = monthlyCost({ leads: 3000, templates });
      expect(notes).toEqual([]);
      for (const name of ['webAcl', 'key', 'secret', 'mail', 'writeUnit', 'logIngested'])
        expect(rowOf(rows, name).usd).toBeGreaterThan(0);
    }
  });

  test('is there without a single lead: what stands, and what runs each minute', () => {
    const { rows } = monthlyCost({ leads: 0, templates: prod });
    expect(rows.map(({ usd: all, idle }) => all - idle).filter((more) => Math.abs(more) > 1e-9)).toEqual([]);
    expect(rowOf(rows, 'lambdaRequest').amount).toBeGreaterThan(2 * 43_800);
    // The canary's, two every quarter of an hour; a stage without one mails nobody.
    expect(rowOf(rows, 'mail').amount).toBe(2 * 2920);
    const quiet = monthlyCost({ leads: 0, templates: trial }).rows;
    expect(rowOf(quiet, 'mail').amount).toBe(0);
  });

  test('grows with its leads, and is never less than it is without what is free', () => {
    const [few, many] = [100, 10_000].map((leads) => monthlyCost({ leads, templates: prod }).rows);
    expect(usd(many ?? [])).toBeGreaterThan(usd(few ?? []));
    for (const row of many ?? []) expect(row.free).toBeLessThanOrEqual(row.usd + 1e-9);
  });

  test('counts what is added to a template by itself', () => {
    const before = stageResources(prod).fixed;
    const more = (type: string, properties = {}) => stageResources(withResource(type, properties)).fixed;
    expect(more('AWS::KMS::Key').key).toBe((before.key ?? 0) + 1);
    expect(more('AWS::CloudWatch::Alarm').alarm).toBe((before.alarm ?? 0) + 1);
    const ratio = { Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: 'm1 / m2' }] };
    expect(more('AWS::CloudWatch::Alarm', ratio).alarm).toBe((before.alarm ?? 0) + 2);
    const filter = { MetricTransformations: [{}] };
    expect(more('AWS::Logs::MetricFilter', filter).metric).toBe((before.metric ?? 0) + 1);
    expect(more('AWS::WAFv2::WebACL', { Rules: [{}, {}] }).webAclRule).toBe((before.webAclRule ?? 0) + 2);
    expect(
      stageResources(
        withResource('AWS::Backup::BackupPlan', {
          BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 30 }, CopyActions: [{}] }] },
        }),
      ).copies,
    ).toBe(stageResources(prod).copies + 60);
  });

  test('says what it knows no price or no count of', () => {
    const rule = { ScheduleExpression: 'rate(15 minutes)' };
    const unknown = monthlyCost({ leads: 1, templates: withResource('AWS::Events::Rule', rule) });
    expect(unknown.notes).toEqual([expect.stringContaining('The schedule Added was never counted')]);
    expect(rowOf(unknown.rows, 'mail').amount).toBeCloseTo(2 * 2920 + 2 * 2920 + 4);
    const { notes } = monthlyCost({ leads: 1, templates: withResource('AWS::RDS::DBInstance') });
    expect(notes).toEqual([expect.stringContaining('AWS::RDS::DBInstance')]);
  });
});

describe('the table', () => {
  test('adds up, marks prices that nobody read, and says what of it is idle', () => {
    const cost = monthlyCost({ leads: 3000, templates: prod });
    const lines = costTable(cost);
    const together = lines.find((line) => line.startsWith('Together')) ?? '';
    expect(together).toContain(usd(cost.rows).toFixed(2));
    expect(lines[0]).toContain('3,000 new leads');
    expect(lines.filter((line) => line.includes('[assumed]')).length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });
});

test('every price has a page, and one that was not read there says who was, or why nobody', () => {
  expect(priced.on).toMatch(/^\d{4}-\d\d-\d\d$/);
  for (const price of Object.values<Price>(prices)) {
    expect(new URL(price.page).protocol).toBe('https:');
    expect(price.usd).toBeGreaterThanOrEqual(0);
    expect(price.assumed ?? price.second ?? 'the page').toMatch(/\w+ \w+/);
    expect([price.assumed, price.second].filter(Boolean).length).toBeLessThanOrEqual(1);
  }
});
