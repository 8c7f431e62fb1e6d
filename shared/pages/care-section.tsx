/**
 * What to know before and after a visit (docs/screening.md#care). Warning signs and whom to ring stand open; the rest is
 * folded away so that a result stays short.
 */

import { Fragment } from 'react';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { helpRows } from '../clinics/help-lines.ts';
import type { CareLine, CareText } from '../screening/wording.ts';
import { answerTexts } from '../texts/answer-texts.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';

type Reached = Pick<ClinicSettings, 'country' | 'helpLines'>;

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

/** Whom to ring, and whom harm is reported to, in the clinic's country. */
export const HelpLines = ({ clinic, lang }: { clinic: Reached; lang: Language }) => (
  <dl className="help-lines">
    {helpRows(clinic, answerTexts(lang)).map(({ label, whom, url }) => (
      <Fragment key={label}>
        <dt>{label}</dt>
        <dd>{url ? <a href={url}>{whom}</a> : whom}</dd>
      </Fragment>
    ))}
  </dl>
);

type Warned = { clinic: Reached; lang: Language; care: CareText };

/** Signs after a treatment, by whomever it was done, that cannot wait. */
export const WarningSigns = ({ clinic, lang, care }: Warned) => (
  <section>
    <h2>{pageTexts(lang).care.warnings}</h2>
    <Lines lines={care.warnings} />
    <HelpLines clinic={clinic} lang={lang} />
  </section>
);

const parts = ['before', 'course', 'after'] as const;

type Told = { care: CareText; lang: Language; isOpen?: boolean };

/** Before-care, usual course and after-care. */
export const CareSection = ({ care, lang, isOpen = false }: Told) => (
  <section>
    <h2>{pageTexts(lang).care.ifTreated}</h2>
    <p className="soft">{care.intro}</p>
    {parts.map((part) => (
      <details key={part} open={isOpen}>
        <summary>{pageTexts(lang).care[part]}</summary>
        <Lines lines={care[part]} />
      </details>
    ))}
    <p className="soft small after">{care.provider}</p>
  </section>
);
