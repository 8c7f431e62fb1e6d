import { NativeSelect } from '@mantine/core';
import { currentRuleSetOf } from '../../../shared/screening/published.ts';
import { treatments } from '../../../shared/screening/treatments.ts';
import { Part } from '../components/part.tsx';
import { AgeLineField } from './age-line-field.tsx';
import { clearRule, tightenedIds } from './edit-overlay.ts';
import { RulePreview } from './rule-preview.tsx';
import { RuleRow } from './rule-row.tsx';
import styles from './settings.module.css';
import type { SettingsForm } from './settings-values.ts';

/** The current rule set of every treatment. */
const ruleSets = treatments.map(currentRuleSetOf);
const rules = ruleSets.flatMap((ruleSet) => ruleSet.rules);
const names = ruleSets.map(({ treatment, version }) => `${treatment} ${version}`).join(', ');

const reasonOf = (id: string): string => ruleSets.flatMap(({ wording }) => wording.en.rules[id]?.reason ?? [])[0] ?? id;

/** What the clinic adds to the rules. It can only be stricter than they are; the API refuses everything else. */
export const RuleFields = ({ form }: { form: SettingsForm }) => {
  const { overlay } = form.values;
  const chosen = tightenedIds(overlay);
  const setOverlay = (next: typeof overlay) => form.setFieldValue('overlay', next);
  const free = rules.filter(({ id, severity }) => !chosen.includes(id) && severity !== 'absolute');
  return (
    <Part title="Stricter rules">
      <p className={styles.soft}>
        Rules of {names}. A clinic can wait longer or weigh a rule heavier, never the other way. Screenings that were
        made before keep their result.
      </p>
      {chosen.length > 0 && (
        <ul className={styles.rules}>
          {rules
            .filter(({ id }) => chosen.includes(id))
            .map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                reason={reasonOf(rule.id)}
                overlay={overlay}
                onChange={setOverlay}
                onRemove={() => setOverlay(clearRule(overlay, rule.id))}
              />
            ))}
        </ul>
      )}
      <NativeSelect
        label="Make a rule stricter"
        value=""
        data={[{ value: '', label: 'Choose a rule' }, ...free.map(({ id }) => ({ value: id, label: reasonOf(id) }))]}
        onChange={({ currentTarget: { value } }) => {
          const rule = free.find(({ id }) => id === value);
          if (!rule) return;
          if (rule.wait) setOverlay({ ...overlay, waits: { ...overlay.waits, [rule.id]: rule.wait.days + 1 } });
          else {
            const severity = rule.severity === 'relative' ? 'absolute' : 'relative';
            setOverlay({ ...overlay, severities: { ...overlay.severities, [rule.id]: severity } });
          }
        }}
        error={form.errors.overlay}
      />
      <AgeLineField overlay={overlay} onChange={setOverlay} />
      <RulePreview ruleSets={ruleSets} overlay={overlay} />
    </Part>
  );
};
