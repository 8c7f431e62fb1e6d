import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { exchanged, imported, isLanguageTag } from '../../commands/texts/exchange.ts';
import { formatted } from '../../commands/texts/formatted.ts';
import { pseudoText, pseudoTexts } from '../../commands/texts/pseudo.ts';
import { readXliff } from '../../commands/texts/read-xliff.ts';
import { projectRoot } from '../../commands/texts/text-files.ts';
import { writtenXliff } from '../../commands/texts/write-xliff.ts';
import { languages } from '../../shared/texts/language.ts';

const others = languages.filter((lang) => lang !== 'en');
const exported = async (lang: string): Promise<string> => writtenXliff(lang, await exchanged(lang));
const italian = await exported('it');
const french = await exported('fr');

const refusals = async (xml: string): Promise<readonly string[]> => {
  const read = await imported(xml);
  return 'refused' in read ? read.refused : [];
};

describe.each(others)('what is exported in %s', (lang) => {
  test('comes back as the files that it came from, to the byte', async () => {
    const read = await imported(await exported(lang));
    if ('refused' in read) throw new Error(read.refused.join('\n'));
    const files = formatted(read.files);
    expect(files.size).toBeGreaterThan(15);
    for (const [file, text] of files) {
      expect({ file, text }).toEqual({ file, text: readFileSync(path.join(projectRoot, file), 'utf8') });
    }
  });
});

describe('the document', () => {
  test('is XML with every unit in its own place, with a note, and placeholders that cannot be mistyped', () => {
    const document = new DOMParser().parseFromString(italian, 'application/xml');
    const units = Array.from(document.getElementsByTagName('unit'));
    const ids = units.map(
      (unit) =>
        `${(unit.parentNode as unknown as { getAttribute: (name: string) => string }).getAttribute('id')} ${unit.getAttribute('id')}`,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\w.:-]+ [\w.:-]+$/.test(id))).toEqual([]);
    expect(
      Array.from(document.getElementsByTagName('source')).filter((source) => /\{\w+\}/.test(source.textContent ?? '')),
    ).toEqual([]);
    expect(italian).toContain(
      '<unit id="form.script.step" name="form.script.step">\n      <notes><note category="context">{n} of {of} steps.</note></notes>',
    );
  });

  test('of a language that does not exist yet has every source and no target', () => {
    const read = readXliff(french);
    if ('refused' in read) throw new Error(read.refused.join());
    expect(read.units.length).toBeGreaterThan(1_000);
    expect(read.units.filter(({ source, target }) => source === '' || target !== '')).toEqual([]);
  });

  test('asks for the plural forms of its language', async () => {
    const ids = async (lang: string) =>
      [...(await exported(lang)).matchAll(/<unit id="rules\.longer\.(\w+)"/g)].map(([, form]) => form);
    expect(await ids('pl')).toEqual(['one', 'few', 'many', 'other']);
    expect(await ids('ja')).toEqual(['other']);
  });
});

