import { Button, NativeSelect } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { catalogueEntries } from '../../../shared/screening/printed/catalogue-entries.ts';
import { languagesOf } from '../../../shared/screening/published/published.ts';
import { annotatedCatalogueOf } from '../../../shared/screening/published/published-annotated.ts';
import { treatments, versionsOf } from '../../../shared/screening/published/treatments.ts';
import { filled, writtenNumber } from '../../../shared/texts/filled.ts';
import { languages } from '../../../shared/texts/language.ts';
import { useTitle } from '../components/use-title.ts';
import { inLanguage, languageName } from '../labels/language-name.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './catalogue.module.css';
import { CatalogueLine } from './catalogue-line.tsx';

const versions = treatments.flatMap((treatment) =>
  versionsOf(treatment).map((version) => ({ treatment, version, name: `${treatment} ${version}` })),
);

const signature = ['name', 'registration', 'day', 'reviewBy', 'sign'] as const;

/** A rule set in words, with evidence, notes and sources: what a clinician reads, prints and signs. */
export default function CataloguePage() {
  const { catalogue: texts, lang } = usePageTexts();
  useTitle(texts.title);
  const [name, setName] = useState(versions.at(-1)?.name ?? '');
  const [parameters, setParameters] = useSearchParams();
  const language = languages.find((one) => one === parameters.get('lang')) ?? lang;
  const chosen = versions.find((version) => version.name === name);
  const catalogue = chosen && annotatedCatalogueOf(chosen, language);
  if (!catalogue) return null;
  const chapters = [...Map.groupBy(catalogueEntries(catalogue), ({ chapter }) => chapter)];
  return (
    <article className={styles.page}>
      <h1>{filled(texts.heading, { treatment: catalogue.wording.treatment, name })}</h1>
      <p className={styles.soft}>
        {filled(texts.intro, {
          questions: writtenNumber(catalogue.questions.length, lang),
          rules: writtenNumber(catalogue.rules.length, lang),
        })}
      </p>
      <div className={styles.tools}>
        <NativeSelect
          label={texts.ruleSet}
          data={versions.map((version) => version.name)}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={texts.language}
          data={languagesOf(chosen).map((value) => ({ value, label: languageName(value) }))}
          value={catalogue.lang}
          onChange={({ currentTarget: { value } }) => setParameters({ lang: value }, { replace: true })}
        />
        <Button variant="default" leftSection={<Printer aria-hidden size={18} />} onClick={() => print()}>
          {texts.print}
        </Button>
      </div>
      {chapters.map(([chapter, entries]) => (
        <section key={chapter} {...inLanguage(catalogue.lang)}>
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
        <h2>{texts.signature.title}</h2>
        <p>{texts.signature.text}</p>
        <dl className={styles.signature}>
          {signature.map((field) => (
            <div key={field}>
              <dt>{texts.signature[field]}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
}
