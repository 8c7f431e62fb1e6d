import type { ExplainedAssessment, ExplainedFinding } from './explain.ts';

type Grouped<Finding> = { readonly title: string | null; readonly findings: readonly Finding[] };

/**
 * Findings under their headings, in order; one part without a title where the rule set has no headings, none where
 * nothing fired.
 */
export function groupedFindings<Finding extends Pick<ExplainedFinding, 'group'>>({
  findings,
  groups,
}: Pick<ExplainedAssessment, 'groups'> & { readonly findings: readonly Finding[] }): readonly Grouped<Finding>[] {
  if (findings.length === 0) return [];
  if (groups.length === 0) return [{ title: null, findings }];
  return groups.map(({ group, title }) => ({ title, findings: findings.filter((finding) => finding.group === group) }));
}
