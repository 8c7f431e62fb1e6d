/** XLIFF as translators' programs give it back. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { namespace } from './write-xliff.ts';

/** A unit as it came back: no target where nobody has translated it. */
export type ReadUnit = { readonly file: string; readonly id: string; readonly source: string; readonly target: string };

/** What came back, or why it cannot be read, in sentences. */
export type ReadXliff = { readonly lang: string; readonly units: readonly ReadUnit[] } | { readonly refused: string[] };

/** More would be no translation of ours. */
const mostBytes = 20_000_000;

const childrenNamed = (node: Node, ...names: string[]): Element[] =>
  Array.from(node.childNodes).filter(
    (child): child is Element => child.namespaceURI === namespace && names.includes((child as Element).localName ?? ''),
  );

const elementNode = 1;
const textNodes = [3, 4];

/** The text of a source or target. Marks of programs are transparent; throws a sentence for markup that is not ours. */
const textOf = (node: Node | undefined, data: ReadonlyMap<string, string>): string =>
  Array.from(node?.childNodes ?? [])
    .map((child) => {
      if (textNodes.includes(child.nodeType)) return child.nodeValue ?? '';
      if (child.nodeType !== elementNode) return '';
      const element = child as Element;
      const attribute = (name: string) => element.getAttribute(name) ?? '';
      switch (element.localName) {
        case 'ph':
          return data.get(attribute('dataRef')) ?? attribute('equiv');
        case 'cp':
          return String.fromCodePoint(Number.parseInt(attribute('hex'), 16));
        case 'mrk':
          return textOf(element, data);
        case 'sm':
        case 'em':
          return '';
        default:
          throw new Error(`holds the element ${element.localName}: texts have no markup`);
      }
    })
    .join('');

const unitOf = (file: string, unit: Element): ReadUnit => {
  const id = unit.getAttribute('id') ?? '';
  const data = new Map(
    childrenNamed(unit, 'originalData').flatMap((all) =>
      childrenNamed(all, 'data').map((one) => [one.getAttribute('id') ?? '', one.textContent ?? ''] as const),
    ),
  );
  try {
    // Programs may cut a text into sentences; what lies between them is the same in both languages.
    const pieces = childrenNamed(unit, 'segment', 'ignorable').map((piece) => {
      const [source] = childrenNamed(piece, 'source');
      const [target] = childrenNamed(piece, 'target');
      const said = textOf(source, data);
      return { said, translated: target ? textOf(target, data) : piece.localName === 'ignorable' ? said : '' };
    });
    const target = pieces.map(({ translated }) => translated).join('');
    return { file, id, source: pieces.map(({ said }) => said).join(''), target };
  } catch (error) {
    throw new Error(`${file}: ${id} ${(error as Error).message}.`);
  }
};

/** Reads a document. External entities and document types are refused. */
export const readXliff = (xml: string): ReadXliff => {
  if (xml.length > mostBytes) return { refused: ['The file is larger than all texts together can be.'] };
  if (/<!DOCTYPE/i.test(xml)) return { refused: ['The file declares a document type. XLIFF has none.'] };
  const faults: string[] = [];
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') faults.push(String(message).split('\n')[0] ?? '');
      },
    }).parseFromString(xml.replace(/^\ufeff/, ''), 'application/xml');
    const root = document.documentElement;
    if (root?.namespaceURI !== namespace || root.getAttribute('version') !== '2.0')
      return { refused: ['This is not XLIFF 2.0. Have your program save the file as it came: XLIFF 2.0.'] };
    if (root.getAttribute('srcLang') !== 'en') return { refused: ['The source language of the file is not en.'] };
    const units = childrenNamed(root, 'file').flatMap((file) =>
      Array.from(file.getElementsByTagNameNS(namespace, 'unit')).map((unit) =>
        unitOf(file.getAttribute('id') ?? '', unit),
      ),
    );
    return faults.length > 0 ? { refused: faults } : { lang: root.getAttribute('trgLang') ?? '', units };
  } catch (error) {
    return { refused: faults.length > 0 ? faults : [(error as Error).message] };
  }
};
