import { Button, NativeSelect } from '@mantine/core';
import { X } from 'lucide-react';
import { filled } from '../../../shared/texts/filled.ts';
import { useMembers } from '../members/use-members.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './audit.module.css';
import type { AuditFilter } from './use-audit.ts';

type Props = { filter: AuditFilter; onNarrow: (changes: Partial<AuditFilter>) => void; leadName: string };

/** Whose doing is shown, and about whom. Somebody who has left is chosen at one of their entries. */
export const AuditFilters = ({ filter: { person, lead }, onNarrow, leadName }: Props) => {
  const { filters: texts } = usePageTexts().audit;
  const { data: members = [] } = useMembers();
  const people = members.map(({ email, name }) => ({
    value: email,
    label: name === email ? name : filled(texts.person, { name, email }),
  }));
  const isListed = person === '' || people.some(({ value }) => value === person);
  return (
    <search className={styles.filters}>
      <NativeSelect
        label={texts.who}
        data={[
          { value: '', label: texts.everybody },
          ...people,
          ...(isListed ? [] : [{ value: person, label: person }]),
        ]}
        value={person}
        onChange={(event) => onNarrow({ person: event.currentTarget.value })}
      />
      {lead && (
        <Button variant="default" rightSection={<X aria-hidden size={16} />} onClick={() => onNarrow({ lead: '' })}>
          {filled(texts.aboutOnly, { name: leadName })} <span className={styles.hidden}>{texts.showAll}</span>
        </Button>
      )}
    </search>
  );
};
