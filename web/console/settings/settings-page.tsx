import { Skeleton } from '@mantine/core';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useTitle } from '../components/use-title.ts';
import { EmbedPart } from './embed-part.tsx';
import { type Section, SectionMenu } from './section-menu.tsx';
import { SenderPart } from './sender-part.tsx';
import styles from './settings.module.css';
import { SettingsEditor } from './settings-editor.tsx';
import { UnknownFields } from './unknown-fields.tsx';
import { useSettings } from './use-settings.ts';

const sections: readonly (Section & { isForAdmins?: boolean })[] = [
  { anchor: 'clinic', title: 'Clinic' },
  { anchor: 'hours', title: 'Opening hours' },
  { anchor: 'pages', title: 'Your pages' },
  { anchor: 'colours', title: 'Colours' },
  { anchor: 'mails', title: 'Mails and keeping' },
  { anchor: 'plan', title: 'Mail plan' },
  { anchor: 'how-mails-read', title: 'How mails read', isForAdmins: true },
  { anchor: 'sender', title: 'Sender', isForAdmins: true },
  { anchor: 'embed', title: 'The form on your site' },
];

/** Without what only admins are shown. */
const forReaders = sections.filter(({ isForAdmins }) => !isForAdmins);

/** What the clinic has decided about its intake, its mails and its pages. Everybody may read it, admins change it. */
export default function SettingsPage() {
  useTitle('Settings');
  const isAdmin = useHasRole('admin');
  const { data, error, refetch } = useSettings();
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      {!isAdmin && <p className={styles.soft}>You can read these settings; the admins of the clinic change them.</p>}
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={640} radius="md" />}
      <UnknownFields />
      {data && (
        <div className={styles.columns}>
          <SectionMenu sections={isAdmin ? sections : forReaders} />
          <SettingsEditor settings={data} mayChange={isAdmin}>
            <SenderPart clinicName={data.data.name} />
            <EmbedPart origins={data.data.origins} />
          </SettingsEditor>
        </div>
      )}
    </div>
  );
}
