/** Word files opened in tests: their parts as elements. */
import { strict as assert } from 'node:assert';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own, not that of its children. */
  readonly text: string;
}

export type Parts = Readonly<Record<string, string>>;

export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

/** The root element of a part, which must be well-formed. */
export function elementOf(parts: Parts, path: string): Element {
  const xml = parts[path];
  assert(xml !== undefined, `the file has no ${path}`);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own
  const roots = elementsIn(parser.parse(xml, true) as readonly Node[]).filter(({ name }) => name !== '?xml');
  assert.equal(roots.length, 1, path);
  return roots[0] as Element;
}

type Node = Readonly<Record<string, unknown>>;

const elementsIn = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) =>
    Object.entries(node)
      .filter(([name]) => name !== ':@' && name !== '#text')
      .map(([name, content]) => ({
        name,
        attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>,
        children: elementsIn(content as readonly Node[]),
        text: (content as readonly Node[])
          .map((child) => (child['#text'] as string | undefined) ?? '')
          .join(''),
      })),
  );

/** The element and all that it holds, in the order of the file. */
export function* within(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* within(child);
}

export const all = (element: Element, name: string): Element[] =>
  [...within(element)].filter((each) => each.name === name);

/** The child at a path of names, if it has one. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );

export const value = (element: Element | undefined, name = 'w:val'): string | undefined =>
  element?.attributes[name];

/** The text of a paragraph or a run. */
export const textOf = (element: Element): string =>
  [...within(element)]
    .map(({ name, text }) => (name === 'w:t' ? text : name === 'w:noBreakHyphen' ? '-' : ''))
    .join('');
