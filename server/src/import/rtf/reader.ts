/**
 * Reads RTF (1.9.1) token by token: groups keep how text looks and where it goes, words change it. Whatever is not
 * known is passed over, as the format asks.
 */
import { WESTERN } from '../decoding';
import { softHyphenIn } from '../fonts';
import type { ForeignBlock, ForeignFootnote } from '../foreign';
import type { LeftOutParts } from '../left-out';
import type { TrackedChanges } from '../tracked-changes';
import { codePageOfNumber } from './code-pages';
import { ShortText, type Collector } from './collector';
import { Equation } from './equation';
import { FontTable, type Font } from './fonts';
import { Groups, type Ends } from './groups';
import { Letters } from './letters';
import { ListTable, ListUses } from './lists';
import { OldNumber } from './old-numbers';
import { firstState, looked, plain, type State } from './state';
import { StyleTable } from './styles';
import { Texts } from './texts';
import { Tokens } from './tokens';
import { characters, counted, knownStarred, pageFields, running, skipped } from './words';

export interface ReadRtf extends LeftOutParts {
  readonly blocks: readonly ForeignBlock[];
  readonly footnotes: readonly ForeignFootnote[];
  /** Names of the old fonts that text was read from. */
  readonly fonts: ReadonlySet<string>;
}

export class RtfReader {
  readonly #tokens: Tokens;
  readonly #fonts = new FontTable();
  readonly #styles = new StyleTable();
  readonly #lists = new ListTable();
  readonly #uses = new ListUses(this.#lists);
  readonly #texts: Texts;
  readonly #letters = new Letters();
  readonly #groups = new Groups();
  /** Groups that are tables, by the words that they begin with. */
  readonly #tables: ReadonlyMap<string, Collector> = new Map<string, Collector>([
    ['fonttbl', this.#fonts],
    ['stylesheet', this.#styles],
    ['listtable', this.#lists],
    ['listoverridetable', this.#uses],
  ]);
  #codePage = WESTERN;
  #usualFont = 0;
  #starred = false;
  #hasContents = false;
  readonly #left = { pictures: 0, comments: 0 };

  constructor(bytes: Uint8Array, changes: TrackedChanges) {
    this.#tokens = new Tokens(bytes);
    this.#texts = new Texts(changes, this.#uses);
  }

  /** @throws Refusal for groups in groups without end, and for more text than any document has */
  read(): ReadRtf {
    for (let token = this.#tokens.next(); token.kind !== 'end'; token = this.#tokens.next()) {
      if (token.kind === 'bytes') {
        this.#letters.add(token.bytes);
        this.#starred = false;
        continue;
      }
      this.#flush();
      if (token.kind === 'open' || token.kind === 'close') {
        this.#groups[token.kind]();
        this.#letters.substitute(0);
        this.#starred = false;
      } else if (this.#letters.passes()) continue;
      else if (token.kind === 'word') this.#word(token.name, token.value);
      else this.#symbol(token.name);
    }
    this.#flush();
    while (this.#groups.isAnyOpen) this.#groups.close();
    return {
      blocks: this.#texts.finish(this.#state),
      footnotes: this.#texts.footnotes,
      fonts: this.#texts.gathering.fonts,
      hasRunningText: this.#texts.hasRunningText,
      hasContents: this.#hasContents,
      ...this.#left,
    };
  }

  get #state(): State {
    return this.#groups.state;
  }

  #symbol(name: string): void {
    if (name === '*') {
      this.#starred = true;
      return;
    }
    if (name === '\n') this.#word('par', undefined);
    else if (name === '-') this.#text(softHyphenIn(this.#font.name));
    else this.#text(characters.get(name) ?? '');
  }

  #word(name: string, value: number | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    const left = counted.get(name);
    if (left) this.#left[left]++;
    if (left || skipped.has(name) || (starred && !knownStarred.has(name))) {
      this.#tokens.skipGroup();
      return;
    }
    const character = characters.get(name);
    const { collector } = this.#state;
    if (character !== undefined) this.#text(character);
    else if (name === 'u') this.#unicode(value ?? 0);
    else if (collector) collector.word(name, value);
    else if (!this.#begins(name)) this.#textWord(name, value);
  }

  /** @returns whether the word says what its group is */
  #begins(name: string): boolean {
    const table = this.#tables.get(name);
    if (table) return this.#collect(table);
    if (running.has(name)) return this.#openStory(this.#texts.openRunning());
    switch (name) {
      case 'pn':
        return this.#openOldNumber();
      case 'mmath':
        return this.#openEquation();
      case 'listtext':
      case 'pntext':
        return this.#openNumber();
      case 'footnote':
        return this.#openFootnote();
      case 'field':
        this.#groups.set({ field: new ShortText() });
        return true;
      case 'fldinst':
        return this.#collect(this.#state.field ?? new ShortText());
      case 'fldrslt':
        return this.#openResult();
      case 'upr':
        this.#groups.set({ destination: 'choice', outside: this.#state.destination });
        return true;
      case 'ud':
        this.#groups.set({ destination: this.#state.outside });
        return true;
      default:
        return this.#beginsShape(name);
    }
  }

  /** Properties of a shape come in pairs of a name and a value, of which words that are drawn are text. */
  #beginsShape(name: string): boolean {
    switch (name) {
      case 'shpinst':
      case 'do':
        this.#groups.set({ destination: 'nowhere' });
        return true;
      case 'sp':
        this.#groups.set({ destination: 'nowhere', property: new ShortText() });
        return true;
      case 'sn':
        return this.#collect(this.#state.property ?? new ShortText());
      case 'sv':
        return (
          this.#state.property?.firstWord === DRAWN_WORDS &&
          this.#openStory(this.#texts.openBox(this.#groups.outside.inTable))
        );
      case 'shptxt':
      case 'dptxbxtext':
        return this.#openStory(this.#texts.openBox(this.#groups.outside.inTable));
      default:
        return false;
    }
  }

