/** The lists of an RTF file, for files whose writer left it to the reader to count (RTF 1.9.1, list tables). */
import {
  LIST_LEVELS,
  LONGEST_LEVEL_TEXT,
  numberFormatOfCode,
  type NumberedList,
  type NumberLevel,
} from '../numbering';
import { withSymbols } from '../symbols';
import type { Collector } from './collector';

const MOST_LISTS = 10_000;

type Level = { -readonly [Key in keyof NumberLevel]: NumberLevel[Key] };

/** Levels of one list, word by word. */
class Levels implements Collector {
  readonly levels: Level[] = [];
  /** Letters of a level's text that are still to come; undefined until its first one has told how many. */
  #letters: number | undefined = 0;

  word(name: string, value = 0): void {
    if (name === 'listlevel' && this.levels.length < LIST_LEVELS)
      this.levels.push({ format: 'decimal', text: '', start: 1 });
    if (name === 'leveltext') this.#letters = undefined;
    else if (name === 'levelnumbers' || name === 'listname') this.#letters = 0;
    const level = this.levels.at(-1);
    if (!level) return;
    if (name === 'levelnfc' || name === 'levelnfcn') level.format = numberFormatOfCode(value);
    else if (name === 'levelstartat') level.start = value;
    else if (name === 'levelnorestart' && value !== 0) level.restartAfter = 0;
    else if (name === 'levellegal' && value !== 0) level.arabic = true;
  }

  text(text: string): void {
    const level = this.levels.at(-1);
    if (!level) return;
    for (let at = 0; at < text.length && this.#letters !== 0; at++) {
      const code = text.charCodeAt(at);
      if (this.#letters === undefined) this.#letters = Math.min(code, LONGEST_LEVEL_TEXT);
      else {
        this.#letters--;
        level.text += code < LIST_LEVELS ? `%${code + 1}` : withSymbols(text.charAt(at));
      }
    }
  }
}

/** `\listtable`: lists as they are described. */
export class ListTable implements Collector {
  readonly #lists = new Map<number, readonly Level[]>();
  #levels = new Levels();

  /** @param id `\listid` */
  levels(id: number): readonly NumberLevel[] | undefined {
    return this.#lists.get(id);
  }

  word(name: string, value = 0): void {
    if (name === 'list') this.#levels = new Levels();
    else if (name !== 'listid') this.#levels.word(name, value);
    else if (this.#lists.size < MOST_LISTS) this.#lists.set(value, this.#levels.levels);
  }

  text(text: string): void {
    this.#levels.text(text);
  }
}

/** `\listoverridetable`: lists as paragraphs name them, some with levels of their own. */
export class ListUses implements Collector {
  readonly #table: ListTable;
  readonly #uses = new Map<number, NumberedList>();
  #id = 0;
  /** From 0, the level that is spoken of. */
  #level = -1;
  #restarts = false;
  #own = new Levels();
  #changed = new Map<number, Level>();
  #startOver = new Map<number, number>();

  constructor(table: ListTable) {
    this.#table = table;
  }

  /** @param number `\ls` */
  list(number: number): NumberedList | undefined {
    return this.#uses.get(number);
  }

  word(name: string, value = 0): void {
    if (name === 'listoverride') this.#begin();
    else if (name === 'listid') this.#id = value;
    else if (name === 'lfolevel') this.#nextLevel();
    else if (name === 'listoverridestartat') this.#restarts = true;
    else if (name === 'ls') this.#add(value);
    else {
      this.#own.word(name, value);
      if (name === 'levelstartat' && this.#restarts) this.#startOver.set(this.#level, value);
    }
  }

  text(text: string): void {
    this.#own.text(text);
  }

  #begin(): void {
    this.#level = -1;
    this.#restarts = false;
    this.#own = new Levels();
    this.#changed = new Map();
    this.#startOver = new Map();
  }

  #nextLevel(): void {
    this.#endLevel();
    this.#level++;
    this.#restarts = false;
    this.#own = new Levels();
  }

  #endLevel(): void {
    const [own] = this.#own.levels;
    if (own) this.#changed.set(this.#level, own);
  }

  #add(number: number): void {
    this.#endLevel();
    const levels = this.#table.levels(this.#id);
    if (!levels || this.#uses.size >= MOST_LISTS) return;
    this.#uses.set(number, {
      id: `${number}`,
      counters: `list ${this.#id}`,
      levels: levels.map((level, at) => this.#changed.get(at) ?? level),
      startOver: this.#startOver,
    });
  }
}
