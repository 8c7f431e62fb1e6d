import { SearchX } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { Notice } from '../components/notice.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { ToDoPage } from '../to-do/to-do-page.tsx';

const InboxPage = lazy(async () => ({ default: (await import('../inbox/inbox-page.tsx')).InboxPage }));
const LeadPage = lazy(() => import('../lead/lead-page.tsx'));
const SheetPage = lazy(() => import('../lead/sheet/sheet-page.tsx'));
const DashboardPage = lazy(() => import('../dashboard/dashboard-page.tsx'));
const SafetyPage = lazy(() => import('../safety/safety-page.tsx'));
const RulesPage = lazy(() => import('../rules/rules-page.tsx'));
const SettingsPage = lazy(() => import('../settings/settings-page.tsx'));
const MembersPage = lazy(() => import('../members/members-page.tsx'));
const WhatIfPage = lazy(() => import('../what-if/what-if-page.tsx'));
const CataloguePage = lazy(() => import('../catalogue/catalogue-page.tsx'));
const AuditPage = lazy(() => import('../audit/audit-page.tsx'));

/** Which page an address below a clinic shows. The queue is there at once; the others are loaded when asked for. */
export const ClinicPages = () => (
  <Suspense fallback={<Loading />}>
    <Switch>
      <Route path="/to-do" component={ToDoPage} />
      <Route path="/leads" component={InboxPage} />
      <Route path="/leads/:leadId">{({ leadId }) => <LeadPage key={leadId} leadId={leadId} />}</Route>
      <Route path="/leads/:leadId/sheet">{({ leadId }) => <SheetPage key={leadId} leadId={leadId} />}</Route>
      <Route path="/dashboard" component={DashboardPage} />
      <Route path="/safety/*?" component={SafetyPage} />
      <Route path="/rules" component={RulesPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route path="/members" component={MembersPage} />
      <Route path="/catalogue" component={CataloguePage} />
      <Route path="/audit" component={AuditPage} />
      <Route path="/what-if" component={WhatIfPage} />
      <Route path="/">
        <Redirect to="/to-do" replace />
      </Route>
      <Route>
        <Notice icon={SearchX} isPage title={useTexts().app.noPage} />
      </Route>
    </Switch>
  </Suspense>
);
