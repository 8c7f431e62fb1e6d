import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Router } from 'wouter';
import * as z from 'zod';
import type { MeAnswer } from '../../../shared/contract/answers/people-answers.ts';
import type { Api } from '../api/connect-api.ts';
import { type ClinicContext, ClinicProvider } from '../clinic-context.ts';
import { askAroundNav } from '../components/ask-before-leaving.ts';
import { Notice } from '../components/notice.tsx';
import { dateFormatIn } from '../date-format.ts';
import { useSpeech } from '../texts/use-texts.ts';
import { AppFrame } from './app-frame.tsx';
import { ClinicPages } from './clinic-pages.tsx';

/** The settings that every page needs: how times are written, and sheets. */
const clinicPlace = z.object({ zone: z.string(), country: z.string() });

type Props = { api: Api; me: MeAnswer; clinic: string; signOut: () => void };

/** One clinic, as its member sees it. Of a clinic that somebody does not work at, nothing is asked. */
export const ClinicApp = ({ api, me, clinic, signOut }: Props) => {
  const { texts: spoken, speak } = useSpeech();
  const { app: texts, lang } = spoken;
  const { role, lang: chosen } = me.clinics.find((one) => one.clinic === clinic) ?? {};
  useEffect(() => {
    // Where its texts cannot be had now, the page stays as it is.
    if (chosen) speak(chosen).catch(() => undefined);
  }, [chosen, speak]);
  const staffPath = `/v1/staff/${clinic}`;
  const { data: { zone, country } = {} } = useQuery({
    queryKey: [clinic, 'place'],
    queryFn: async ({ signal }) => (await api.read(clinicPlace, `${staffPath}/settings`, signal)).data,
    enabled: role !== undefined,
    staleTime: 600_000,
  });
  const context = useMemo<ClinicContext | undefined>(
    () => role && { api, me, clinic, role, staffPath, dates: dateFormatIn(zone, lang), country, signOut },
    [api, me, clinic, role, staffPath, zone, lang, country, signOut],
  );
  if (!context) {
    return (
      <main>
        <Notice isPage icon={Lock} title={texts.notHere.title}>
          <p>
            <a href="/">{texts.notHere.link}</a>
          </p>
        </Notice>
      </main>
    );
  }
  return (
    <ClinicProvider value={context}>
      <Router aroundNav={askAroundNav}>
        <AppFrame>
          <ClinicPages />
        </AppFrame>
      </Router>
    </ClinicProvider>
  );
};
