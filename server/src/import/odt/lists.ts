/** List styles of an OpenDocument text as lists that can be counted. */
import { LIST_LEVELS, LONGEST_LEVEL_TEXT, type NumberFormat, type NumberLevel } from '../numbering';
import { isSymbolFont, withSymbols } from '../symbols';
import { childOf, elementsOf, type XmlElement } from '../xml';

export type ListLevels = readonly (NumberLevel | undefined)[];

/** The style of headings, which has no name of its own. */
export const HEADINGS = '\0headings';

/** @param roots of the parts that have styles */
export function readListStyles(roots: readonly XmlElement[]): ReadonlyMap<string, ListLevels> {
  const styles = new Map<string, ListLevels>();
  for (const root of roots) {
    for (const name of ['office:styles', 'office:automatic-styles']) {
      for (const element of elementsOf(childOf(root, name) ?? NONE)) {
        if (element.name === 'text:outline-style') styles.set(HEADINGS, levelsIn(element));
        if (element.name === 'text:list-style') {
          styles.set(element.attributes['style:name'] ?? '', levelsIn(element));
        }
      }
    }
  }
  return styles;
}

const NONE: XmlElement = { name: '', attributes: {}, children: [] };

function levelsIn(style: XmlElement): ListLevels {
  const levels: (NumberLevel | undefined)[] = Array.from({ length: LIST_LEVELS });
  for (const element of elementsOf(style)) {
    const level = Number(element.attributes['text:level']);
    if (level >= 1 && level <= LIST_LEVELS) levels[level - 1] = levelOf(element, level);
  }
  return levels;
}

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['I', 'upperRoman'],
  ['i', 'lowerRoman'],
  ['A', 'upperLetter'],
  ['a', 'lowerLetter'],
  ['', 'none'],
]);

function levelOf(element: XmlElement, level: number): NumberLevel {
  const { attributes } = element;
  const start = Number.parseInt(attributes['text:start-value'] ?? '1', 10) || 0;
  if (element.name === 'text:list-level-style-image') return { format: 'bullet', text: '•', start };
  if (element.name === 'text:list-level-style-bullet') {
    return { format: 'bullet', text: signOf(element, attributes['text:bullet-char'] ?? '•'), start };
  }
  const format = FORMATS.get(attributes['style:num-format'] ?? '') ?? 'decimal';
  const shown = Math.max(1, Math.min(Number(attributes['text:display-levels'] ?? 1) || 1, level));
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + 1 + at}`).join('.');
  const written = attributes['loext:num-list-format'] ?? attributes['style:num-list-format'];
  const text =
    written?.replace(/%(\d+)%/g, '%$1') ??
    `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`;
  return {
    format,
    text: (format === 'none' ? text.replace(/[.%\d]/g, '') : text).slice(0, LONGEST_LEVEL_TEXT),
    start,
  };
}

function signOf(element: XmlElement, sign: string): string {
  const font = childOf(element, 'style:text-properties')?.attributes;
  const name = font?.['style:font-name'] ?? font?.['fo:font-family'] ?? '';
  const read = withSymbols(sign, name);
  return isSymbolFont(name) && /^[a-z]$/i.test(read) ? '•' : read;
}
