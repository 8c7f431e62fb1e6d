import { Alert, Button } from '@mantine/core';
import type { SettingsAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { fromCode } from '../labels/from-code.ts';
import styles from './settings.module.css';

type Named = Readonly<Record<string, unknown>>;

const written = (value: unknown): string =>
  value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value, null, 1);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Not of this form: a clinician's on the page Rules, and the version. */
const others = ['version', 'overlay', 'signOff'];

/** Settings that somebody has changed: those that differ from where the form began, on either side. */
const changedNames = (began: Named, now: Named, mine: Named): string[] =>
  [...new Set([...Object.keys(began), ...Object.keys(now), ...Object.keys(mine)])].filter(
    (name) => !others.includes(name) && !(isSame(began[name], now[name]) && isSame(began[name], mine[name])),
  );

type Props = {
  began: SettingsAnswer;
  now: SettingsAnswer;
  mine: SettingsAnswer;
  onKeep: () => void;
  onSave: () => void;
};

/** Somebody else saved the settings while this form was open. Shows both, and lets the person choose. */
export const SettingsConflict = ({ onKeep, onSave, ...settings }: Props) => {
  const { began, now, mine }: Record<'began' | 'now' | 'mine', Named> = settings;
  return (
    <Alert color="yellow" role="alert" title="Changed by somebody else: nothing of yours is saved yet">
      <div className={styles.scroll}>
        <table className={styles.versions}>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Now</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {changedNames(began, now, mine).map((name) => (
              <tr key={name}>
                <th scope="row">{fromCode(name)}</th>
                <td>{written(now[name])}</td>
                <td>{written(mine[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.save}>
        <Button size="xs" variant="default" onClick={onKeep}>
          Keep the current values
        </Button>
        <Button size="xs" onClick={onSave}>
          Save mine
        </Button>
      </div>
    </Alert>
  );
};
