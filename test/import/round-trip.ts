/** A plan sent through a foreign format and imported again, held against what it was. */
import { readPlan } from '../../server/src/core/plan/build';
import { imported } from '../../server/src/import/imported';
import { cleaned } from '../../server/src/proposal/imported';
import { common, unitsOf } from './plan-units';

export interface Returned {
  /** After clean-up. */
  readonly text: string;
  /** Paragraphs, fields and rows of the source. */
  readonly all: number;
  /** Those that came back letter for letter, as what they were and in their order. */
  readonly exact: number;
  /** Those that came back with their bold and italics, too. */
  readonly withLooks: number;
  /** Those that did not come back. */
  readonly missing: readonly string[];
  /** What came back that the source does not have. */
  readonly extra: readonly string[];
}

/** @throws where the file cannot be imported */
export async function returned(source: string, bytes: Uint8Array, name: string): Promise<Returned> {
  const read = await imported({ bytes, name, options: {} }, {});
  if ('refused' in read) throw new Error(read.refused.message.en);
  const making = cleaned(undefined, read);
  let step = making.next();
  while (!step.done) step = making.next();
  const { text } = step.value;
  const [before, after] = [readPlan(source), readPlan(text)];
  const [wanted, found] = [unitsOf(before, false), unitsOf(after, false)];
  const kept = common(wanted, found);
  const back = common(found, wanted);
  const looks = common(unitsOf(before, true), unitsOf(after, true));
  return {
    text,
    all: wanted.length,
    exact: kept.filter(Boolean).length,
    withLooks: looks.filter(Boolean).length,
    missing: wanted.filter((_, i) => !kept[i]),
    extra: found.filter((_, i) => !back[i]),
  };
}
