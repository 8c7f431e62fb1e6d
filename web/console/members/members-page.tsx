import { Skeleton } from '@mantine/core';
import { Lock } from 'lucide-react';
import { roles } from '../../../shared/contract/roles.ts';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { Notice } from '../components/notice.tsx';
import { Part } from '../components/part.tsx';
import { useTitle } from '../components/use-title.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { AddMember } from './add-member.tsx';
import { MemberItem } from './member-item.tsx';
import styles from './members.module.css';
import { useMembers } from './use-members.ts';

/** Who works at the clinic, and what each of them may do. */
export default function MembersPage() {
  const { members: texts, components, labels } = usePageTexts();
  useTitle(texts.title);
  const isAdmin = useHasRole('admin');
  const { data, error, refetch } = useMembers();
  if (!isAdmin) {
    return (
      <Notice isPage icon={Lock} title={components.failure.forbidden}>
        <p>{texts.adminsOnly}</p>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      <Part title={texts.list}>
        {error && !data && <Failure error={error} onRetry={refetch} />}
        {!data && !error && <Skeleton height={160} />}
        {data && (
          <ul className={styles.list}>
            {data.map((member) => (
              <MemberItem key={member.email} member={member} />
            ))}
          </ul>
        )}
      </Part>
      <AddMember />
      <Part title={texts.roles}>
        <dl className={styles.roles}>
          {roles.map((role) => (
            <div key={role}>
              <dt>{labels.roles[role]}</dt>
              <dd>{labels.roleTasks[role]}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </div>
  );
}
