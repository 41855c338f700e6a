/**
 * Reads RTF (1.9.1) token by token: groups keep how text looks and where it goes, words change it. Whatever is not
 * known is passed over, as the format asks.
 */
import { paragraphsIn } from '../blocks';
import { WESTERN } from '../decoding';
import { softHyphenIn } from '../fonts';
import type { ForeignBlock, ForeignFootnote } from '../foreign';
import { Gathering, printedNumber } from '../gathering';
import { refusals } from '../notes';
import type { Piece } from '../piece';
import { Refusal } from '../reader';
import type { TrackedChanges } from '../tracked-changes';
import { codePageOfNumber } from './code-pages';
import { FontTable } from './fonts';
import { Letters } from './letters';
import { firstState, lookOf, looked, plain, type State } from './state';
import { Story } from './story';
import { StyleTable } from './styles';
import { Tokens } from './tokens';
import { characters, counted, knownStarred, pageFields, running, skipped } from './words';

export interface ReadRtf {
  readonly blocks: readonly ForeignBlock[];
  readonly footnotes: readonly ForeignFootnote[];
  /** Names of the old fonts that text was read from. */
  readonly fonts: ReadonlySet<string>;
  /** Headers and footers that say more than a page number. */
  readonly hasRunningText: boolean;
  readonly hasContents: boolean;
  /** How many were left out. */
  readonly pictures: number;
  readonly comments: number;
}

const DEEPEST = 2000;
const MOST_FOOTNOTES = 10_000;

interface Group {
  readonly state: State;
  /** What the end of the group ends. */
  readonly ends?: () => void;
}

export class RtfReader {
  readonly #tokens: Tokens;
  readonly #changes: TrackedChanges;
  readonly #gathering = new Gathering();
  readonly #fonts = new FontTable();
  readonly #groups: Group[] = [];
  readonly #footnotes: ForeignFootnote[] = [];
  readonly #styles = new StyleTable();
  readonly #letters = new Letters();
  #state = firstState;
  #ends: (() => void) | undefined;
  #story = new Story(this.#gathering);
  #number: Piece[] = [];
  #isDrawn = false;
  #codePage = WESTERN;
  #font = 0;
  #starred = false;
  #breaksPage = false;
  #hasRunningText = false;
  #hasContents = false;
  readonly #left = { pictures: 0, comments: 0 };

  constructor(bytes: Uint8Array, changes: TrackedChanges) {
    this.#tokens = new Tokens(bytes);
    this.#changes = changes;
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
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else if (this.#letters.passes()) continue;
      else if (token.kind === 'word') this.#word(token.name, token.value);
      else this.#symbol(token.name);
    }
    this.#flush();
    while (this.#groups.length > 0) this.#close();
    return {
      blocks: this.#story.finish(lookOf(this.#state), this.#state.inTable),
      footnotes: this.#footnotes,
      fonts: this.#gathering.fonts,
      hasRunningText: this.#hasRunningText,
      hasContents: this.#hasContents,
      ...this.#left,
    };
  }

  #open(): void {
    if (this.#groups.length >= DEEPEST) throw new Refusal(refusals.tooMuchContent);
    this.#groups.push({ state: this.#state, ...(this.#ends && { ends: this.#ends }) });
    this.#ends = undefined;
    this.#letters.substitute(0);
    this.#starred = false;
    if (this.#state.destination === 'choice') this.#set({ destination: 'nowhere' });
  }

  #close(): void {
    this.#ends?.();
    const group = this.#groups.pop();
    this.#ends = group?.ends;
    if (group) this.#state = group.state;
    this.#letters.substitute(0);
    this.#starred = false;
  }

  #set(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
  }

