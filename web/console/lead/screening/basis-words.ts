import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import type { PageTexts } from '../../texts/load-texts.ts';

/** Which rules judged a screening and when, who had signed them off, and what such a screening is; `dayOf` writes a day. */
export const basisWords = (
  { lead: { screening: texts } }: PageTexts,
  { assessment, signOff, createdAt }: ScreeningAnswer,
  dayOf: (instantOrDay: string) => string,
): string => {
  const { ruleSet: treatment, ruleSetVersion: version } = assessment;
  const signed = signOff && { name: signOff.name, ...signOff.registration, day: dayOf(signOff.on) };
  return [
    filled(texts.judged, { day: dayOf(createdAt), treatment, version }),
    signed ? filled(texts.signedOff, signed) : texts.notSigned,
    signOff?.isSample && texts.sample,
    texts.aScreen,
  ]
    .filter(Boolean)
    .join(' ');
};
