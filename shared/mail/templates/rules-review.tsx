/** The reminder that the sign-off of a clinic's rules will be over. It is about the clinic and about no patient. */

import type { SignOff } from '../../clinics/sign-off.ts';
import { signatorySentence } from '../../screening/care.ts';
import { writtenDay } from '../../screening/written-day.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import { clinicMailTexts } from '../../texts/clinic-mail-texts.ts';
import { filled } from '../../texts/filled.ts';
import { Frame, type MailProps, Paragraph, Title } from './frame.tsx';

export type RulesReviewProps = MailProps & { signOff: Pick<SignOff, 'treatment' | 'version' | 'reviewBy'> & Signed };
type Signed = Parameters<typeof signatorySentence>[1];

export const RulesReview = ({ clinic, lang, signOff }: RulesReviewProps) => {
  const words = clinicMailTexts(lang)['rules-review'];
  const { treatment, version, reviewBy } = signOff;
  const values = { day: writtenDay(reviewBy, lang), treatment, version };
  return (
    <Frame clinic={clinic} kind="rules-review" lang={lang} why={words.why}>
      <Title as="h1">{filled(words.headline, values)}</Title>
      <Paragraph>
        {filled(words.about, values)} {signatorySentence(answerTexts(lang), signOff)}
      </Paragraph>
      <Paragraph>{filled(words.afterwards, values)}</Paragraph>
      <Paragraph>{words.nextStep}</Paragraph>
    </Frame>
  );
};
