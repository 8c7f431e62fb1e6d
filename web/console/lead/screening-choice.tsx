import { NativeSelect } from '@mantine/core';
import type { ScreeningAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useDesk } from '../frame/desk.ts';
import { outcomeWords } from '../words/outcome.ts';

type Props = { screenings: readonly ScreeningAnswer[]; chosen: string; onChoose: (screeningId: string) => void };

/** Which of several submissions is shown. Older ones read as they read then. */
export const ScreeningChoice = ({ screenings, chosen, onChoose }: Props) => {
  const { written } = useDesk();
  if (screenings.length < 2) return null;
  const data = screenings.map(({ screeningId, createdAt, assessment }, place) => ({
    value: screeningId,
    label: `${place === 0 ? 'Latest, ' : ''}${written.moment(createdAt)}: ${outcomeWords[assessment.outcome]}`,
  }));
  return (
    <NativeSelect
      label={`Screening (${screenings.length} in all)`}
      data={data}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
};
