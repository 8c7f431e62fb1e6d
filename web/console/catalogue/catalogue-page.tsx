import { Button, NativeSelect } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { catalogueEntries } from '../../../shared/screening/printed/catalogue-entries.ts';
import { annotatedCatalogueOf } from '../../../shared/screening/published/published-annotated.ts';
import { treatments, versionsOf } from '../../../shared/screening/published/treatments.ts';
import { useTitle } from '../components/use-title.ts';
import styles from './catalogue.module.css';
import { CatalogueLine } from './catalogue-line.tsx';

const versions = treatments.flatMap((treatment) =>
  versionsOf(treatment).map((version) => ({ treatment, version, name: `${treatment} ${version}` })),
);

const signature = ['Name', 'Registration number and body', 'Date', 'Review by', 'Signature'];

/** A rule set in words, with evidence, notes and sources: what a clinician reads, prints and signs. */
export default function CataloguePage() {
  useTitle('Rule catalogue');
  const [name, setName] = useState(versions.at(-1)?.name ?? '');
  const chosen = versions.find((version) => version.name === name);
  const catalogue = chosen && annotatedCatalogueOf(chosen, 'en');
  if (!catalogue) return null;
  const chapters = [...Map.groupBy(catalogueEntries(catalogue), ({ chapter }) => chapter)];
  return (
    <article className={styles.page}>
      <h1>
        {catalogue.wording.treatment}: rule set {name}
      </h1>
      <p className={styles.soft}>
        {catalogue.questions.length} questions, {catalogue.rules.length} rules. Desk research: a clinician of the clinic
        signs it before patients are screened by it.
      </p>
      <div className={styles.tools}>
        <NativeSelect
          label="Rule set"
          data={versions.map((version) => version.name)}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button variant="default" leftSection={<Printer aria-hidden size={18} />} onClick={() => print()}>
          Print
        </Button>
      </div>
      {chapters.map(([chapter, entries]) => (
        <section key={chapter}>
          <h2>{chapter}</h2>
          {entries.map(({ name: entry, lines }) => (
            <section key={entry} className={styles.entry}>
              <h3>{entry}</h3>
              <ul>
                {lines.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line may stand twice in an entry that never changes
                  <CatalogueLine key={at} line={line} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
      <section className={styles.entry}>
        <h2>Signature</h2>
        <p>I have read the questions, rules and texts above and agree that patients are screened by them.</p>
        <dl className={styles.signature}>
          {signature.map((field) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
