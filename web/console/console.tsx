import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { languageRow, type StaffLanguage } from '../../shared/texts/language.ts';
import { AuthenticatedApp } from './app/authenticated-app.tsx';
import { queryClient } from './app/query-client.ts';
import { Loading } from './components/loading.tsx';
import type { Deployment } from './load-config.ts';
import type { Entry } from './sign-in/enter.ts';
import { SignedOutPage } from './sign-in/signed-out-page.tsx';
import { keepLanguage } from './texts/device-language.ts';
import { loadTexts, type Spoken } from './texts/load-texts.ts';
import { SpeechProvider } from './texts/use-texts.ts';
import { themeIn } from './theme/theme.ts';

const ReferencePage = lazy(() => import('./reference/reference-page.tsx'));

const Inside = ({ config, entry }: { config: Deployment; entry: Entry }) => {
  switch (entry.kind) {
    case 'session':
      return <AuthenticatedApp config={config} session={entry.session} />;
    case 'reference':
      return <ReferencePage apiUrl={config.apiUrl} />;
    default:
      return <SignedOutPage config={config} hasFailed={entry.kind === 'failed'} />;
  }
};

/**
 * The language that is spoken, and the way to another: its texts are loaded first, so that the page is in one language at a
 * time. What the API said in the one before is asked again.
 */
const useSpoken = (first: Spoken) => {
  const [spoken, setSpoken] = useState(first);
  const before = useRef(first);
  useEffect(() => {
    const { lang } = spoken.texts;
    document.documentElement.lang = lang;
    document.documentElement.dir = languageRow(lang).direction;
    if (before.current !== spoken) void queryClient.invalidateQueries();
    before.current = spoken;
  }, [spoken]);
  const speak = useCallback(async (lang: StaffLanguage) => {
    keepLanguage(lang);
    const next = await loadTexts(lang);
    await next.pages;
    startTransition(() => setSpoken((now) => (now.texts.lang === next.texts.lang ? now : next)));
  }, []);
  return useMemo(() => ({ ...spoken, speak }), [spoken, speak]);
};

type Props = { config: Deployment; entry: Entry; spoken: Spoken };

/** The whole console. Styles come from files alone: the library is kept from writing any into the page. */
export const Console = ({ config, entry, spoken }: Props) => {
  const speech = useSpoken(spoken);
  const theme = useMemo(() => themeIn(speech.texts), [speech]);
  return (
    <SpeechProvider value={speech}>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-center" autoClose={6000} />
          <Suspense fallback={<Loading />}>
            <Inside config={config} entry={entry} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </SpeechProvider>
  );
};
