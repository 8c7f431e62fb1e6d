import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { Part } from '../components/part.tsx';
import styles from './dashboard.module.css';
import { FigureTable } from './figure-table.tsx';

/** A bar: what it stands for, how many, and its colour where it has one of its own. */
export type BarRow = { name: string; count: number; colour?: string };

const rowHeight = 34;
const most = 8;
const longest = 17;

const short = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** Counts side by side. The chart is a picture; the table behind it says the same in numbers, and all of it. */
export const BarFigure = ({ title, rows }: { title: string; rows: readonly BarRow[] }) => {
  const shown = rows.slice(0, most).map((row) => ({ ...row, name: short(row.name) }));
  return (
    <Part title={title}>
      {rows.length === 0 ? (
        <p className={styles.none}>Nothing in this period.</p>
      ) : (
        <>
          <div aria-hidden>
            <ResponsiveContainer width="100%" height={shown.length * rowHeight + 8}>
              <BarChart
                data={shown}
                layout="vertical"
                margin={{ left: 0, right: 36, top: 0, bottom: 0 }}
                accessibilityLayer={false}
              >
                <XAxis type="number" hide allowDecimals={false} />
                <YAxis
                  type="category"
                  dataKey="name"
                  width={150}
                  axisLine={false}
                  tickLine={false}
                  tick={{ fill: 'var(--mantine-color-text)', fontSize: 14 }}
                />
                <Bar
                  dataKey="count"
                  fill="var(--mantine-primary-color-filled)"
                  radius={4}
                  barSize={16}
                  isAnimationActive={false}
                  minPointSize={1}
                >
                  {shown.map(({ name, colour }) => (
                    <Cell key={name} fill={colour ?? 'var(--mantine-primary-color-filled)'} />
                  ))}
                  <LabelList dataKey="count" position="right" fill="var(--mantine-color-text)" fontSize={14} />
                </Bar>
              </BarChart>
            </ResponsiveContainer>
          </div>
          <FigureTable caption={title} columns={['', 'Leads']} rows={rows.map(({ name, count }) => [name, count])} />
        </>
      )}
    </Part>
  );
};
