import { NativeSelect } from '@mantine/core';
import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { counted, filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { usePageTexts } from '../../texts/use-texts.ts';

type Props = {
  screenings: readonly ScreeningAnswer[];
  /** There are older ones, which were not read yet. */
  hasMore: boolean;
  chosen: string;
  onChoose: (screeningId: string) => void;
};

/** Which of several submissions is shown. Older ones read as they read then. */
export const ScreeningChoice = ({ screenings, hasMore, chosen, onChoose }: Props) => {
  const { dates } = useClinicContext();
  const {
    lead: { screening: texts },
    labels,
    lang,
  } = usePageTexts();
  if (screenings.length < 2) return null;
  const data = screenings.map(({ screeningId, createdAt, assessment }, place) => ({
    value: screeningId,
    label: filled(place === 0 ? texts.latest : texts.earlier, {
      ...{ when: dates.moment(createdAt), outcome: labels.outcomes[assessment.outcome] },
    }),
  }));
  return (
    <NativeSelect
      label={counted(screenings.length, hasMore ? texts.newest : texts.all, lang)}
      data={data}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
};
