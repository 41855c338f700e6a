/**
 * What the bold and the italics of a line say beyond its place: a heading, a title, a header are printed bold anyway,
 * and have no marks in a plan.
 */
import { isNotBroadcast } from '../../core/syntax/vocabulary';
import type { DraftLine } from './draft';
import type { Place } from './places';
import { isWhole, sliceOf, textOf, without, type Runs } from './runs';

/** `Kính gửi:` before its addressees is slanted. */
const ADDRESSEE = /^kính (?:gửi|trình)(?: ?:|(?= ))/iu;

export function looksOf(line: DraftLine, { region, section }: Place): readonly Runs[] {
  const { parts } = line;
  if (region === 'Header' || region === 'Title' || region === 'End' || line.kind === 'columns')
    return parts.map(plainly);
  if (line.kind === 'row') return line.head ? parts.map((part) => dropWhole(part, 'bold')) : parts;
  return parts.map((part) => paragraphLook(line, part, section));
}

const plainly = (runs: Runs): Runs => without(without(runs, 'bold'), 'italic');

const dropWhole = (runs: Runs, look: 'bold' | 'italic'): Runs =>
  isWhole(runs, look) ? without(runs, look) : runs;

function paragraphLook({ number, centred, heading }: DraftLine, runs: Runs, section: boolean): Runs {
  const text = textOf(runs);
  if (centred || ((section || heading) && isWhole(runs, 'bold')))
    return dropWhole(dropWhole(runs, 'bold'), 'italic');
  if (isBasis(number, text) || isNotBroadcast(text)) return dropWhole(runs, 'italic');
  const lead = ADDRESSEE.exec(text)?.[0].length ?? 0;
  const rest = sliceOf(runs, lead, Infinity);
  if (lead === 0 || rest.some(({ italic }) => italic)) return runs;
  return [...without(sliceOf(runs, 0, lead), 'italic'), ...rest];
}

const isBasis = (number: string | undefined, text: string): boolean =>
  number === '-' && /^Căn cứ(?!\p{L})/u.test(text);
