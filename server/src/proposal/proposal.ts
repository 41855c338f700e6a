/**
 * A whole new text that is proposed in place of the one that is there: what a rewriting gives to every door. Made in
 * steps, since a text may be long.
 */
import type { RemovedNoise } from '../core/repair/repair';
import type { Note } from '../core/text/message';
import type { Span } from '../core/text/span';
import { notes } from './notes';

/** A word that may be another. The span is in the new text. */
export interface UnsureWord extends Span {
  readonly word: string;
  /** What else it may be, the likeliest first. */
  readonly alternatives: readonly string[];
  /** From 0 to 1. */
  readonly confidence: number;
}

export interface Proposal {
  readonly text: string;
  /** Words that are not as they were. */
  readonly changed: number;
  readonly unsure: readonly UnsureWord[];
  /** Stretches of the new text that cannot be restored. */
  readonly lost: readonly Span[];
  /** What was left out of the text: page numbers, marks of a signature, noise. */
  readonly removed: readonly Removed[];
  readonly notes: readonly Note[];
  /** Why nothing was done. */
  readonly refused?: Note;
}

/** What the new text does not have any more, and the line of the old one, zero-based, where it stood. */
export interface Removed {
  readonly kind: RemovedNoise['kind'];
  readonly line: number;
  readonly text: string;
}

export type Making = Generator<undefined, Proposal>;

/** The text as it was, since it is too long for this. */
export function tooLong(text: string, limit: number): Proposal {
  const refused = { message: notes.tooLong, args: { limit: limit.toLocaleString('vi-VN') } };
  return { ...unchanged(text, refused), refused };
}

/** The text as it was, and why. */
export const unchanged = (text: string, ...notes: readonly Note[]): Proposal => ({
  text,
  changed: 0,
  unsure: [],
  lost: [],
  removed: [],
  notes,
});