  #symbol(name: string): void {
    if (name === '*') {
      this.#starred = true;
      return;
    }
    if (name === '\n') this.#word('par', undefined);
    else if (name === '-') this.#text(softHyphenIn(this.#fonts.font(this.#state.font).name));
    else this.#text(characters.get(name) ?? '');
  }

  #word(name: string, value: number | undefined): void {
    const starred = this.#starred;
    this.#starred = false;
    if (skipped.has(name) || (starred && !knownStarred.has(name))) {
      this.#tokens.skipGroup();
      return;
    }
    const left = counted.get(name);
    if (left) {
      this.#left[left]++;
      this.#tokens.skipGroup();
      return;
    }
    if (this.#destination(name)) return;
    const { destination } = this.#state;
    if (destination === 'fonts') this.#fonts.word(name, value);
    else if (destination !== 'styles') this.#textWord(name, value);
    else this.#styles.word(name, value);
  }

  /** @returns whether the word says where its group goes */
  #destination(name: string): boolean {
    if (running.has(name)) {
      this.#openStory((blocks) => {
        this.#hasRunningText ||= paragraphsIn(blocks).some(({ runs }) =>
          runs.some(({ text }) => saysMore(text)),
        );
      });
      return true;
    }
    switch (name) {
      case 'fonttbl':
        this.#set({ destination: 'fonts' });
        return true;
      case 'stylesheet':
        this.#set({ destination: 'styles' });
        return true;
      case 'listtext':
      case 'pntext':
        this.#openNumber();
        return true;
      case 'footnote':
        this.#openFootnote();
        return true;
      case 'shpinst':
      case 'do':
        this.#set({ destination: 'nowhere' });
        return true;
      case 'shptxt':
      case 'dptxbxtext':
        this.#openBox();
        return true;
      case 'upr':
        this.#set({ destination: 'choice', outside: this.#state.destination });
        return true;
      case 'ud':
        this.#set({ destination: this.#state.outside });
        return true;
      case 'field':
        this.#set({ field: { instruction: '' } });
        return true;
      case 'fldinst':
        this.#set({ destination: 'instruction' });
        return true;
      case 'fldrslt':
        this.#openResult();
        return true;
      default:
        return false;
    }
  }

  #openNumber(): void {
    if (this.#state.destination !== 'text') return;
    this.#number = [];
    this.#isDrawn = false;
    this.#set({ destination: 'number' });
    this.#ends = () => {
      this.#story.numbered(printedNumber(this.#gathering.text(this.#number), this.#isDrawn));
    };
  }

  /** Until the group ends, text goes to a story of its own. */
  #openStory(ends: (blocks: readonly ForeignBlock[]) => void): void {
    const outer = this.#story;
    this.#story = new Story(this.#gathering);
    this.#set({ ...firstState, font: this.#state.font, substitutes: this.#state.substitutes });
    this.#ends = () => {
      const blocks = this.#story.finish(lookOf(this.#state), this.#state.inTable);
      this.#story = outer;
      ends(blocks);
    };
  }

  #openFootnote(): void {
    const mark = `${this.#footnotes.length + 1}`;
    if (this.#state.destination !== 'text' || this.#footnotes.length >= MOST_FOOTNOTES) {
      this.#tokens.skipGroup();
      return;
    }
    this.#text(`[${mark}]`);
    const at = this.#footnotes.push({ mark, paragraphs: [] }) - 1;
    this.#openStory((blocks) => {
      this.#footnotes[at] = { mark, paragraphs: paragraphsIn(blocks) };
    });
  }

  #openBox(): void {
    const { inTable } = this.#groups.at(-1)?.state ?? this.#state;
    this.#openStory((blocks) => {
      this.#story.beside(blocks, inTable);
    });
  }

  #openResult(): void {
    const [name = ''] = (this.#state.field?.instruction ?? '').trim().toUpperCase().split(/\s/, 1);
    if (name === 'TOC') this.#hasContents = true;
    if (name === 'TOC' || pageFields.has(name)) this.#tokens.skipGroup();
  }

  #textWord(name: string, value: number | undefined): void {
    const character = characters.get(name);
    if (character !== undefined) {
      this.#text(character);
      return;
    }
    if (name === 'trowd') this.#story.defineRow();
    else if (this.#story.definition.word(name, value)) return;
    const { destination } = this.#state;
    const isText = destination === 'text';
    switch (name) {
      case 'ansicpg':
        this.#codePage = codePageOfNumber(value ?? 0);
        break;
      case 'mac':
        this.#codePage = codePageOfNumber(10000);
        break;
      case 'deff':
        this.#font = value ?? 0;
        this.#set({ font: this.#font });
        break;
      case 'f':
        this.#set({ font: value ?? 0 });
        break;
      case 'plain':
        this.#set({ ...plain, font: this.#font });
        break;
      case 's':
        this.#state = looked(this.#state, 'outlinelevel', this.#styles.outlineLevel(value ?? 0));
        break;
      case 'u':
        this.#unicode(value ?? 0);
        break;
      case 'par':
      case 'sect':
      case 'page':
      case 'cell':
      case 'nestcell':
      case 'row':
        if (isText) this.#end(name);
        break;
      case 'sbknone':
        this.#breaksPage = false;
        break;
      case 'pagebb':
        this.#breaksPage ||= isText;
        break;
      default:
        this.#state = looked(this.#state, name, value);
    }
  }

  #end(name: 'par' | 'sect' | 'page' | 'cell' | 'nestcell' | 'row'): void {
    const { inTable } = this.#state;
    const look = lookOf(this.#state);
    if (name === 'row') this.#story.endRow();
    else if (name === 'cell') this.#story.endCell(look);
    else if (name !== 'par' || !this.#changes.dropsBreak(this.#state))
      this.#story.endParagraph(look, inTable);
    if (name === 'page' && !inTable) this.#story.pageBreak();
    if (name === 'sect') this.#breaksPage = true;
  }

  /** A code of UTF-16, negative from 0x8000. */
  #unicode(value: number): void {
    this.#text(String.fromCharCode(value & 0xffff));
    this.#letters.substitute(this.#state.substitutes);
  }

  #flush(): void {
    const { codePage = this.#codePage } = this.#fonts.font(this.#state.font);
    this.#text(this.#letters.take(this.#state.destination === 'fonts' ? WESTERN : codePage));
  }

  #text(text: string): void {
    const { destination, font, bold, italic, capitals, hidden, raised, field } = this.#state;
    if (text === '') return;
    if (destination === 'fonts') this.#fonts.text(text);
    if (destination === 'instruction' && field && field.instruction.length < 100) field.instruction += text;
    if (destination !== 'text' && destination !== 'number') return;
    if (hidden || this.#changes.drops(this.#state)) return;
    const { name, isDrawn } = this.#fonts.font(font);
    if (destination === 'number') this.#isDrawn ||= isDrawn && text.trim() !== '';
    const piece: Piece = {
      text,
      ...(name !== '' && { font: name }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(capitals && { capitals }),
      ...(raised && { raised }),
    };
    if (destination === 'number') this.#number.push(piece);
    else {
      if (this.#breaksPage && text.trim() !== '') {
        this.#breaksPage = false;
        this.#story.pageBreak();
      }
      this.#story.add(piece);
    }
  }
}

/** Than a page number. */
const saysMore = (text: string): boolean => /\p{L}{2}/u.test(text.replace(/trang|page/giu, ''));
