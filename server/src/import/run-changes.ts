/** Changes of a text that is spread over runs. */
import type { Edit } from '../core/rules/rule';

/**
 * A change that crosses the end of a run belongs to the run in which it begins.
 * @param changes of the texts of the runs read in one, in their order
 * @returns the same runs, one for one
 */
export function withChanges<Run extends { readonly text: string }>(
  runs: readonly Run[],
  changes: readonly Edit[],
): Run[] {
  let [start, next, copied] = [0, 0, 0];
  return runs.map((run) => {
    const end = start + run.text.length;
    const kept = (from: number, to: number): string => run.text.slice(Math.max(from - start, 0), to - start);
    let text = '';
    for (let change = changes[next]; change && change.start < end; change = changes[++next]) {
      text += kept(copied, change.start) + change.newText;
      copied = change.end;
    }
    if (copied < end) text += kept(copied, end);
    copied = Math.max(copied, end);
    start = end;
    return { ...run, text };
  });
}
