/** Why a result is as it is: each finding with what to do about it, under the headings of the rule set. */

import { Fragment } from 'react';
import type { ExplainedAssessment, ExplainedFinding } from '../screening/explain.ts';
import { groupedFindings } from '../screening/grouped-findings.ts';
import { writtenDay } from '../screening/written-day.ts';
import { answerTexts } from '../texts/answer-texts.ts';
import { filled } from '../texts/filled.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';

const Finding = ({ finding, lang, isGrouped }: { finding: ExplainedFinding; lang: Language; isGrouped: boolean }) => (
  <li>
    {isGrouped ? <h4>{finding.reason}</h4> : <h3>{finding.reason}</h3>}
    <p>{finding.advice}</p>
    {finding.seeDoctor && !isGrouped && <p>{answerTexts(lang).next.ownDoctor}</p>}
    {finding.waitUntil && (
      <p className="soft">{filled(pageTexts(lang).result.notBefore, { day: writtenDay(finding.waitUntil, lang) })}</p>
    )}
  </li>
);

type Shown = { assessment: Pick<ExplainedAssessment, 'findings' | 'groups'>; lang: Language };

/** Nothing where there are no findings. */
export const FindingsSection = ({ assessment, lang }: Shown) =>
  assessment.findings.length > 0 && (
    <section>
      <h2>{pageTexts(lang).result.findings}</h2>
      <p className="soft">{answerTexts(lang).standing.tellClinician}</p>
      {groupedFindings(assessment).map(({ title, findings }) => (
        <Fragment key={title}>
          {title && <h3 className="group">{title}</h3>}
          <ul className="points">
            {findings.map((finding) => (
              <Finding key={finding.ruleId} finding={finding} lang={lang} isGrouped={title !== null} />
            ))}
          </ul>
        </Fragment>
      ))}
    </section>
  );
