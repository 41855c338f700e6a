/**
 * Brings a plan from the guide of its date to the newest one, 05-HD/VPTW: takes every fix that the newest guide asks for and
 * the older did not, and tells what is left for the writer, such as bodies that no longer exist.
 */
import { planOf, readPlan } from '../plan/build';
import type { Plan } from '../plan/plan';
import { profileById } from '../profiles/profile';
import { SourceText } from '../text/source';
import type { Span } from '../text/span';
import { check } from './check';
import { dayText, monthText } from '../citations/padding';
import type { Finding } from './finding';
import { applyEdits, fixWhile } from './fix';
import type { Edit } from './rule';
import { defaultSettings, type CheckSettings } from './settings';

const older = profileById('hd36');
const newest = profileById('hd05');

export interface Migration {
  readonly text: string;
  /** Rule ids of what was changed, in the order it was. */
  readonly changed: readonly string[];
  /** What only the newest guide, or a later day, finds wrong and no fix can settle. Spans are of the new text. */
  readonly left: readonly Finding[];
}

/**
 * @param date the new date of the plan: `YYYY-MM-DD`, or `YYYY` to leave day and month blank. A plan with a new
 * date is a new plan: its number is blanked. Without it the plan keeps its own.
 */
export function migrate(plan: Plan, settings: CheckSettings = defaultSettings, date?: string): Migration {
  const find = (current: Plan): Finding[] => demanded(current, settings);
  const { text, fixed } = fixWhile(date === undefined ? plan : dated(plan, date), find);
  return { text, changed: fixed, left: find(readPlan(text)) };
}

/** Findings of the newest guide that the older, on its first day, does not have at their place, or mends otherwise. */
function demanded(plan: Plan, settings: CheckSettings): Finding[] {
  const before = new Set(check(plan, { ...settings, profile: older.id, date: older.from }).map(key));
  return check(plan, { ...settings, profile: newest.id }).filter((finding) => !before.has(key(finding)));
}

const key = ({ rule, span, fixes }: Finding): string =>
  JSON.stringify([rule, span.start, span.end, fixes.map(({ edits }) => edits)]);

function dated(plan: Plan, date: string): Plan {
  const { placeAndDate, documentNumber } = plan.header;
  const { day, month, year } = placeAndDate ?? {};
  const [newYear = '', newMonth, newDay] = date.split('-');
  const edits: Edit[] = [];
  const write = (part: Span | undefined, newText: string): void => {
    if (part) edits.push({ start: part.start, end: part.end, newText });
  };
  write(day, newDay === undefined ? BLANK : dayText(Number(newDay)));
  write(month, newMonth === undefined ? BLANK : monthText(Number(newMonth)));
  write(year, newYear);
  write(documentNumber?.number, BLANK);
  write(documentNumber?.suffix, '');
  return planOf(new SourceText(applyEdits(plan.source, edits)));
}

/** Room for a day, a month or a number to be filled in by hand. */
const BLANK = '   ';
