/** Equations in MathML (HTML, OpenDocument) on one line. Names may have a prefix. */
import { elementsOf, type XmlElement } from '../xml';
import { fraction, inRows, lowered, raised, root } from './written';

/** What is not seen, and what says the same again in another way. */
const UNSEEN = new Set(['annotation', 'annotation-xml', 'mphantom']);

export function mathMlText(element: XmlElement): string {
  const name = localName(element);
  if (UNSEEN.has(name)) return '';
  const parts = elementsOf(element);
  const part = (at: number): string => (parts[at] ? mathMlText(parts[at]) : '');
  switch (name) {
    case 'mfrac':
      return fraction(part(0), part(1));
    case 'msup':
    case 'mover':
      return part(0) + raised(part(1));
    case 'msub':
    case 'munder':
      return part(0) + lowered(part(1));
    case 'msubsup':
    case 'munderover':
      return part(0) + lowered(part(1)) + raised(part(2));
    case 'msqrt':
      return root(inside(element), '');
    case 'mroot':
      return root(part(0), part(1));
    case 'mtable':
      return inRows(parts.map((row) => elementsOf(row).map(mathMlText)));
    case 'mfenced':
      return fenced(element);
    case 'mspace':
      return ' ';
    default:
      return inside(element);
  }
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** Signs of what stands between two parts without being seen: a product, a function and its argument. */
const INVISIBLE = /[\u2061-\u2064]/g;

/** White space of the file says nothing in an equation. */
const inside = ({ children }: XmlElement): string =>
  children
    .map((child) =>
      typeof child === 'string'
        ? child.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim()
        : mathMlText(child),
    )
    .join('');

function fenced(element: XmlElement): string {
  const { open = '(', close = ')', separators = ',' } = element.attributes;
  const sign = separators.trim().charAt(0);
  return `${open}${elementsOf(element).map(mathMlText).join(sign)}${close}`;
}