  #collect(collector: Collector): true {
    this.#groups.set({ collector });
    return true;
  }

  #openNumber(): true {
    if (this.#state.destination !== 'text') return true;
    this.#groups.set({ destination: 'number' });
    this.#groups.atEnd(this.#texts.openNumber());
    return true;
  }

  /** What the group says holds for the paragraph around it. */
  #openOldNumber(): true {
    const oldNumber = new OldNumber();
    this.#groups.atEnd(() => {
      this.#groups.set({ oldNumber });
    });
    return this.#collect(oldNumber);
  }

  #openEquation(): true {
    const equation = new Equation();
    this.#groups.atEnd(() => {
      this.#text(equation.written);
    });
    return this.#collect(equation);
  }

  /** @param ends the story to which text goes until the group ends */
  #openStory(ends: Ends): true {
    this.#groups.set({ ...firstState, font: this.#state.font, substitutes: this.#state.substitutes });
    this.#groups.atEnd(ends);
    return true;
  }

  #openFootnote(): true {
    const isText = this.#state.destination === 'text';
    const ends = isText ? this.#texts.openFootnote(this.#state, this.#font) : undefined;
    if (ends) return this.#openStory(ends);
    this.#tokens.skipGroup();
    return true;
  }

  #openResult(): true {
    const name = this.#state.field?.firstWord ?? '';
    if (name === 'TOC') this.#hasContents = true;
    if (name === 'TOC' || pageFields.has(name)) this.#tokens.skipGroup();
    return true;
  }

  #textWord(name: string, value: number | undefined): void {
    if (name === 'trowd') this.#texts.defineRow();
    else if (this.#texts.definition.word(name, value)) return;
    const isText = this.#state.destination === 'text';
    switch (name) {
      case 'ansicpg':
        this.#codePage = codePageOfNumber(value ?? 0);
        break;
      case 'mac':
        this.#codePage = codePageOfNumber(10000);
        break;
      case 'deff':
        this.#usualFont = value ?? 0;
        this.#groups.set({ font: this.#usualFont });
        break;
      case 'f':
        this.#groups.set({ font: value ?? 0 });
        break;
      case 'plain':
        this.#groups.set({ ...plain, font: this.#usualFont });
        break;
      case 's':
        this.#groups.become(looked(this.#state, 'outlinelevel', this.#styles.outlineLevel(value ?? 0)));
        break;
      case 'par':
      case 'sect':
      case 'page':
      case 'cell':
      case 'nestcell':
      case 'row':
        if (isText) this.#texts.end(name, this.#state);
        break;
      case 'sbknone':
        this.#texts.breakPage(false);
        break;
      case 'pagebb':
        if (isText) this.#texts.breakPage(true);
        break;
      default:
        this.#groups.become(looked(this.#state, name, value));
    }
  }

  /** A code of UTF-16, negative from 0x8000. */
  #unicode(value: number): void {
    this.#text(String.fromCharCode(value & 0xffff));
    this.#letters.substitute(this.#state.substitutes);
  }

  get #font(): Font {
    return this.#fonts.font(this.#state.font);
  }

  #flush(): void {
    const { codePage = this.#codePage } = this.#font;
    this.#text(this.#letters.take(this.#state.collector === this.#fonts ? WESTERN : codePage));
  }

  #text(text: string): void {
    if (text === '') return;
    if (this.#state.collector) this.#state.collector.text(text);
    else this.#texts.add(text, this.#state, this.#font);
  }
}

/** The property of a shape that holds them (WordArt), in capitals. */
const DRAWN_WORDS = 'GTEXTUNICODE';
