/** What a reader of a format is: bytes to a foreign document, or a reason why not. */
import type { Message, MessageArguments, Note } from '../core/text/message';
import type { ForeignDocument } from './foreign';

export interface ReadOptions {
  /** What becomes of tracked changes; accepted when absent. */
  readonly changes?: 'accept' | 'reject';
  /** Of plain text: a name of `TextEncodingChoice`; found out when absent. */
  readonly encoding?: string;
}

/** What a reader may ask of whoever runs it. */
export interface ReadContext extends ReadOptions {
  /** Told before each page that takes long. Pages count from 1. */
  readonly progress?: (page: number, pages: number) => void;
  /** Called between parts of a long file, none of which takes long: the reader has not gone astray. */
  readonly alive?: () => void;
  /** Reads pictures; absent where that part is not installed. */
  readonly recogniser?: () => Promise<Recogniser>;
}

/** @throws Refusal */
export type Reader = (bytes: Uint8Array, context: ReadContext) => ForeignDocument | Promise<ForeignDocument>;

/** A picture in shades of grey, row by row from the top: 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Dots per inch, where it is known. */
  readonly resolution?: number;
}

/** Reads letters in pictures (OCR). */
export interface Recogniser {
  recognise(picture: GreyPicture): Promise<RecognisedPage>;
  /**
   * The first picture of a PNG, JPEG, BMP, TIFF or WebP file. Whoever asks has seen in its head how large it is.
   * @throws Error where it cannot be decoded
   */
  decode(file: Uint8Array): Promise<GreyPicture>;
}

export interface RecognisedPage {
  readonly lines: readonly PositionedLine[];
  /** Drawn lines, where whoever reads looked for them. */
  readonly rules?: readonly PositionedRule[];
  /** From 0 to 1. */
  readonly confidence: number;
  /** Of the picture after it was turned upright, in its dots. */
  readonly width: number;
  readonly height: number;
}

/** Words that stand on one line of a page, from left to right. */
export interface PositionedLine {
  readonly words: readonly PositionedWord[];
}

/** Places count from the left and from the top of the page, in points or dots; the page says which. */
export interface PositionedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the letters' body, where the file tells it. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly confidence?: number;
}

/** A page as words at their places: what a PDF and a picture both come to. */
export interface PositionedPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PositionedLine[];
  /** Drawn lines, of which tables are made. */
  readonly rules: readonly PositionedRule[];
  readonly confidence?: number;
}

export interface PositionedRule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A file that cannot be imported, and what to tell its owner. */
export class Refusal extends Error {
  readonly note: Note;

  constructor(message: Message, args?: MessageArguments) {
    super(message.en);
    this.name = 'Refusal';
    this.note = args ? { message, args } : { message };
  }
}
