/**
 * XML of office files. Names come with the prefixes that the standards use, whatever prefixes the file has chosen:
 * `w:p` is a paragraph of Word, strict or transitional. Entities that a file declares itself are not read: office files
 * have none, and they serve to do harm.
 */
import { Parser } from 'htmlparser2';
import { refusals } from './notes';
import { Refusal } from './reader';
import { nameReader, type Attributes } from './xml-names';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  /** Text may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

/** Elements inside one another; a table in a text box in a table in a text box has some eighty. */
const DEEPEST = 256;

/** Elements that are held at once: those of some hundred and fifty pages, all of them in one table. */
const MOST_HELD = 700_000;

/** Elements of one part: those of some thousand pages. */
const MOST_ELEMENTS = 1_500_000;

/** Bytes that are read at once. */
const PIECE = 256 * 1024;

/**
 * Tells what is in a file, from its beginning to its end. Tags that are not closed are closed where their parent is.
 * @throws Refusal for what is nested too deep or declares entities
 */
export function scanXml(bytes: Uint8Array, events: XmlEvents): void {
  const names = nameReader();
  let depth = 0;
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (raw, attributes) => {
        if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) throw new Refusal(refusals.tooMuchContent);
        events.open(names.open(raw, attributes), names.attributes(attributes));
      },
      ontext: (text) => {
        events.text(text);
      },
      onclosetag: (raw) => {
        depth--;
        events.close(names.close(raw));
      },
      onprocessinginstruction: (name) => {
        if (name.toLowerCase() === '!doctype') throw new Refusal(refusals.tooMuchContent);
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let start = 0; start < bytes.length; start += PIECE) {
    parser.write(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }));
  }
  parser.end(decoder.decode());
}

/** By the byte order mark, or by how `<` is written. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

const NONE: readonly never[] = [];

interface OpenElement extends XmlElement {
  children: XmlNode[] | readonly never[];
}

/** Takes the children of an element one by one, so that a long text is never held as a whole. */
export interface Taker {
  /** Its outermost element of this name. */
  readonly parent: string;
  /** @param root as far as it was read */
  take(child: XmlElement, root: XmlElement): void;
}

/**
 * @returns the root, without what was taken
 * @throws Error when there is none
 */
export function parseXml(bytes: Uint8Array, taker?: Taker): XmlElement {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let held = 0;
  scanXml(bytes, {
    open: (name, attributes) => {
      if (++held > MOST_HELD) throw new Refusal(refusals.tooMuchContent);
      open.push({ name, attributes, children: NONE });
    },
    text: (text) => {
      const parent = open.at(-1);
      if (parent) addText(parent, text);
    },
    close: () => {
      const element = open.pop();
      const parent = open.at(-1);
      if (!element) return;
      if (!parent) {
        root ??= element;
      } else if (taker && isTaken(taker.parent, open)) {
        held = open.length;
        taker.take(element, open[0] ?? element);
      } else {
        addChild(parent, element);
      }
    },
  });
  if (!root) throw new Error('no root element');
  return root;
}

const isTaken = (parent: string, open: readonly XmlElement[]): boolean =>
  open.at(-1)?.name === parent && open.findIndex(({ name }) => name === parent) === open.length - 1;

function addText(parent: OpenElement, text: string): void {
  const last = parent.children.at(-1);
  if (typeof last !== 'string') {
    addChild(parent, text);
    return;
  }
  (parent.children as XmlNode[]).pop();
  addChild(parent, last + text);
}

function addChild(parent: OpenElement, child: XmlNode): void {
  if (parent.children === NONE) parent.children = [child];
  else (parent.children as XmlNode[]).push(child);
}

export const elementsOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element ? elementsOf(element).filter((child) => child.name === name) : [];

/** The text of an element and of all that is in it. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The elements of a name inside an element, outermost only, in the order of the file. */
export const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === name ? [child] : within(child, name)));
