/**
 * Who is to do what by when: the assignments of a plan, read out of Tổ chức thực hiện and of tables that have a
 * column for the body that leads. What the text leaves open is absent; nothing is inferred from elsewhere.
 */
import data from '../../data/assignments.json';
import { endOf } from '../citations/scan';
import { byText } from '../text/by-text';
import { fold, foldWords } from '../text/fold';
import type { Prose } from '../text/prose';
import type { Span } from '../text/span';
import { locateBody, type AssignedBody, type Assignment } from './assignment';
import { assignmentsInTable } from './assignment-tables';
import { readWork } from './assignment-work';
import { derived } from './derived';
import { bodiesAt, isPredicateAt, type BodyMention } from './organisations';
import type { Block, Part, Plan, Table } from './plan';
import { wordsOf } from './word-list';

/** A part that assigns work, and the assignments under it. */
export interface AssigningPart {
  readonly part: Part;
  readonly assignments: readonly Assignment[];
}

const ORGANISATION =
  /^(?:to chuc(?: trien khai)? thuc hien|to chuc trien khai|phan cong|trach nhiem (?:to chuc )?thuc hien)(?![a-z])/;
const LONGEST_NAME = 60;

const givers = wordsOf(data.givers);
const openers = wordsOf(data.openers);

/** Parts of the body called Tổ chức thực hiện, Phân công nhiệm vụ …, the outermost of each. */
export const assigningPartsOf = derived((plan): readonly AssigningPart[] =>
  [...partsThatAssign(plan.body)].map((part) => ({
    part,
    assignments: [...inBlocks(plan, part.children, [])],
  })),
);

/** All assignments of a plan, tables of its appendices included, in the order of the text. */
export const assignmentsOf = derived((plan): readonly Assignment[] => {
  const assigning = assigningPartsOf(plan);
  const inside = new Set(assigning.map(({ part }) => part));
  const tables = [
    ...tablesOf(plan.body, inside),
    ...plan.appendices.flatMap(({ body }) => [...tablesOf(body)]),
  ];
  return [
    ...assigning.flatMap(({ assignments }) => assignments),
    ...tables.flatMap((table) => [...assignmentsInTable(table)]),
  ].sort((a, b) => a.start - b.start);
});

const assigns = (heading: string): boolean =>
  /^[tp]/i.test(heading) && ORGANISATION.test(foldWords(heading.slice(0, LONGEST_NAME)));

function* partsThatAssign(blocks: readonly Block[]): Generator<Part> {
  for (const block of blocks) {
    if (block.kind !== 'section') continue;
    if (assigns(block.content.text)) yield block;
    else yield* partsThatAssign(block.children);
  }
}

function* tablesOf(blocks: readonly Block[], except: ReadonlySet<Block> = new Set()): Generator<Table> {
  for (const block of blocks) {
    if (block.kind === 'table') yield block;
    else if ('children' in block && !except.has(block)) yield* tablesOf(block.children, except);
  }
}

/** @param given bodies that the heading above names */
function* inBlocks(
  plan: Plan,
  blocks: readonly Block[],
  given: readonly AssignedBody[],
): Generator<Assignment> {
  for (const block of blocks) {
    if (block.kind === 'table') yield* assignmentsInTable(block);
    else if (block.kind === 'paragraph') yield* inText(plan, block.content, block, given);
    else {
      const found = [...inText(plan, block.content, block, given)];
      // A heading, or a body before a colon, says whose work is told under it.
      const heads = block.children.length > 0 && found.every(({ verbs: told }) => told.length === 0);
      if (!heads) yield* found;
      const named = found.filter(({ inherited }) => !inherited).flatMap(({ bodies }) => bodies);
      yield* inBlocks(plan, block.children, named.length > 0 ? named : given);
    }
  }
}

