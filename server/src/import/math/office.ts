/**
 * Equations of Office (`m:oMath`; RTF has the same words) on one line. What is drawn around the parts (brackets, signs
 * of sums) is text that stands in properties.
 */
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml';
import { fraction, inRows, lowered, raised, root } from './written';

export function officeMathText(element: XmlElement): string {
  const part = (name: string): string => partOf(element, name);
  switch (element.name) {
    case 'm:t':
      return textOf(element);
    case 'm:f':
      return fraction(part('m:num'), part('m:den'));
    case 'm:sSup':
      return part('m:e') + raised(part('m:sup'));
    case 'm:sSub':
      return part('m:e') + lowered(part('m:sub'));
    case 'm:sSubSup':
      return part('m:e') + lowered(part('m:sub')) + raised(part('m:sup'));
    case 'm:sPre':
      return lowered(part('m:sub')) + raised(part('m:sup')) + part('m:e');
    case 'm:limLow':
      return part('m:e') + lowered(part('m:lim'));
    case 'm:limUpp':
      return part('m:e') + raised(part('m:lim'));
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    case 'm:rad':
      return root(part('m:e'), part('m:deg'));
    case 'm:nary':
      return `${said(element, 'm:naryPr', 'm:chr') ?? '∫'}${lowered(part('m:sub'))}${raised(part('m:sup'))} ${part('m:e')}`;
    case 'm:d':
      return delimited(element);
    case 'm:m':
      return inRows(childrenOf(element, 'm:mr').map(cellsOf));
    case 'm:eqArr':
      return inRows(cellsOf(element).map((equation) => [equation]));
    default:
      return elementsOf(element).map(officeMathText).join('');
  }
}

function partOf(element: XmlElement, name: string): string {
  const found = childOf(element, name);
  return found ? officeMathText(found) : '';
}

const cellsOf = (element: XmlElement): readonly string[] => childrenOf(element, 'm:e').map(officeMathText);

const said = (element: XmlElement, properties: string, name: string): string | undefined =>
  childOf(childOf(element, properties), name)?.attributes['m:val'];

function delimited(element: XmlElement): string {
  const sign = (name: string, usual: string): string => said(element, 'm:dPr', name) ?? usual;
  return `${sign('m:begChr', '(')}${cellsOf(element).join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`;
}
