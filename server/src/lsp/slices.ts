/** Long work done in slices, between which the server reads its messages. */

/** Milliseconds of work after which the server looks at its messages. */
const SLICE = 8;

/** @param check called before each slice but the first; what it throws ends the work */
export async function inSlices<Result>(
  steps: Generator<undefined, Result>,
  check: () => void = () => undefined,
): Promise<Result> {
  let sliceEnd = performance.now() + SLICE;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await new Promise((resume) => setTimeout(resume, 0));
    check();
    sliceEnd = performance.now() + SLICE;
  }
}
