import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { useHasRole } from '../clinic-context.ts';
import { Failure } from '../components/failure.tsx';
import { useTitle } from '../components/use-title.ts';
import type { PageTexts } from '../texts/load-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { EmbedPart } from './embed-part.tsx';
import { SectionMenu } from './section-menu.tsx';
import { SenderPart } from './sender-part.tsx';
import styles from './settings.module.css';
import { SettingsEditor } from './settings-editor.tsx';
import { UnknownFields } from './unknown-fields.tsx';
import { useSettings } from './use-settings.ts';

const sections: readonly { anchor: string; title: keyof PageTexts['settings']['sections']; isForAdmins?: boolean }[] = [
  { anchor: 'clinic', title: 'clinic' },
  { anchor: 'languages', title: 'languages' },
  { anchor: 'hours', title: 'hours' },
  { anchor: 'pages', title: 'pages' },
  { anchor: 'colours', title: 'colours' },
  { anchor: 'mails', title: 'mails' },
  { anchor: 'plan', title: 'plan' },
  { anchor: 'how-mails-read', title: 'samples', isForAdmins: true },
  { anchor: 'sender', title: 'sender', isForAdmins: true },
  { anchor: 'embed', title: 'embed' },
];

/** What the clinic has decided about its intake, its mails and its pages. Everybody may read it, admins change it. */
export default function SettingsPage() {
  const { settings: texts } = usePageTexts();
  useTitle(texts.title);
  const isAdmin = useHasRole('admin');
  const { data, error, refetch } = useSettings();
  // What the menu is given stays the same while nothing of it changes: it looks anew at where it is by that.
  const menu = useMemo(
    () =>
      sections
        .filter(({ isForAdmins }) => isAdmin || !isForAdmins)
        .map(({ anchor, title }) => ({ anchor, title: texts.sections[title] })),
    [isAdmin, texts],
  );
  return (
    <div className={styles.page}>
      <h1>{texts.title}</h1>
      {!isAdmin && <p className={styles.soft}>{texts.readOnly}</p>}
      {error && !data && <Failure error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={640} radius="md" />}
      <UnknownFields />
      {data && (
        <div className={styles.columns}>
          <SectionMenu sections={menu} />
          <SettingsEditor settings={data} mayChange={isAdmin}>
            <SenderPart clinicName={data.data.name} />
            <EmbedPart origins={data.data.origins} />
          </SettingsEditor>
        </div>
      )}
    </div>
  );
}
