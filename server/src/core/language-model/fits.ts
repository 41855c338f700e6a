/** Whether a syllable is what one expects at a place: as a check of a reading that the letters alone leave open. */
import type { Span } from '../text/span';
import { PER_NAT } from './format';
import { idOfUnit } from './line';
import type { LanguageModel } from './model';
import { BREAK, REACH, UNKNOWN, unitsOf } from './units';

/** Of the syllable and the two units behind it, on the average, in nats; a running text has three to four. */
const MOST = 6;

/** How much less, on the same average, the right one of two costs. */
const CLEAR = 2;

/** @param syllable stands in place of `text.slice(start, end)` */
export const fits = (model: LanguageModel, text: string, span: Span, syllable: string): boolean =>
  costInPlace(model, text, span, syllable) <= MOST;

/** The same, and `other` fits much worse. */
export const fitsBetter = (
  model: LanguageModel,
  text: string,
  span: Span,
  syllable: string,
  other: string,
): boolean => {
  const cost = costInPlace(model, text, span, syllable);
  return cost <= MOST && costInPlace(model, text, span, other) - cost >= CLEAR;
};

/** What a syllable in that place is judged by. */
export function contextOf(text: string, { start, end }: Span): Span {
  const units = unitsOf(text);
  const at = units.findIndex((unit) => unit.end > start);
  return {
    start: units[Math.max(0, at - REACH)]?.start ?? start,
    end: units[Math.min(units.length - 1, at + REACH)]?.end ?? end,
  };
}

/** In nats for each unit that the syllable has a part in; Infinity where the model does not know it. */
function costInPlace(model: LanguageModel, text: string, { start, end }: Span, syllable: string): number {
  const id = model.idOfWord(syllable);
  if (id === UNKNOWN) return Infinity;
  const units = unitsOf(text);
  const at = units.findIndex((unit) => unit.end > start);
  const ids = units
    .slice(Math.max(0, at - REACH), at + REACH + 1)
    .map((unit) => (unit.start < end && start < unit.end ? id : idOfUnit(model, text, unit)));
  const first = Math.min(at, REACH);
  let cost = 0;
  for (let i = first; i < ids.length; i++) {
    cost += model.cost(ids[i - 2] ?? BREAK, ids[i - 1] ?? BREAK, ids[i] ?? BREAK);
  }
  return cost / PER_NAT / (ids.length - first);
}
