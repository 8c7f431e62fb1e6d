/** Catalogues as Markdown: one to print and sign, or what is different between two. */
import { digestsOf } from '../../shared/clinics/rule-digests.ts';
import { catalogueEntries, type Entry } from '../../shared/screening/printed/catalogue-entries.ts';
import type { AnnotatedCatalogue } from '../../shared/screening/rule-set.ts';

const bullets = (lines: readonly string[]): readonly string[] => lines.map((line) => `- ${line}`);

/** Chapters of entries with a heading for each, `body` below the name of each entry. */
function chapters(entries: readonly Entry[], body: (entry: Entry) => readonly string[]): readonly string[] {
  return [...Map.groupBy(entries, ({ chapter }) => chapter)].flatMap(([chapter, inside]) => [
    `## ${chapter}`,
    '',
    ...inside.flatMap((entry) => [`### ${entry.name}`, '', ...body(entry), '']),
  ]);
}

/** A whole catalogue, with the digests that it is frozen by and a place for a signature. */
export function catalogueTable(catalogue: AnnotatedCatalogue): string {
  const { treatment, version, questions, rules } = catalogue;
  const { rows, texts, terms } = digestsOf({ treatment, version }) ?? {};
  const parts = { rows, texts: texts?.[catalogue.lang], terms };
  const frozen = Object.entries(parts).map(([part, value]) => `Digest of the ${part}: \`${value}\``);
  return [
    `# ${catalogue.wording.treatment}: rule set ${treatment} ${version}`,
    '',
    `${questions.length} questions, ${rules.length} rules. The digests stand for every row and word below.`,
    '',
    ...bullets(frozen),
    '',
    ...chapters(catalogueEntries(catalogue), ({ lines }) => bullets(lines)),
    '## Signature',
    '',
    'I have read the questions, rules and texts above and agree that patients are screened by them.',
    '',
    ...['Name', 'Registration', 'Date', 'Signature'].flatMap((field) => [
      `${field}: ______________________________`,
      '',
    ]),
  ].join('\n');
}

const byName = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [`${entry.chapter}/${entry.name}`, entry]));

/** The entries that are not the same, with their lines that one side alone has. */
function differences(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const [old, now] = [byName(before), byName(after)];
  return [...new Map([...old, ...now])].flatMap(([name, entry]) => {
    const [was, is] = [old.get(name)?.lines ?? [], now.get(name)?.lines ?? []];
    const gone = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`);
    const added = is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`);
    return gone.length + added.length > 0 ? [{ ...entry, lines: [...gone, ...added] }] : [];
  });
}

/** What is different between two catalogues: `-` lines are of the one before, `+` lines of the one after. */
export function catalogueDifferences(before: AnnotatedCatalogue, after: AnnotatedCatalogue): string {
  const found = differences(catalogueEntries(before), catalogueEntries(after));
  const none = found.length === 0 ? ['Nothing is different.', ''] : [];
  return [
    `# ${after.treatment}: from ${before.version} to ${after.version}`,
    '',
    ...none,
    ...chapters(found, ({ lines }) => ['```diff', ...lines, '```']),
  ].join('\n');
}
