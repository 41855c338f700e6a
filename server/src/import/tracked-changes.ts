/** What becomes of changes that a file keeps (tracked changes), and how many there were. */
import type { Note } from '../core/text/message';
import type { Choice } from './foreign';
import { readings } from './notes';

/** Of a piece of text. */
export interface ChangeMark {
  readonly inserted: boolean;
  readonly deleted: boolean;
}

export class TrackedChanges {
  readonly #chosen: 'accept' | 'reject';
  /** Stretches of text that were changed. */
  #count = 0;
  #last = 0;

  constructor(chosen: 'accept' | 'reject' = 'accept') {
    this.#chosen = chosen;
  }

  /** Asked for all text in its order. */
  drops({ inserted, deleted }: ChangeMark): boolean {
    const mark = (inserted ? 1 : 0) + (deleted ? 2 : 0);
    if (mark !== 0 && mark !== this.#last) this.#count++;
    this.#last = mark;
    return this.#chosen === 'accept' ? deleted : inserted;
  }

  /** Whether two paragraphs become one, as the end of the first is marked. */
  dropsBreak({ inserted, deleted }: ChangeMark): boolean {
    return this.#chosen === 'accept' ? deleted : inserted;
  }

  /** None where nothing was changed. */
  get choices(): readonly Choice[] {
    if (this.#count === 0) return [];
    const other = this.#chosen === 'accept' ? 'reject' : 'accept';
    return [{ kind: 'changes', chosen: this.#chosen, others: [{ value: other }] }];
  }

  get notes(): readonly Note[] {
    if (this.#count === 0) return [];
    const message = this.#chosen === 'accept' ? readings.changesAccepted : readings.changesRejected;
    return [{ message, args: { count: `${this.#count}` } }];
  }
}
