import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { concernOptions } from '../labels/concern-labels.ts';
import { outcomeLabels } from '../labels/outcome-labels.ts';
import styles from './inbox-page.module.css';
import { type LeadFilter, parametersOf } from './lead-filter.ts';

const outcomeOptions = [
  { value: '', label: 'Any outcome' },
  ...outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
];
const wishOptions = [{ value: '', label: 'Any concern' }, ...concernOptions];

const DayInput = ({ name, value, onChange }: { name: string; value: string; onChange: (day: string) => void }) => (
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

type Props = {
  filter: LeadFilter;
  onFilter: (changes: Partial<LeadFilter>) => void;
  typed: string;
  onTyped: (typed: string) => void;
  search: RefObject<HTMLInputElement | null>;
};

/** Search and filters. What is searched for stays out of the address: it may be a person. */
export const FilterBar = ({ filter, onFilter, typed, onTyped, search }: Props) => (
  <search className={styles.bar}>
    <TextInput
      ref={search}
      className={styles.search}
      type="search"
      aria-label="Search by name, whole e-mail address or phone number"
      placeholder="Name, e-mail or phone"
      maxLength={100}
      leftSection={<Search aria-hidden size={16} />}
      value={typed}
      onChange={(event) => onTyped(event.currentTarget.value)}
    />
    <NativeSelect
      className={styles.choice}
      aria-label="Outcome"
      data={outcomeOptions}
      value={filter.outcome}
      onChange={(event) => onFilter({ outcome: event.currentTarget.value })}
    />
    <NativeSelect
      className={styles.choice}
      aria-label="Concern"
      data={wishOptions}
      value={filter.concern}
      onChange={(event) => onFilter({ concern: event.currentTarget.value })}
    />
    <DayInput name="From" value={filter.from} onChange={(from) => onFilter({ from })} />
    <DayInput name="To" value={filter.to} onChange={(to) => onFilter({ to })} />
    {(typed !== '' || parametersOf(filter).size > 0) && (
      <Button
        variant="subtle"
        onClick={() => {
          onTyped('');
          onFilter({ status: '', outcome: '', concern: '', from: '', to: '' });
        }}
      >
        Clear
      </Button>
    )}
  </search>
);
