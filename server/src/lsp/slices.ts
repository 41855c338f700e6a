/** Long work done in slices, between which the server reads its messages. */

/** Milliseconds of work after which the server looks at its messages. */
const SLICE = 8;

/** Pieces of work under way that somebody waits for. */
let awaited = 0;

/** @param check called before each slice but the first; what it throws ends the work */
export async function inSlices<Result>(
  steps: Generator<undefined, Result>,
  check: () => void = () => undefined,
): Promise<Result> {
  awaited++;
  try {
    let sliceEnd = performance.now() + SLICE;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() < sliceEnd) continue;
      await pause();
      check();
      sliceEnd = performance.now() + SLICE;
    }
  } finally {
    awaited--;
  }
}

/** Work that nobody waits for: it goes on in slices too, and only while nothing goes on that is awaited. */
export class Background {
  private sliceEnd = 0;

  /** To be awaited between two steps, if there is anything to await. */
  breathe(): Promise<void> | undefined {
    return performance.now() < this.sliceEnd ? undefined : this.rest();
  }

  async run<Result>(steps: Generator<undefined, Result>): Promise<Result> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await this.breathe();
    }
  }

  /** Hands on what is made piece by piece, and rests in between. */
  async *pieces<Piece>(made: Iterable<Piece>): AsyncGenerator<Piece> {
    for (const piece of made) {
      yield piece;
      await this.breathe();
    }
  }

  private async rest(): Promise<void> {
    do await turn();
    while (awaited > 0);
    this.sliceEnd = performance.now() + SLICE;
  }
}

const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

/** Messages that have come are read, and nothing more is waited for, where the host can do so. */
const turn = (): Promise<void> =>
  typeof setImmediate === 'undefined' ? pause() : new Promise((resume) => setImmediate(resume));
