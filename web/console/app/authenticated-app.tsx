import { useQuery } from '@tanstack/react-query';
import { Building2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { meAnswer } from '../../../shared/contract/answers/people-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { type Api, connectApi } from '../api/connect-api.ts';
import { askBeforeLeaving, stopAsking } from '../components/ask-before-leaving.ts';
import { Failure } from '../components/failure.tsx';
import { Loading } from '../components/loading.tsx';
import { Notice } from '../components/notice.tsx';
import { forgetDrafts } from '../components/use-draft.ts';
import type { Deployment } from '../load-config.ts';
import { beginSignIn } from '../sign-in/begin-sign-in.ts';
import type { Session } from '../sign-in/session.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ClinicApp } from './clinic-app.tsx';
import { SessionEnd } from './session-end.tsx';

type Props = { config: Deployment; session: Session };

/** Everything behind the sign-in; when the session ends, the page stays and the person is asked to sign in again. */
export const AuthenticatedApp = ({ config, session }: Props) => {
  const [hasEnded, setEnded] = useState(false);
  const texts = useTexts();
  const api = useMemo(() => {
    const { accessToken } = session;
    return connectApi({ url: config.apiUrl, accessToken, onSignedOut: () => setEnded(true), texts });
  }, [config, session, texts]);
  return (
    <>
      <SignedIn api={api} session={session} />
      <SessionEnd
        hasEnded={hasEnded}
        onSignIn={() => {
          stopAsking();
          void beginSignIn(config, `${location.pathname}${location.search}`);
        }}
      />
    </>
  );
};

/** Who it is, and the clinic that the address names. */
const SignedIn = ({ api, session }: { api: Api; session: Session }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => api.read(meAnswer, '/v1/staff/me', signal),
    staleTime: 60_000,
  });
  const texts = useTexts();
  if (error && !data) {
    return (
      <main>
        <Failure isPage error={error} onRetry={refetch} />
      </main>
    );
  }
  if (!data) return <Loading />;
  const me = data.data;
  const [first] = me.clinics;
  if (!first) {
    return (
      <main>
        <Notice isPage icon={Building2} title={texts.app.noClinic.title}>
          <p>{filled(texts.app.noClinic.text, { email: me.email })}</p>
        </Notice>
      </main>
    );
  }
  const signOut = () =>
    askBeforeLeaving(() => {
      forgetDrafts();
      void session.signOut();
    });
  return (
    <Switch>
      <Route path="/clinics/:clinic" nest>
        {({ clinic }) => <ClinicApp key={clinic} api={api} me={me} clinic={clinic} signOut={signOut} />}
      </Route>
      <Route>
        <Redirect to={`/clinics/${first.clinic}/to-do`} replace />
      </Route>
    </Switch>
  );
};
