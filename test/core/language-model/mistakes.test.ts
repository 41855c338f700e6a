/** Mistakes that people make: most are found, each once, and the first suggestion is nearly always what was meant. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../server/src/core/rules/finding';
import { model } from '../../support/model';
import { findingsOf, pagesOf } from '../../bench/vietnamese/product';
import { isSameText } from '../../bench/vietnamese/words';

/** %, of all groups together and of the poorest. */
const LEAST_FOUND = 93;
const LEAST_FOUND_OF_GROUP = 80;
const LEAST_RIGHT = 98;
/** Right words blamed beside wrong ones. */
const MOST_BYSTANDERS = 3;

interface Mistake {
  readonly text: string;
  readonly clean: string;
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly title: string;
  readonly mistakes: Mistake[];
}

const file = path.join(import.meta.dirname, 'mistakes.txt');

function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) {
      groups.push({ title: line.slice(2), mistakes: [] });
      continue;
    }
    const [start, end] = [line.indexOf('{'), line.indexOf('}') + 1];
    if (start < 0) continue;
    const [wrong = '', right = ''] = line.slice(start + 1, end - 1).split('>');
    groups.at(-1)?.mistakes.push({
      text: line.slice(0, start) + wrong + line.slice(end),
      clean: line.slice(0, start) + right + line.slice(end),
      start,
      end: start + wrong.length,
    });
  }
  return groups.filter(({ mistakes }) => mistakes.length > 0);
}

const groups = groupsOf(readFileSync(file, 'utf8').normalize('NFC').split('\n'));
/** So that a wrong sentence does not stand beside itself. */
const company = groups.flatMap(({ mistakes }) => mistakes.map(({ clean }) => clean)).reverse();

interface Judged {
  readonly mistake: Mistake;
  readonly finding: Finding | undefined;
  readonly isRight: boolean;
  readonly bystanders: number;
}

function judge({ mistakes }: Group): Judged[] {
  const pages = pagesOf(
    mistakes.map(({ text }) => text),
    company,
  );
  const perSentence = pages.flatMap(({ plan, places }) => {
    const findings = findingsOf(plan, model);
    return places.map((place) => ({ place, findings }));
  });
  return mistakes.map((mistake, index) => {
    const { place, findings } = perSentence[index] ?? { place: { start: 0, end: 0 }, findings: [] };
    const own = findings.filter(({ span }) => place.start <= span.start && span.start < place.end);
    const [start, end] = [place.start + mistake.start, place.start + mistake.end];
    const finding = own.find(({ span }) => span.start < end && start < span.end);
    const bystanders = own.filter(({ span }) => span.start >= end || start >= span.end).length;
    const isRight = finding !== undefined && isSameText(mended(mistake, place.start, finding), mistake.clean);
    return { mistake, finding, isRight, bystanders };
  });
}

function mended({ text }: Mistake, offset: number, { fixes: [fix] }: Finding): string {
  let result = text;
  for (const { start, end, newText } of [...(fix?.edits ?? [])].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start - offset) + newText + result.slice(end - offset);
  }
  return result;
}

const percent = (part: number, whole: number): number => (100 * part) / whole;
const list = (judged: readonly Judged[]): string => judged.map(({ mistake }) => mistake.text).join('\n');

describe('mistakes that people make', () => {
  const judgedBy = new Map<string, readonly Judged[]>();
  before(() => {
    for (const group of groups) judgedBy.set(group.title, judge(group));
  });
  const all = (): readonly Judged[] => [...judgedBy.values()].flat();

  for (const { title } of groups) {
    it(`${title}: found`, () => {
      const judged = judgedBy.get(title) ?? [];
      const missed = judged.filter(({ finding }) => !finding);
      const found = percent(judged.length - missed.length, judged.length);
      assert.ok(found >= LEAST_FOUND_OF_GROUP, `${String(found)} %; missed:\n${list(missed)}`);
    });
  }

  it(`of all, ${String(LEAST_FOUND)} % are found`, () => {
    assert.ok(all().length >= 300);
    const missed = all().filter(({ finding }) => !finding);
    const found = percent(all().length - missed.length, all().length);
    assert.ok(found >= LEAST_FOUND, `${String(found)} %; missed:\n${list(missed)}`);
  });

  it(`of those found, the first suggestion is right in ${String(LEAST_RIGHT)} %`, () => {
    const found = all().filter(({ finding }) => finding);
    const wrong = found.filter(({ isRight }) => !isRight);
    const right = percent(found.length - wrong.length, found.length);
    assert.ok(right >= LEAST_RIGHT, `${String(right)} %; wrong:\n${list(wrong)}`);
  });

  it('the words beside them are left alone', () => {
    const blamed = all().filter(({ bystanders }) => bystanders > 0);
    assert.ok(blamed.length <= MOST_BYSTANDERS, list(blamed));
  });
});
