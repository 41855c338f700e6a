/**
 * How each citation of a text stands by itself: `malformed` where its own words must change whatever stands around
 * it, `incomplete` where it is the first of its document in running text and lacks a part. Matters of style that
 * only the other citations of a text can decide (comma, quotation marks, repetition, short names) are none of it.
 */
import type { Citation } from '../citations/citation';
import { planOf } from '../plan/build';
import type { Plan } from '../plan/plan';
import { SourceText } from '../text/source';
import { contains, type Span } from '../text/span';
import { allRules } from './all';
import { check } from './check';
import { incompleteIn } from './citation/full-citation';
import { weightOf } from './citation/full-first';
import type { Finding } from './finding';
import { applyEdits, automaticFix, combineFixes } from './fix';
import type { Rule } from './rule';
import { defaultSettings, type CheckSettings } from './settings';
import type { Severity } from './severity';

export interface CitationStatus {
  readonly citation: Citation;
  /** What is malformed and incomplete is `malformed`; `problems` has both. */
  readonly status: 'ok' | 'malformed' | 'incomplete';
  /** Rule ids, sorted, each once. */
  readonly problems: readonly string[];
  /** As it stands in the text, a line break as one space. */
  readonly text: string;
  /** `text` with every sure fix of its problems. */
  readonly fixed: string;
}

/** The first citation of a document is in full. */
const FULL = 'VD-01';

/** Rules on the form of one citation, and the mildest finding of each that says its words must change. */
const FORM: Readonly<Record<string, Severity>> = {
  'ND-13': 'information',
  'VD-06': 'warning',
  'VD-09': 'warning',
  'VD-10': 'warning',
  'VD-11': 'warning',
  'VD-15': 'information',
  'VD-16': 'warning',
  'VD-17': 'warning',
  'VD-18': 'information',
};

/** Documents of the State have a form of their own: of those rules only these judge them. */
const JUDGE_STATE: ReadonlySet<string> = new Set(['ND-13', 'VD-06', 'VD-10', 'VD-11', 'VD-16']);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const isAtLeast = (severity: Severity, least: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);

const everywhere = (ids: readonly string[]): readonly Rule[] =>
  allRules.filter(({ id }) => ids.includes(id)).map((rule) => ({ ...rule, everyPage: true }));

const formRules = everywhere(Object.keys(FORM));
const rules = everywhere([...Object.keys(FORM), FULL]);

/** One for each of `plan.citations`, in their order. */
export function citationStatuses(
  plan: Plan,
  settings: CheckSettings = defaultSettings,
): readonly CitationStatus[] {
  if (plan.citations.length === 0) return [];
  const problems = problemsOf(plan, check(plan, { ...settings, finished: true }, rules));
  const incomplete = new Set(
    [...incompleteIn(plan, true)]
      .filter((one) => isTold(settings) && weightOf(plan, one) !== undefined)
      .map(({ mention }) => mention.index),
  );
  return plan.citations.map((citation, i) => {
    const found = problems[i] ?? [];
    const ids = new Set(found.map(({ rule }) => rule));
    if (incomplete.has(i) && citation.family !== 'state') ids.add(FULL);
    const malformed = [...ids].some((id) => id !== FULL);
    return {
      citation,
      status: malformed ? 'malformed' : ids.size > 0 ? 'incomplete' : 'ok',
      problems: [...ids].sort(),
      text: lined(plan.source.slice(citation)),
      fixed: fixedText(plan, citation, found, settings),
    };
  });
}

const isTold = ({ rules: chosen }: CheckSettings): boolean => (chosen?.[FULL] ?? chosen?.['VD']) !== 'off';

const lined = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ');

/** Each finding under the innermost citation that contains it. */
function problemsOf({ citations }: Plan, findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const found: Finding[][] = citations.map(() => []);
  /** Indices of the citations that are open at the place reached, outermost first. */
  const open: number[] = [];
  let next = 0;
  for (const finding of findings) {
    const { span } = finding;
    for (; (citations[next]?.start ?? Infinity) <= span.start; next++) {
      closeBefore(open, citations, citations[next]?.start ?? 0);
      open.push(next);
    }
    const inner = open.findLast((i) => contains(citations[i] as Citation, span));
    const citation = inner === undefined ? undefined : citations[inner];
    if (citation && judges(finding, citation)) found[inner as number]?.push(finding);
  }
  return found;
}

function closeBefore(open: number[], citations: readonly Span[], at: number): void {
  while (open.length > 0 && (citations[open.at(-1) ?? 0]?.end ?? 0) <= at) open.pop();
}

function judges({ rule, severity }: Finding, { family }: Citation): boolean {
  if (family === 'state') return JUDGE_STATE.has(rule) && isAtLeast(severity, 'warning');
  return isAtLeast(severity, FORM[rule] ?? 'hint');
}

/** Two fixes of one place are made one after the other: never more than a citation has places. */
const MOST_ROUNDS = 4;

function fixedText(
  { source }: Plan,
  citation: Citation,
  findings: readonly Finding[],
  settings: CheckSettings,
): string {
  const inside = findings.map((finding) => within(finding, citation));
  const edits = combineFixes(inside);
  if (edits.length === 0) return lined(source.slice(citation));
  const { start, end } = citation;
  const own = new SourceText(source.slice(citation));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const text = applyEdits(own, moved);
  const taken = new Set(edits);
  const all = inside.every(
    (finding) => automaticFix(finding)?.edits.every((edit) => taken.has(edit)) ?? true,
  );
  return lined(all || end === start ? text : fixedAlone(text, settings));
}

/** What is left to mend in the words of one citation, read by themselves. */
function fixedAlone(text: string, settings: CheckSettings): string {
  let mended = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = planOf(new SourceText(mended));
    const edits = combineFixes(problemsOf(plan, check(plan, settings, formRules))[0] ?? []);
    if (edits.length === 0) break;
    mended = applyEdits(plan.source, edits);
  }
  return mended;
}

/** A finding whose fixes change nothing beyond the citation: what other places lose is not its own text. */
const within = (finding: Finding, citation: Span): Finding => ({
  ...finding,
  fixes: finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.filter((edit) => contains(citation, edit)),
  })),
});