/** Where a sentence or a clause may begin with a subject of its own. */
const CLAUSE = /[.;:][ \u00a0]{1,4}(?=\p{L})/gu;
const COMMA = /,[ \u00a0]{1,4}/gu;
/** Commas passed in search of the subject behind an opening clause. */
const MOST_COMMAS = 6;

interface Subject {
  readonly start: number;
  readonly bodies: readonly BodyMention[];
  /** Where it is said what they do. */
  readonly end: number;
}

function* inText(
  plan: Plan,
  prose: Prose,
  place: Span,
  given: readonly AssignedBody[],
): Generator<Assignment> {
  const { text, folded } = prose;
  const subjects = subjectsIn(text);
  const first = subjects[0];
  if (given.length > 0 && (!first || first.start > 0)) {
    const work = readWork(plan, prose, folded, { start: 0, end: first?.start ?? text.length });
    if (work.verbs.length > 0)
      yield {
        from: 'text',
        bodies: given,
        inherited: true,
        ...work,
        ...within(prose, place, 0, first?.start),
      };
  }
  for (const [i, subject] of subjects.entries()) {
    const next = subjects[i + 1]?.start;
    yield {
      from: 'text',
      bodies: subject.bodies.map((mention) => locateBody(prose, mention)),
      inherited: false,
      ...readWork(plan, prose, folded, { start: subject.end, end: next ?? text.length }),
      ...within(prose, place, i === 0 ? 0 : subject.start, next),
    };
  }
}

/** Who is said to do something, clause by clause. */
const subjectsIn = byText((text): readonly Subject[] => {
  const folded = fold(text);
  const starts = [0, ...Array.from(text.matchAll(CLAUSE), ({ 0: gap, index }) => index + gap.length)];
  const subjects: Subject[] = [];
  for (const [i, start] of starts.entries()) {
    if (start < (subjects.at(-1)?.end ?? 0)) continue;
    const subject = subjectAt(text, folded, start, starts[i + 1] ?? text.length);
    if (subject) subjects.push(subject);
  }
  return subjects;
});

/** The stretch of a paragraph that an assignment covers; the first takes its number along. */
const within = (prose: Prose, place: Span, start: number, end?: number): Span => ({
  start: start === 0 ? place.start : prose.spanAt(start, start).start,
  end: end === undefined ? prose.end : prose.spanAt(0, prose.text.slice(0, end).trimEnd().length).end,
});

/** The bodies that a clause is about: at its head, after `Giao`, `Đề nghị`, or behind `Căn cứ …,`. */
function subjectAt(text: string, folded: string, start: number, end: number): Subject | undefined {
  const giver = givers.at(text, folded, start);
  const at = giver ? afterBlank(text, giver.end) : start;
  const direct = listAt(text, folded, at, giver !== undefined || start === 0);
  if (direct) return { ...direct, start };
  if (giver || openers.at(text, folded, start) === undefined) return undefined;
  let commas = 0;
  for (const { 0: comma, index } of text.slice(start, end).matchAll(COMMA)) {
    if (++commas > MOST_COMMAS) return undefined;
    const behind = listAt(text, folded, start + index + comma.length, false);
    if (behind) return { ...behind, start };
  }
  return undefined;
}

/** Bodies that do something: before a verb; where `told` by the words before, also before a colon or alone. */
function listAt(text: string, folded: string, at: number, told: boolean): Omit<Subject, 'start'> | undefined {
  const bodies = bodiesAt(text, folded, at);
  const last = bodies.at(-1);
  if (!last) return undefined;
  const end = afterBlank(text, last.end);
  const predicate = isPredicateAt(
    text,
    folded,
    end < text.length && text[end] === ',' ? afterBlank(text, end + 1) : end,
  );
  return predicate || (told && /^[ \u00a0]?(?:[:.;]|$)/.test(text.slice(last.end)))
    ? { bodies, end: last.end }
    : undefined;
}

const BLANK = /[ \u00a0]{1,4}/uy;
const afterBlank = (text: string, at: number): number => endOf(BLANK, text, at) ?? at;
