/**
 * Applies fixes. Fix-all takes the first fix of every finding that needs no choice, leaves out those that would
 * touch an edit already taken, and repeats on the new text until nothing is left to do.
 */
import { planOf } from '../plan/build';
import type { Plan } from '../plan/plan';
import { SourceText } from '../text/source';
import { overlaps } from '../text/span';
import { check } from './check';
import type { Finding, FindingFix } from './finding';
import type { Edit, Rule } from './rule';
import { defaultSettings, type CheckSettings } from './settings';

/** Each round mends what the last one uncovered; a text that still changes after these many is left there. */
const MAX_ROUNDS = 10;

/** Edits must not overlap. Text outside them keeps its every character, combining marks included. */
export function applyEdits(source: SourceText, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = source.rawOffset(edit.start);
    parts.push(source.raw.slice(copied, start), edit.newText);
    copied = source.rawOffset(edit.end);
  }
  parts.push(source.raw.slice(copied));
  return parts.join('');
}

/** The fix that needs no choice. */
export const automaticFix = ({ fixes }: Finding): FindingFix | undefined => fixes.find((fix) => !fix.byHand);

/** The edits of one round over `findings`, in the order of the text. */
export function combineFixes(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const edits = automaticFix(finding)?.edits ?? [];
    if (edits.every((edit) => isFree(taken, edit)))
      edits.forEach((edit) => taken.splice(placeOf(taken, edit), 0, edit));
  }
  return taken;
}

/** Only its neighbours can touch an edit: those taken stand apart, in order. */
function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  return taken.slice(Math.max(0, place - 1), place + 1).every((other) => !touches(edit, other));
}

function placeOf(taken: readonly Edit[], { start }: Edit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two insertions at one place would depend on their order. */
const touches = (a: Edit, b: Edit): boolean => overlaps(a, b) || a.start === b.start || a.end === b.end;

export interface FixResult {
  readonly text: string;
  /** Rule ids of the findings that were mended, in the order they were. */
  readonly fixed: readonly string[];
}

/** Mends what `find` finds, round by round, until it finds nothing more that needs no choice. */
export function fixWhile(plan: Plan, find: (plan: Plan) => readonly Finding[]): FixResult {
  let current = plan;
  const fixed: string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixable = find(current).filter((finding) => automaticFix(finding));
    const edits = combineFixes(fixable);
    if (edits.length === 0) break;
    const applied = new Set(edits);
    fixed.push(
      ...fixable
        .filter((finding) => automaticFix(finding)?.edits.every((edit) => applied.has(edit)))
        .map((finding) => finding.rule),
    );
    current = planOf(new SourceText(applyEdits(current.source, edits)));
  }
  return { text: current.source.raw, fixed };
}

export interface FixOptions {
  /** Instead of all rules. */
  readonly rules?: readonly Rule[];
  /** Hints are mended too. They are matters of style, which a writer takes one by one or asks for. */
  readonly hints?: boolean;
}

export const fixAll = (
  plan: Plan,
  settings: CheckSettings = defaultSettings,
  { rules, hints = false }: FixOptions = {},
): FixResult =>
  fixWhile(plan, (current) =>
    check(current, settings, rules).filter(({ severity }) => hints || severity !== 'hint'),
  );
