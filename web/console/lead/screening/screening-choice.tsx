import { NativeSelect } from '@mantine/core';
import type { ScreeningAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { outcomeLabels } from '../../labels/outcome-labels.ts';

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
  if (screenings.length < 2) return null;
  const data = screenings.map(({ screeningId, createdAt, assessment }, place) => ({
    value: screeningId,
    label: `${place === 0 ? 'Latest, ' : ''}${dates.moment(createdAt)}: ${outcomeLabels[assessment.outcome]}`,
  }));
  return (
    <NativeSelect
      label={hasMore ? `Screening (the newest ${screenings.length})` : `Screening (${screenings.length} in all)`}
      data={data}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
};
