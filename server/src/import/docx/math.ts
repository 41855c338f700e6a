/**
 * Equations of Office (`m:oMath`) on one line, as people type them: `a/b`, `10²`, `√(x)`. What is drawn around the parts
 * (brackets, signs of sums) is text that stands in properties.
 */
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

export function mathText(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return `${inBrackets(part(element, 'm:num'))}/${inBrackets(part(element, 'm:den'))}`;
    case 'm:sSup':
      return part(element, 'm:e') + raised(part(element, 'm:sup'));
    case 'm:sSub':
      return part(element, 'm:e') + lowered(part(element, 'm:sub'));
    case 'm:sSubSup':
      return part(element, 'm:e') + lowered(part(element, 'm:sub')) + raised(part(element, 'm:sup'));
    case 'm:rad':
      return `${raised(part(element, 'm:deg'))}√${inBrackets(part(element, 'm:e'))}`;
    case 'm:nary':
      return `${said(element, 'm:naryPr', 'm:chr') ?? '∫'}${lowered(part(element, 'm:sub'))}${raised(part(element, 'm:sup'))} ${part(element, 'm:e')}`;
    case 'm:d':
      return delimited(element);
    case 'm:m':
      return childrenOf(element, 'm:mr')
        .map((row) => childrenOf(row, 'm:e').map(mathText).join(', '))
        .join('; ');
    case 'm:eqArr':
      return childrenOf(element, 'm:e').map(mathText).join('; ');
    default:
      return elementsOf(element).map(mathText).join('');
  }
}

function part(element: XmlElement, name: string): string {
  const found = childOf(element, name);
  return found ? mathText(found) : '';
}

const said = (element: XmlElement, properties: string, name: string): string | undefined =>
  childOf(childOf(element, properties), name)?.attributes['m:val'];

function delimited(element: XmlElement): string {
  const sign = (name: string, usual: string): string => said(element, 'm:dPr', name) ?? usual;
  const inside = childrenOf(element, 'm:e').map(mathText).join(sign('m:sepChr', '|'));
  return `${sign('m:begChr', '(')}${inside}${sign('m:endChr', ')')}`;
}

/** What is more than one number or word. */
const inBrackets = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

const raised = (text: string): string => script(text, SUPERSCRIPTS, '^');
const lowered = (text: string): string => script(text, SUBSCRIPTS, '_');

function script(text: string, digits: string, sign: string): string {
  if (text === '') return '';
  if (/^\d+$/.test(text)) return Array.from(text, (digit) => digits.charAt(Number(digit))).join('');
  return sign + inBrackets(text);
}
