import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useColleagues } from '../colleagues/use-colleagues.ts';
import { sourceLabel, wishOptions } from '../labels/concern-labels.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './inbox-page.module.css';
import { type LeadFilter, noFilter, parametersOf } from './lead-filter.ts';

type ChoiceProps = {
  name: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
};

const Choice = ({ name, options, value, onChange }: ChoiceProps) => (
  <NativeSelect
    className={styles.choice}
    aria-label={name}
    data={[...options]}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

const DayInput = ({ name, value, onChange }: Omit<ChoiceProps, 'options'>) => (
  <TextInput
    className={styles.date}
    type="date"
    aria-label={name}
    leftSection={<span className={styles.dateName}>{name}</span>}
    leftSectionWidth={52}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

type PartProps = { filter: LeadFilter; onFilter: (changes: Partial<LeadFilter>) => void };

/** Whose leads. Somebody who has left, and still has some, is in the address of a view alone. */
const AssigneeChoice = ({ filter: { assignee }, onFilter }: PartProps) => {
  const { me } = useClinicContext();
  const { filter: texts } = usePageTexts().inbox;
  const others = useColleagues()?.filter(({ email }) => email !== me.email) ?? [];
  const usual = ['', 'mine', 'nobody', ...others.map(({ email }) => email)];
  return (
    <Choice
      name={texts.assignee}
      options={[
        { value: '', label: texts.anybodys },
        { value: 'mine', label: texts.mine },
        { value: 'nobody', label: texts.nobodys },
        ...others.map(({ email, name }) => ({ value: email, label: name || email })),
        ...(usual.includes(assignee) ? [] : [{ value: assignee, label: assignee }]),
      ]}
      value={assignee}
      onChange={(chosen) => onFilter({ assignee: chosen })}
    />
  );
};

/** Outcome, concern, and the source that a link of the figures has chosen. */
const AnswerChoices = ({ filter, onFilter }: PartProps) => {
  const { inbox, labels } = usePageTexts();
  const { filter: texts } = inbox;
  return (
    <>
      <Choice
        name={texts.outcome}
        options={[
          { value: '', label: texts.anyOutcome },
          ...outcomes.map((value) => ({ value, label: labels.outcomes[value] })),
        ]}
        value={filter.outcome}
        onChange={(outcome) => onFilter({ outcome })}
      />
      <Choice
        name={texts.concern}
        options={[{ value: '', label: texts.anyConcern }, ...wishOptions({ labels })]}
        value={filter.concern}
        onChange={(concern) => onFilter({ concern })}
      />
      {filter.source !== '' && (
        <Choice
          name={texts.source}
          options={[
            { value: '', label: texts.anySource },
            {
              value: filter.source,
              label: filled(texts.fromSource, { source: sourceLabel({ labels }, filter.source) }),
            },
          ]}
          value={filter.source}
          onChange={(source) => onFilter({ source })}
        />
      )}
    </>
  );
};

/** Leads of these statuses wait for the clinic since they came. */
const isWaiting = (status: string): boolean => status === 'new' || status === 'held';

type Props = PartProps & {
  typed: string;
  onTyped: (typed: string) => void;
  search: RefObject<HTMLInputElement | null>;
};

/** Search and filters. What is searched for stays out of the address: it may be a person. */
export const FilterBar = ({ filter, onFilter, typed, onTyped, search }: Props) => {
  const { filter: texts } = usePageTexts().inbox;
  return (
    <search className={styles.bar}>
      <TextInput
        ref={search}
        className={styles.search}
        type="search"
        aria-label={texts.search}
        placeholder={texts.searchHint}
        maxLength={100}
        leftSection={<Search aria-hidden size={16} />}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
      <AnswerChoices filter={filter} onFilter={onFilter} />
      <AssigneeChoice filter={filter} onFilter={onFilter} />
      <Choice
        name={texts.order}
        options={[
          { value: '', label: texts.newest },
          { value: 'oldest', label: isWaiting(filter.status) ? texts.longestWait : texts.oldest },
        ]}
        value={filter.sort === 'newest' ? '' : filter.sort}
        onChange={(sort) => onFilter({ sort })}
      />
      <DayInput name={texts.from} value={filter.from} onChange={(from) => onFilter({ from })} />
      <DayInput name={texts.to} value={filter.to} onChange={(to) => onFilter({ to })} />
      <Button
        variant="subtle"
        disabled={typed === '' && parametersOf(filter).size === 0}
        onClick={() => {
          onTyped('');
          onFilter(noFilter);
        }}
      >
        {texts.clear}
      </Button>
    </search>
  );
};
