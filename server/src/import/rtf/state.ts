/** What RTF keeps for each group: how its text looks, and where it goes. */
import { LIST_LEVELS } from '../numbering';
import type { Collector, ShortText } from './collector';
import type { OldNumber } from './old-numbers';
import type { Look } from './story';

/**
 * Where text goes: into the story, into the number before a paragraph, or nowhere; of a choice, only what is said in
 * Unicode goes anywhere.
 */
export type Destination = 'text' | 'number' | 'nowhere' | 'choice';

export interface State {
  readonly destination: Destination;
  /** All that stands in the group goes there, in place of a destination. */
  readonly collector: Collector | undefined;
  readonly font: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Above the line. */
  readonly raised: boolean;
  readonly inserted: boolean;
  readonly deleted: boolean;
  /** Characters that stand after each `\u` for programs that do not know it. */
  readonly substitutes: number;
  readonly alignment: NonNullable<Look['alignment']>;
  /** From 1. */
  readonly outlineLevel: number | undefined;
  readonly inTable: boolean;
  /** `\ls`; 0 for none. */
  readonly list: number;
  /** From 0. */
  readonly listLevel: number;
  readonly oldNumber: OldNumber | undefined;
  /** The code of the field. */
  readonly field: ShortText | undefined;
  /** The name of the property of a shape. */
  readonly property: ShortText | undefined;
  /** Where the group goes whose one half is Unicode. */
  readonly outside: Destination;
}

export const plain = {
  bold: false,
  italic: false,
  capitals: false,
  hidden: false,
  raised: false,
  inserted: false,
  deleted: false,
} as const;

export const plainParagraph = {
  alignment: 'left',
  outlineLevel: undefined,
  inTable: false,
  list: 0,
  listLevel: 0,
  oldNumber: undefined,
} as const;

export const firstState: State = {
  ...plain,
  ...plainParagraph,
  destination: 'text',
  collector: undefined,
  font: 0,
  substitutes: 1,
  field: undefined,
  property: undefined,
  outside: 'text',
};

export const lookOf = ({ alignment, outlineLevel }: State): Look => ({
  ...(alignment !== 'left' && { alignment }),
  ...(outlineLevel !== undefined && { outlineLevel }),
});

/** Words that are on where they stand, and off with 0. */
const SWITCHES: ReadonlyMap<string, keyof typeof plain> = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['caps', 'capitals'],
  ['v', 'hidden'],
  ['super', 'raised'],
  ['revised', 'inserted'],
  ['mvt', 'inserted'],
  ['deleted', 'deleted'],
  ['mvf', 'deleted'],
]);

const ALIGNMENTS: ReadonlyMap<string, State['alignment']> = new Map([
  ['ql', 'left'],
  ['qc', 'center'],
  ['qr', 'right'],
  ['qj', 'justify'],
  ['qd', 'justify'],
]);

/** The state after a word on looks; the same where the word says nothing of them. */
export function looked(state: State, name: string, value: number | undefined): State {
  const toggled = SWITCHES.get(name);
  if (toggled) return { ...state, [toggled]: value !== 0 };
  const alignment = ALIGNMENTS.get(name);
  if (alignment) return { ...state, alignment };
  switch (name) {
    case 'pard':
      return { ...state, ...plainParagraph };
    case 'intbl':
      return { ...state, inTable: true };
    case 'itap':
      return { ...state, inTable: (value ?? 0) > 0 };
    case 'sub':
    case 'nosupersub':
      return { ...state, raised: false };
    case 'uc':
      return { ...state, substitutes: Math.min(Math.max(value ?? 1, 0), 100) };
    case 'ls':
      return { ...state, list: value ?? 0 };
    case 'ilvl':
      return { ...state, listLevel: Math.min(Math.max(value ?? 0, 0), LIST_LEVELS - 1) };
    case 'outlinelevel':
      return { ...state, outlineLevel: levelOf(value) };
    default:
      return state;
  }
}

/** Levels count from 0 in the file, and the tenth is that of text. */
const levelOf = (value = 9): number | undefined => (value >= 0 && value < 9 ? value + 1 : undefined);
