/** Parts of the full summary: reasons, wishes, and what is always said. */

import { Section } from '@react-email/components';
import { Fragment } from 'react';
import { basisSentence, type Signatory } from '../../screening/care.ts';
import type { ExplainedAssessment, ExplainedConcern, ExplainedFinding } from '../../screening/explain.ts';
import { groupedFindings } from '../../screening/grouped-findings.ts';
import type { RuleSet } from '../../screening/rule-set.ts';
import { textOf } from '../../screening/wording.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { filled } from '../../texts/filled.ts';
import type { Language } from '../../texts/language.ts';
import { mailTexts } from '../../texts/mail-texts.ts';
import { Paragraph, Title } from './frame.tsx';
import { look } from './look.ts';

const wordsOf = (lang: Language) => mailTexts(lang).kinds.summary;

type Shown = {
  assessment: ExplainedAssessment;
  ruleSet: RuleSet;
  lang: Language;
  screenedOn: string;
  signOff?: Signatory | null | undefined;
};

const Finding = ({ finding, lang }: { finding: ExplainedFinding; lang: Language }) => (
  <div className="point" style={look.point}>
    <Title as="h3">{finding.reason}</Title>
    <Paragraph>{finding.advice}</Paragraph>
    {finding.seeDoctor && finding.group === null && <Paragraph>{answerTexts(lang).next.ownDoctor}</Paragraph>}
    {finding.waitUntil && (
      <Paragraph isSoft>{filled(wordsOf(lang).notBefore, { day: writtenDay(finding.waitUntil, lang) })}</Paragraph>
    )}
  </div>
);

export const Findings = ({ assessment, lang }: Pick<Shown, 'assessment' | 'lang'>) => (
  <>
    <Title as="h2">{wordsOf(lang).findings}</Title>
    <Paragraph isSoft>{answerTexts(lang).standing.tellClinician}</Paragraph>
    {groupedFindings(assessment).map(({ title, findings }) => (
      <Fragment key={title}>
        {title && <Title as="h3">{title}</Title>}
        {findings.map((finding) => (
          <Finding finding={finding} key={finding.ruleId} lang={lang} />
        ))}
      </Fragment>
    ))}
  </>
);

const Sentences = ({ title, sentences }: { title: string; sentences: readonly string[] }) =>
  sentences.length > 0 && (
    <>
      <Title as="h2">{title}</Title>
      {sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
    </>
  );

/** What everybody is told, whatever they answered. */
export const Always = ({ assessment: { always }, lang }: Pick<Shown, 'assessment' | 'lang'>) => (
  <>
    <Sentences sentences={always.treatment} title={wordsOf(lang).visit} />
    <Sentences sentences={always.beforeVisit} title={wordsOf(lang).beforeVisit} />
  </>
);

const Concern = ({ concern, ruleSet, lang }: Pick<Shown, 'ruleSet' | 'lang'> & { concern: ExplainedConcern }) => {
  const { concerns, areas } = ruleSet.wording;
  const words = wordsOf(lang);
  return (
    <div className="point" style={look.point}>
      <Title as="h3">
        {filled(words.concern, { concern: textOf(concerns, concern.concern).label, area: textOf(areas, concern.area) })}
      </Title>
      <Paragraph>
        {filled(words.evidence, { text: concern.evidence })}
        <br />
        {filled(words.sessions, { text: concern.sessions })}
        <br />
        {filled(words.onset, { text: concern.onset })}
      </Paragraph>
      <Paragraph>{concern.note}</Paragraph>
    </div>
  );
};

export const Concerns = ({ assessment, ruleSet, lang }: Shown) => (
  <>
    <Title as="h2">{wordsOf(lang).concerns}</Title>
    {assessment.concerns.map((concern) => (
      <Concern concern={concern} key={`${concern.concern}:${concern.area}`} lang={lang} ruleSet={ruleSet} />
    ))}
  </>
);

/** The sentences of docs/screening.md#wording that go with every result. */
export const Standing = ({ assessment, lang, screenedOn, signOff }: Shown) => {
  const { notADiagnosis, keepMedicines, goesOutOfDate, timeToThink } = answerTexts(lang).standing;
  return (
    <Section className="note" style={look.note}>
      <div style={look.noteInside}>
        <Title as="h3">{wordsOf(lang).goodToKnow}</Title>
        <Paragraph>{notADiagnosis}</Paragraph>
        <Paragraph>{keepMedicines}</Paragraph>
        <Paragraph>
          {goesOutOfDate} {timeToThink}
        </Paragraph>
        <Paragraph isSoft>{basisSentence(answerTexts(lang), { ...assessment, screenedOn, signOff })}</Paragraph>
      </div>
    </Section>
  );
};
