import { Skeleton } from '@mantine/core';
import { Lock } from 'lucide-react';
import { roles } from '../../../shared/contract/roles.ts';
import { useMay } from '../frame/desk.ts';
import { Failure } from '../frame/failure.tsx';
import { Notice } from '../frame/notice.tsx';
import { Part } from '../frame/part.tsx';
import { useTitle } from '../frame/use-title.ts';
import { roleTasks, roleWords } from '../words/role.ts';
import { AddMember } from './add-member.tsx';
import { MemberItem } from './member-item.tsx';
import styles from './members.module.css';
import { useMembers } from './use-members.ts';

/** Who works at the clinic, and what each of them may do. */
export default function MembersPage() {
  useTitle('Members');
  const isAdmin = useMay('admin');
  const { data, error, refetch } = useMembers();
  if (!isAdmin) {
    return (
      <Notice isPage icon={Lock} title="Your role does not include this">
        <p>Members are looked after by the admins of the clinic.</p>
      </Notice>
    );
  }
  return (
    <div className={styles.page}>
      <h1>Members</h1>
      <Part title="Who works here">
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
      <Part title="What each role may do">
        <dl className={styles.roles}>
          {roles.map((role) => (
            <div key={role}>
              <dt>{roleWords[role]}</dt>
              <dd>{roleTasks[role]}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </div>
  );
}
