import { Lock } from 'lucide-react';
import { Redirect, Route, Switch } from 'wouter';
import { useHasRole } from '../clinic-context.ts';
import { Notice } from '../components/notice.tsx';
import { usePageTexts } from '../texts/use-texts.ts';
import { AdverseEventsPage } from './adverse-events-page.tsx';
import { RulePage } from './rule-page.tsx';
import { RulesAtWorkPage } from './rules-at-work-page.tsx';

/** What clinicians look at together: harm, and what became of the rules. */
export default function SafetyPage() {
  const { notForRole, notForRoleHint } = usePageTexts().safety;
  if (!useHasRole('clinician')) {
    return (
      <Notice isPage icon={Lock} title={notForRole}>
        <p>{notForRoleHint}</p>
      </Notice>
    );
  }
  return (
    <Switch>
      <Route path="/safety/adverse-events" component={AdverseEventsPage} />
      <Route path="/safety/rules-at-work" component={RulesAtWorkPage} />
      <Route path="/safety/rules/:ruleId">{({ ruleId }) => <RulePage key={ruleId} ruleId={ruleId} />}</Route>
      <Route>
        <Redirect to="/safety/adverse-events" replace />
      </Route>
    </Switch>
  );
}
