import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useColleagues } from '../colleagues/use-colleagues.ts';
import { concernOptions } from '../labels/concern-labels.ts';
import { fromCode } from '../labels/from-code.ts';
import { outcomeLabels } from '../labels/outcome-labels.ts';
import styles from './inbox-page.module.css';
import { type LeadFilter, noFilter, parametersOf } from './lead-filter.ts';

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

/** Whose leads. Somebody who has left, and still has some, is in the address of a view alone. */
const AssigneeChoice = ({ value, onChange }: { value: string; onChange: (assignee: string) => void }) => {
  const { me } = useClinicContext();
  const others = useColleagues()?.filter(({ email }) => email !== me.email) ?? [];
  const usual = ['', 'mine', 'nobody', ...others.map(({ email }) => email)];
  return (
    <NativeSelect
      className={styles.choice}
      aria-label="Assigned to"
      data={[
        { value: '', label: 'Anybody’s' },
        { value: 'mine', label: 'Mine' },
        { value: 'nobody', label: 'Nobody’s' },
        ...others.map(({ email, name }) => ({ value: email, label: name || email })),
        ...(usual.includes(value) ? [] : [{ value, label: value }]),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

/** Leads of these statuses wait for the clinic since they came. */
const isWaiting = (status: string): boolean => status === 'new' || status === 'held';

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
    {filter.source !== '' && (
      <NativeSelect
        className={styles.choice}
        aria-label="Source"
        data={[
          { value: '', label: 'Any source' },
          { value: filter.source, label: `From ${fromCode(filter.source)}` },
        ]}
        value={filter.source}
        onChange={(event) => onFilter({ source: event.currentTarget.value })}
      />
    )}
    <AssigneeChoice value={filter.assignee} onChange={(assignee) => onFilter({ assignee })} />
    <NativeSelect
      className={styles.choice}
      aria-label="Order"
      data={[
        { value: '', label: 'Newest first' },
        { value: 'oldest', label: isWaiting(filter.status) ? 'Longest wait first' : 'Oldest first' },
      ]}
      value={filter.sort === 'newest' ? '' : filter.sort}
      onChange={(event) => onFilter({ sort: event.currentTarget.value })}
    />
    <DayInput name="From" value={filter.from} onChange={(from) => onFilter({ from })} />
    <DayInput name="To" value={filter.to} onChange={(to) => onFilter({ to })} />
    <Button
      variant="subtle"
      disabled={typed === '' && parametersOf(filter).size === 0}
      onClick={() => {
        onTyped('');
        onFilter(noFilter);
      }}
    >
      Clear
    </Button>
  </search>
);
