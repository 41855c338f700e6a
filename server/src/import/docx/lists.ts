/** Automatic numbers of a Word file (`numbering.xml`) as lists that can be counted. */
import {
  LIST_LEVELS,
  LONGEST_LEVEL_TEXT,
  type NumberedList,
  type NumberFormat,
  type NumberLevel,
} from '../numbering';
import { isSymbolFont, withSymbols } from '../symbols';
import { childOf, childrenOf, type XmlElement } from '../xml';
import { runLook, toggled, valueOf, type LookOptions, type RunLook } from './looks';
import type { Styles } from './styles';

export interface WordList extends NumberedList {
  /** Of the numbers, by levels. */
  readonly looks: readonly (RunLook | undefined)[];
  /** Levels that belong to paragraph styles. */
  readonly styleLevels: ReadonlyMap<string, number>;
}

interface Level {
  readonly level: NumberLevel;
  readonly look: RunLook;
  readonly style: string | undefined;
}

/** @returns lists by their `w:numId` */
export function readLists(
  part: XmlElement | undefined,
  styles: Styles,
  options: LookOptions,
): ReadonlyMap<string, WordList> {
  const abstract = new Map(
    childrenOf(part, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  );
  const numbers = new Map(childrenOf(part, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]));
  const levels = new Map<string, readonly (Level | undefined)[]>();
  const levelsOf = (id: string): readonly (Level | undefined)[] => {
    const read = levels.get(id) ?? levelsIn(abstract.get(id), options);
    levels.set(id, read);
    return read;
  };
  const links = new Map([...abstract].map(([id, each]) => [id, valueOf(each, 'w:numStyleLink')]));
  /** A list may be said in a style, which names another list. */
  const counters = (number: XmlElement): string => {
    const id = valueOf(number, 'w:abstractNumId') ?? '';
    const link = links.get(id);
    const linked = link === undefined ? undefined : numbers.get(styles.paragraph(link).paragraph.list ?? '');
    return (linked && valueOf(linked, 'w:abstractNumId')) ?? id;
  };
  return new Map(
    [...numbers].map(([id, number]) => {
      const of = counters(number);
      return [id, listOf(id, of, levelsOf(of), number, options)];
    }),
  );
}

function listOf(
  id: string,
  counters: string,
  abstract: readonly (Level | undefined)[],
  number: XmlElement,
  options: LookOptions,
): WordList {
  const levels = [...abstract];
  const startOver = new Map<number, number>();
  for (const override of childrenOf(number, 'w:lvlOverride')) {
    const at = levelNumber(override);
    if (at === undefined) continue;
    const own = childOf(override, 'w:lvl');
    if (own) levels[at] = levelOf(own, at, options);
    const start = Number.parseInt(valueOf(override, 'w:startOverride') ?? '', 10);
    if (!Number.isNaN(start)) startOver.set(at, start);
  }
  return {
    id,
    counters,
    levels: levels.map((each) => each?.level),
    looks: levels.map((each) => each?.look),
    styleLevels: new Map(levels.flatMap((each, at) => (each?.style === undefined ? [] : [[each.style, at]]))),
    startOver,
  };
}

function levelsIn(abstract: XmlElement | undefined, options: LookOptions): readonly (Level | undefined)[] {
  const levels: (Level | undefined)[] = Array.from({ length: LIST_LEVELS });
  for (const each of childrenOf(abstract, 'w:lvl')) {
    const at = levelNumber(each);
    if (at !== undefined) levels[at] = levelOf(each, at, options);
  }
  return levels;
}

function levelNumber({ attributes }: XmlElement): number | undefined {
  const level = Number(attributes['w:ilvl']);
  return Number.isInteger(level) && level >= 0 && level < LIST_LEVELS ? level : undefined;
}

function levelOf(element: XmlElement, at: number, options: LookOptions): Level {
  const look = runLook(childOf(element, 'w:rPr'), options);
  const format = formatOf(valueOf(element, 'w:numFmt'));
  const text = (valueOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_LEVEL_TEXT);
  const restart = Number.parseInt(valueOf(element, 'w:lvlRestart') ?? '', 10);
  return {
    level: {
      format,
      text: format === 'bullet' ? signOf(text, look.ascii ?? look.other ?? '') : text,
      start: Number.parseInt(valueOf(element, 'w:start') ?? '0', 10) || 0,
      ...(!Number.isNaN(restart) && { restartAfter: Math.min(restart, at) }),
      ...(toggled(element, 'w:isLgl') && { arabic: true }),
    },
    look,
    style: valueOf(element, 'w:pStyle'),
  };
}

/** Letters of Wingdings are signs, not the letters that they stand for elsewhere. */
const signOf = (text: string, font: string): string => {
  const sign = withSymbols(text, font);
  return isSymbolFont(font) && /^[a-z]$/i.test(sign) ? '•' : sign;
};

const FORMATS: ReadonlySet<string> = new Set<NumberFormat>([
  'decimalZero',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'bullet',
  'none',
]);

/** Formats of other languages, and numbers in words, are Arabic. */
const formatOf = (name: string | undefined): NumberFormat =>
  name !== undefined && FORMATS.has(name) ? (name as NumberFormat) : 'decimal';
