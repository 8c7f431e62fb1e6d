import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { AuthenticatedApp } from './app/authenticated-app.tsx';
import { queryClient } from './app/query-client.ts';
import { Loading } from './components/loading.tsx';
import type { Deployment } from './load-config.ts';
import type { Entry } from './sign-in/enter.ts';
import { SignedOutPage } from './sign-in/signed-out-page.tsx';
import { theme } from './theme/theme.ts';

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

/** The whole console. Styles come from files alone: the library is kept from writing any into the page. */
export const Console = ({ config, entry }: { config: Deployment; entry: Entry }) => (
  <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
    <QueryClientProvider client={queryClient}>
      <Notifications position="bottom-center" autoClose={6000} />
      <Suspense fallback={<Loading />}>
        <Inside config={config} entry={entry} />
      </Suspense>
    </QueryClientProvider>
  </MantineProvider>
);
