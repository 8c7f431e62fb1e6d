import { Menu, UnstyledButton } from '@mantine/core';
import { BookOpen, Building2, Check, LogOut } from 'lucide-react';
import { useLocation } from 'wouter';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AccountLabel } from './account-label.tsx';
import styles from './app-frame.module.css';
import { LanguageChoice } from './language-choice.tsx';

/** Who is signed in and where; the other clinics that they work at; the way out. */
export const AccountMenu = () => {
  const { app, labels } = useTexts();
  const { menu: texts } = app;
  const { me, clinic, signOut } = useClinicContext();
  const [, navigate] = useLocation();
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles.account}>
          <AccountLabel />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          <br />
          {me.email}
        </Menu.Label>
        {me.clinics.length > 1 &&
          me.clinics.map((one) => (
            <Menu.Item
              key={one.clinic}
              leftSection={
                one.clinic === clinic ? <Check aria-hidden size={16} /> : <Building2 aria-hidden size={16} />
              }
              onClick={() => navigate(`~/clinics/${one.clinic}/to-do`)}
            >
              {filled(texts.clinic, { clinic: one.clinic, role: labels.roles[one.role] })}
            </Menu.Item>
          ))}
        <Menu.Item
          leftSection={<BookOpen aria-hidden size={16} />}
          component="a"
          href="/docs"
          target="_blank"
          rel="noopener"
        >
          {texts.api}
        </Menu.Item>
        <LanguageChoice />
        <Menu.Item leftSection={<LogOut aria-hidden size={16} />} onClick={signOut}>
          {texts.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
