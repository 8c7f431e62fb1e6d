import type { CostRow, MonthlyCost } from './monthly-cost.ts';
import { priced } from './prices.ts';

const usd = (amount: number): string => amount.toFixed(2);

const amountOf = ({ amount }: CostRow): string =>
  amount >= 100 ? Math.round(amount).toLocaleString('en') : amount.toFixed(amount < 10 && amount % 1 !== 0 ? 3 : 0);

const widths = [16, 13, 44, 9, 9, 12] as const;

const line = (...cells: readonly string[]): string =>
  cells
    .map((cell, index) =>
      index === 0 || index === 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
    )
    .join('  ')
    .trimEnd();

const sum = (rows: readonly CostRow[], of: (row: CostRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/**
 * The bill as lines for a terminal: a row for everything that is paid for, with what of it is there without leads, and
 * what is left after what AWS gives away for ever. `[assumed]` marks a price that was not read from a page.
 */
export function costTable({ leads, rows, notes }: MonthlyCost): string[] {
  const shown = rows.filter(({ amount }) => amount > 0);
  const totals = [sum(rows, (row) => row.usd), sum(rows, (row) => row.idle), sum(rows, (row) => row.usd - row.free)];
  const without = [...new Set(rows.map(({ service }) => service))].filter(
    (service) => !shown.some((row) => row.service === service),
  );
  return [
    `A month with ${leads.toLocaleString('en')} new leads, in USD without tax; prices of ${priced.region}, ${priced.on}.`,
    '',
    line('Service', 'amount', 'of', 'USD', 'idle', 'after free'),
    ...shown.map((row) =>
      line(
        row.service,
        amountOf(row),
        `${row.price.unit}${row.price.assumed ? ' [assumed]' : ''}`,
        usd(row.usd),
        usd(row.idle),
        usd(row.usd - row.free),
      ),
    ),
    line('Together', '', '', ...totals.map(usd)),
    '',
    'idle: without a single lead. after free: less what AWS gives away for ever to an account that has nothing else.',
    '[assumed]: the reason, the page of each price and what is taken for granted about use: npm run cost -- --sources',
    ...(without.length > 0 ? [`Nothing is paid for: ${without.join(', ')}.`] : []),
    ...notes,
  ];
}
