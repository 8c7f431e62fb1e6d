/**
 * What to know before and after a visit, folded away so that the result itself stays short (docs/screening.md#care).
 */
import type { CareLine, CareText } from '../screening/wording.ts';

const Lines = ({ lines }: { lines: readonly CareLine[] }) => (
  <dl className="stacked">
    {lines.map(({ what, advice }) => (
      <div key={what}>
        <dt>{what}</dt>
        <dd>{advice}</dd>
      </div>
    ))}
  </dl>
);

const parts = [
  ['before', 'Before a visit'],
  ['course', 'What is usual afterwards'],
  ['after', 'After-care'],
  ['warnings', 'Warning signs, and what to do'],
] as const;

/** Before-care, usual course, after-care and warning signs. */
export const CareSection = ({ care }: { care: CareText }) => (
  <section>
    <h2>If it comes to a treatment</h2>
    <p className="soft">{care.intro}</p>
    {parts.map(([part, title]) => (
      <details key={part}>
        <summary>{title}</summary>
        <Lines lines={care[part]} />
      </details>
    ))}
    <p className="soft small after">{care.provider}</p>
  </section>
);
