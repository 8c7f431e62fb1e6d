import { NativeSelect } from '@mantine/core';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import { fieldSentence } from '../../../shared/texts/problem-texts.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { AgeLineField } from './age-line-field.tsx';
import { clearRule, tightenedIds } from './edit-overlay.ts';
import { faultsOf, type KnownRules, reasonOf, rulesOf, useKnownRules } from './known-rules.ts';
import { RulePreview } from './rule-preview.tsx';
import { RuleRow } from './rule-row.tsx';
import styles from './rules.module.css';

type Props = { overlay: Overlay; onChange: (overlay: Overlay) => void; error?: string | undefined };

/** The overlay with a rule that is a little stricter than published, to begin with. */
const begun = (known: KnownRules, overlay: Overlay, id: string): Overlay => {
  const rule = rulesOf(known).find((one) => one.id === id);
  if (!rule) return overlay;
  if (rule.wait) return { ...overlay, waits: { ...overlay.waits, [id]: rule.wait.days + 1 } };
  const severity = rule.severity === 'relative' ? 'absolute' : 'relative';
  return { ...overlay, severities: { ...overlay.severities, [id]: severity } };
};

/** What the clinic adds to the rules. It can only be stricter than they are; the API refuses everything else. */
export const OverlayFields = ({ overlay, onChange, error }: Props) => {
  const texts = usePageTexts();
  const { choose, chooseHint } = texts.rules.overlay;
  const known = useKnownRules();
  const rules = rulesOf(known);
  const chosen = tightenedIds(overlay);
  const faults = faultsOf(known, overlay);
  const faultOf = (place: string, id?: string) => {
    const found = faults.find((fault) => fault.place === place && (id === undefined || fault.id === id));
    return found && fieldSentence(texts, texts.lang, found);
  };
  const free = rules.filter(({ id, severity }) => !chosen.includes(id) && severity !== 'absolute');
  return (
    <>
      {chosen.length > 0 && (
        <ul className={styles.rules}>
          {rules
            .filter(({ id }) => chosen.includes(id))
            .map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                reason={reasonOf(known, rule.id)}
                overlay={overlay}
                fault={faultOf('waits', rule.id)}
                onChange={onChange}
                onRemove={() => onChange(clearRule(overlay, rule.id))}
              />
            ))}
        </ul>
      )}
      <NativeSelect
        label={choose}
        value=""
        data={[{ value: '', label: chooseHint }, ...free.map(({ id }) => ({ value: id, label: reasonOf(known, id) }))]}
        onChange={({ currentTarget: { value } }) => onChange(begun(known, overlay, value))}
        error={error}
      />
      <AgeLineField overlay={overlay} onChange={onChange} fault={faultOf('ageLine')} />
      <RulePreview overlay={overlay} />
    </>
  );
};
