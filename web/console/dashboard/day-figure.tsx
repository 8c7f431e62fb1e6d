import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Part } from '../components/part.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './dashboard.module.css';
import { FigureTable } from './figure-table.tsx';

const tick = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/** Leads by day: those that came in freely, and on top of them those that are held. */
export const DayFigure = ({ days }: { days: StatsAnswer['byDay'] }) => {
  const { dates } = useClinicContext();
  const { byDay: texts } = usePageTexts().dashboard;
  const { columns } = texts;
  const data = days.map(({ day, leads, held }) => ({
    day: dates.shortDay(day),
    free: Math.max(0, leads - held),
    held,
  }));
  return (
    <div className={styles.whole}>
      <Part
        title={texts.title}
        action={
          <p className={styles.legend} aria-hidden>
            <span data-series="free" /> {texts.free} <span data-series="held" /> {texts.held}
          </p>
        }
      >
        <div aria-hidden>
          <ResponsiveContainer width="100%" height={220}>
            <BarChart data={data} margin={{ left: 0, right: 0, top: 8, bottom: 0 }} accessibilityLayer={false}>
              <CartesianGrid vertical={false} stroke="var(--line)" />
              <XAxis dataKey="day" tick={tick} axisLine={false} tickLine={false} minTickGap={24} />
              <YAxis width={32} tick={tick} axisLine={false} tickLine={false} allowDecimals={false} />
              <Bar dataKey="free" stackId="day" fill="var(--mantine-primary-color-filled)" isAnimationActive={false} />
              <Bar dataKey="held" stackId="day" fill="var(--wait)" isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </div>
        <FigureTable
          caption={texts.title}
          columns={[columns.day, columns.new, columns.held, columns.again, columns.back]}
          rows={days.map(({ day, leads, held, again, afterDeferral }) => [
            dates.day(day),
            leads,
            held,
            again,
            afterDeferral,
          ])}
        />
      </Part>
    </div>
  );
};
