import { Lock } from 'lucide-react';
import { Redirect, Route, Switch } from 'wouter';
import { useHasRole } from '../clinic-context.ts';
import { Notice } from '../components/notice.tsx';
import { AdverseEventsPage } from './adverse-events-page.tsx';
import { RulePage } from './rule-page.tsx';
import { RulesAtWorkPage } from './rules-at-work-page.tsx';

/** What clinicians look at together: harm, and what became of the rules. */
export default function SafetyPage() {
  if (!useHasRole('clinician')) {
    return (
      <Notice isPage icon={Lock} title="Your role does not include this">
        <p>Adverse events and rules at work are for clinicians and admins of the clinic.</p>
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