describe('an import', () => {
  const target = (of: string) => new RegExp(`(<unit id="${of}"[\\s\\S]*?<target>)[\\s\\S]*?(</target>)`);

  test('writes what was changed, and nothing else', async () => {
    const read = await imported(italian.replace(target('form.takes'), '$1Ci vogliono & bastano 3 minuti.$2'));
    if ('refused' in read) throw new Error(read.refused.join());
    const changed = [...formatted(read.files)].filter(
      ([file, text]) => readFileSync(path.join(projectRoot, file), 'utf8') !== text,
    );
    expect(changed.map(([file]) => file)).toEqual(['shared/texts/it/form.ts']);
    expect(changed[0]?.[1]).toContain("  takes: 'Ci vogliono & bastano 3 minuti.',");
  });

  test('of a text that was cut into sentences, marked, or has its placeholder as a letter for letter copy', async () => {
    const cut = italian
      .replace(
        /(<unit id="form\.resultByMail"[\s\S]*?)<segment[\s\S]*?<\/segment>/,
        '$1<segment><source>You get your result by mail</source><target>Riceve il risultato</target></segment><ignorable><source> </source></ignorable><segment><source>as soon as you have sent your answers.</source><target><mrk id="m" type="comment">per e-mail.</mrk></target></segment>',
      )
      .replace(target('form.pageTitle'), '$1La Sua richiesta a {clinic}$2');
    const read = await imported(cut);
    if ('refused' in read) throw new Error(read.refused.join());
    const text = read.files.get('shared/texts/it/form.ts');
    expect(text).toContain("'Riceve il risultato per e-mail.'");
    expect(text).toContain("'La Sua richiesta a {clinic}'");
  });

  test('is refused with a sentence for each text that cannot be taken', async () => {
    const broken = italian
      .replace(/ {4}<unit id="form\.onDay"[\s\S]*?<\/unit>\n/, '')
      .replace('"form.orRoughly" name', '"form.roughly" name')
      .replace(/( {4}<unit id="form\.contact"[\s\S]*?<\/unit>\n)/, '$1$1')
      .replace('<source>This takes about 3 minutes.', '<source>This takes 2 minutes.')
      .replace(target('form.phone'), '$1 $2')
      .replace(target('form.pageTitle'), '$1La Sua richiesta$2')
      .replace(target('form.note'), '$1{n} minuti$2');
    expect(await refusals(broken)).toEqual([
      'texts.form form.contact is there more than once.',
      'texts.form form.roughly is no text of this project.',
      'texts.form form.pageTitle has the placeholders none, and English has {clinic}.',
      'texts.form form.takes translates another text: the English one is now “This takes about 3 minutes.”.',
      'texts.form form.onDay is missing.',
      'texts.form form.orRoughly is missing.',
      'texts.form form.phone has no translation.',
      'texts.form form.note has the placeholders {n}, and English has none.',
    ]);
  });

  test('is refused where a consent would change under its id', async () => {
    expect(await refusals(italian.replace(target('consents.0.reminder'), '$1Scrivetemi.$2'))).toEqual([
      'shared/texts/it/consents.ts would change under its ids. Records refer to these texts: write the new wording below the old one, with an id of its own.',
    ]);
  });

  const head = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';
  const noXliff = 'This is not XLIFF 2.0. Have your program save the file as it came: XLIFF 2.0.';
  test.each([
    ['is English', `<xliff ${head} version="2.0" srcLang="en" trgLang="en"/>`, 'No texts are kept in a language “en”.'],
    [
      'is a path',
      `<xliff ${head} version="2.0" srcLang="en" trgLang="../it"/>`,
      'No texts are kept in a language “../it”.',
    ],
    [
      'is spoken by nobody',
      `<xliff ${head} version="2.0" srcLang="en" trgLang="qps"/>`,
      'No texts are kept in a language “qps”.',
    ],
    [
      'comes from German',
      `<xliff ${head} version="2.0" srcLang="de" trgLang="it"/>`,
      'The source language of the file is not en.',
    ],
    ['is of another version', `<xliff ${head} version="1.2" srcLang="en" trgLang="it"/>`, noXliff],
    ['is another format', '<texts/>', noXliff],
    [
      'declares entities',
      `<!DOCTYPE x [<!ENTITY e "1">]><xliff ${head}/>`,
      'The file declares a document type. XLIFF has none.',
    ],
    [
      'has markup in a text',
      `<xliff ${head} version="2.0" srcLang="en" trgLang="it"><file id="f"><unit id="u"><segment><source>a</source><target><pc id="1">a</pc></target></segment></unit></file></xliff>`,
      'f: u holds the element pc: texts have no markup.',
    ],
  ])('is refused where a document %s', async (_what, xml, sentence) => {
    expect(await refusals(xml)).toEqual([sentence]);
  });

  test('of something that is no XML says so', async () => {
    expect((await refusals(italian.slice(0, 4_000))).length).toBeGreaterThan(0);
    expect((await refusals('takes,Ci vogliono')).length).toBeGreaterThan(0);
  });

  test('of a language that is new makes all its files, with the types and the order of the English ones', async () => {
    const read = await imported(french.replace(/<source>([\s\S]*?)<\/source>/g, '$&<target>É $1</target>'));
    if ('refused' in read) throw new Error(read.refused.join('\n'));
    const files = formatted(read.files);
    expect([...files.keys()].filter((file) => existsSync(path.join(projectRoot, file)))).toEqual([]);
    expect(files.get('shared/texts/fr/form.ts')).toMatch(
      /^\/\*\* French: see the English file\. \*\/\nimport type \{ FormTexts \} from '\.\.\/en\/form\.ts';\n\nexport const form: FormTexts = \{\n {2}pageTitle: 'É Your enquiry at \{clinic\}',/,
    );
    expect(files.get('shared/texts/fr/consents.ts')).toContain("textId: 'screening-consents-fr-1',");
    const wording = 'shared/screening/microneedling/1.1.0/wording-fr';
    expect(files.get(`${wording}/findings.ts`)).toContain("  // Age\n  'age-under-18': {\n    reason: 'É Needling");
    expect(files.get(`${wording}/answer-wording.ts`)).toContain("from './contradictions.ts'");
    expect([...files.keys()].some((file) => file.includes('console'))).toBe(false);
  });
});

describe('the language that nobody speaks', () => {
  test('has other letters, brackets and 40 % more, and keeps placeholders, ids and what is looked up', () => {
    expect(pseudoText('Your result')).toBe('[Ýöûŕ ŕéšûļţ ~~~~~]');
    expect(pseudoText('Step {n} of {of}')).toBe('[Šţéþ {n} öƒ {of} ~~~~]');
    const { lessKnown, consents } = pseudoTexts({
      lessKnown: [{ concern: 'acne', area: 'face', question: 'q', values: ['raised'], evidence: 'none' }],
      consents: [{ textId: 'consents-en-1', health: 'Yes' }],
    });
    expect(lessKnown).toMatchObject([{ concern: 'acne', values: ['raised'], evidence: '[ñöñé ~~]' }]);
    expect(consents).toEqual([{ textId: 'consents-en-1', health: '[Ýéš ~~]' }]);
  });

  test('is never a language of a clinic', () => {
    expect([isLanguageTag('qps'), isLanguageTag('qaa'), isLanguageTag('fr'), isLanguageTag('fil')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(languages.filter((lang) => !isLanguageTag(lang))).toEqual([]);
  });
});
