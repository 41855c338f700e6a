/** Names of XML under the prefixes that the standards use. */
import { refusals } from './notes';
import { Refusal } from './reader';

/** By their names. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Transitional and strict names of Office Open XML, names of OpenDocument. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...[OOXML, STRICT].flatMap((of) => {
    const edition = of === OOXML ? '2006/' : '';
    return [
      [`${of}wordprocessingml/${edition}main`, 'w'],
      [`${of}officeDocument/${edition}relationships`, 'r'],
      [`${of}officeDocument/${edition}math`, 'm'],
      [`${of}drawingml/${edition}main`, 'a'],
      [`${of}drawingml/${edition}picture`, 'pic'],
      [`${of}drawingml/${edition}chart`, 'c'],
      [`${of}drawingml/${edition}diagram`, 'dgm'],
      [`${of}drawingml/${edition}wordprocessingDrawing`, 'wp'],
    ] as const;
  }),
  [`${OOXML}package/2006/relationships`, 'rel'],
  [`${OOXML}markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ...['office', 'style', 'text', 'table', 'manifest'].map((name) => [`${ODF}${name}:1.0`, name] as const),
  [`${ODF}drawing:1.0`, 'draw'],
  [`${ODF}svg-compatible:1.0`, 'svg'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
]);

/** What prefixes mean inside one element, and names that were read there. */
interface Scope {
  readonly depth: number;
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

export interface NameReader {
  /** The name of an element that begins. */
  open(raw: string, attributes: Attributes): string;
  /** Attributes of the element that began last. */
  attributes(attributes: Attributes): Attributes;
  close(raw: string): string;
}

/** A prefix that no element declares is taken as it stands. */
export function nameReader(): NameReader {
  const scopes: Scope[] = [scope(0, new Map())];
  let depth = 0;
  const current = (): Scope => scopes.at(-1) ?? scope(0, new Map());
  return {
    open: (raw, attributes) => {
      depth++;
      const declared = declarations(attributes);
      if (declared) scopes.push(scope(depth, allowed(new Map([...current().prefixes, ...declared]))));
      return resolved(raw, current().elements, current().prefixes, true);
    },
    attributes: (attributes) => {
      const { attributes: known, prefixes } = current();
      const named: Record<string, string> = {};
      for (const raw in attributes) named[resolved(raw, known, prefixes, false)] = attributes[raw] ?? '';
      return named;
    },
    close: (raw) => {
      const { elements, prefixes, depth: begun } = current();
      const name = resolved(raw, elements, prefixes, true);
      if (begun === depth && depth > 0) scopes.pop();
      depth--;
      return name;
    },
  };
}

/** Word declares some forty. */
const MOST_PREFIXES = 256;

/** Of elements or attributes in one scope; the standards have some thousand. */
const MOST_NAMES = 10_000;

function allowed(prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (prefixes.size > MOST_PREFIXES) throw new Refusal(refusals.tooMuchContent);
  return prefixes;
}

const scope = (depth: number, prefixes: ReadonlyMap<string, string>): Scope => ({
  depth,
  prefixes,
  elements: new Map(),
  attributes: new Map(),
});

function declarations(attributes: Attributes): ReadonlyMap<string, string> | undefined {
  let declared: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    declared ??= new Map();
    // A space of names that is not known keeps the prefix that its file has chosen.
    declared.set(name.slice(6), PREFIXES.get(attributes[name] ?? '') ?? name.slice(6));
  }
  return declared;
}

function resolved(
  raw: string,
  known: Map<string, string>,
  prefixes: ReadonlyMap<string, string>,
  isElement: boolean,
): string {
  const name = known.get(raw);
  if (name !== undefined) return name;
  const colon = raw.indexOf(':');
  const written = colon < 0 ? '' : raw.slice(0, colon);
  // An attribute without a prefix is in no space of names.
  const prefix = written === '' && !isElement ? '' : (prefixes.get(written) ?? written);
  const read = prefix === '' ? raw.slice(colon + 1) : `${prefix}:${raw.slice(colon + 1)}`;
  if (known.size >= MOST_NAMES) throw new Refusal(refusals.tooMuchContent);
  known.set(raw, read);
  return read;
}
