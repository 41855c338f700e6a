/**
 * Places of a document that a rewriting left to the writer: words it was not sure of, and stretches that cannot be
 * restored. They follow the text as it changes; one that is changed itself has been looked at, and goes.
 */
import type { Span } from '../core/text/span';

/** Offsets are those of the file. */
export interface Place extends Span {
  readonly kind: 'unsure' | 'lost';
  readonly word: string;
  /** What may stand there instead, the likeliest first. */
  readonly alternatives: readonly string[];
}

/** What of a text was replaced: `[start, end)` before, by `inserted`. */
interface Change extends Span {
  readonly inserted: string;
}

export class Places {
  private places: readonly Place[] = [];
  /** Places of a text that the client is about to have. */
  private awaited: { readonly text: string; readonly places: readonly Place[] } | undefined;

  get all(): readonly Place[] {
    return this.places;
  }

  set(places: readonly Place[]): void {
    this.places = places.toSorted((a, b) => a.start - b.start || a.end - b.end);
    this.awaited = undefined;
  }

  /** @param now what the document holds; the places are taken once that is `text` */
  setWhen(text: string, places: readonly Place[], now: string): void {
    if (text === now) this.set(places);
    else this.awaited = { text, places };
  }

  remove(place: Place): void {
    this.places = this.places.filter((other) => other !== place);
  }

  touching(asked: Span): readonly Place[] {
    return this.places.filter(({ start, end }) => start <= asked.end && asked.start <= end);
  }

  /** The text was replaced from `start` to `end`, both offsets before the change. */
  changed(before: string, start: number, end: number, after: string): void {
    if (this.awaited?.text === after) {
      this.set(this.awaited.places);
      return;
    }
    if (this.places.length === 0) return;
    const inserted = after.slice(start, after.length - (before.length - end));
    const change = trimmed(before, { start, end, inserted });
    if (change) this.places = this.places.flatMap((place) => moved(place, change, after));
  }
}

/** Without what is the same at both ends: editors replace whole lines where a letter has changed. */
function trimmed(before: string, { start, end, inserted }: Change): Change | undefined {
  const shorter = Math.min(end - start, inserted.length);
  let head = 0;
  while (head < shorter && before[start + head] === inserted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[end - 1 - tail] === inserted.at(-1 - tail)) tail++;
  const change = {
    start: start + head,
    end: end - tail,
    inserted: inserted.slice(head, inserted.length - tail),
  };
  return change.start === change.end && change.inserted === '' ? undefined : change;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function moved(place: Place, { start, end, inserted }: Change, after: string): Place[] {
  if (place.end < start) return [place];
  const shift = inserted.length - (end - start);
  if (end < place.start) return [{ ...place, start: place.start + shift, end: place.end + shift }];
  if (start < place.end && place.start < end) return [];
  if (start > place.start && start < place.end) return [];
  // Beside the word: it is the same as long as no letter has joined it.
  const here = start >= place.end ? place : { ...place, start: place.start + shift, end: place.end + shift };
  const joined = LETTER.test(after.charAt(here.start - 1)) || LETTER.test(after.charAt(here.end));
  return joined ? [] : [here];
}
