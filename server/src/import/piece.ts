import type { FontRun } from './fonts';

/** A piece of text as its file has it, with looks that a plan has as letters. */
export interface Piece extends FontRun {
  /** Its font prints small letters as capitals. */
  readonly capitals?: boolean;
  /** It stands above the line. */
  readonly raised?: boolean;
}
