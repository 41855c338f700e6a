/** What the parts of a plan look like in print: the styles of paragraphs, and what stands out in them. */
import assert from 'node:assert/strict';
import type { Run } from '../../server/src/core/layout/flow';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { readPlan } from '../../server/src/core/plan/build';
import { SMALL_PLAN } from '../support/plans';
import { printedParagraphs } from './flows';

/** Style and text of each paragraph, bold and slanted stretches in their marks. */
const looks = (text: string): (readonly [string, string])[] =>
  printedParagraphs(flowOf(readPlan(text))).map(({ style, runs }) => [style, runs.map(marked).join('')]);

function marked({ text, bold, italic }: Run): string {
  const slanted = italic ? `_${text}_` : text;
  return bold ? `**${slanted}**` : slanted;
}

/** Header and title of a plan. */
const HEAD = SMALL_PLAN.slice(0, SMALL_PLAN.indexOf('\n-----\n') + '\n-----\n'.length);

/** {@link looks} of a plan's body. */
const looksOfBody = (text: string): (readonly [string, string])[] =>
  looks(`${HEAD}\n${text}\n`).slice(looks(HEAD).length);

describe('looks of what is printed', () => {
  it('keeps the lines in which a title was broken, where each fits', () => {
    const summaryOf = (lines: string): (readonly [string, string])[] =>
      looks(SMALL_PLAN.replace(/(\nKẾ HOẠCH\n).*?(?=\n-----)/su, `$1${lines}`)).filter(
        ([style]) => style === 'summary',
      );
    assert.deepEqual(summaryOf('tổ chức hội nghị\nhọc tập'), [
      ['summary', 'tổ chức hội nghị'],
      ['summary', 'học tập'],
    ]);
    const long = 'một '.repeat(30).trim();
    assert.deepEqual(summaryOf(`${long}\nhai`), [['summary', `${long} hai`]]);
  });

  it('knows the name of an article from what it lays down', () => {
    const found = looksOfBody(`BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH

Điều 1. Phạm vi

1. Một việc lớn:

a) Việc nhỏ.

Điều 2. Đảng uỷ có trách nhiệm thi hành.`);
    assert.deepEqual(found, [
      ['divisionName', 'BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH'],
      ['heading2', 'Điều 1. Phạm vi'],
      ['paragraph', '1. Một việc lớn:'],
      ['paragraph', 'a) Việc nhỏ.'],
      ['paragraph', '**Điều 2. **Đảng uỷ có trách nhiệm thi hành.'],
    ]);
  });

  it('has headings look alike whatever they stand under', () => {
    const found = looksOfBody('Phần I\nMỘT HAI\n\nI- HAI BA\n\n1. Bốn\n\n1.1. Năm\n\n- Sáu.');
    assert.deepEqual(
      found.map(([style]) => style),
      ['division', 'divisionName', 'heading1', 'heading2', 'heading3', 'paragraph'],
    );
  });

  it('slants the words before those to whom a letter goes', () => {
    const found = looksOfBody('Kính gửi: Các chi bộ');
    assert.deepEqual(found, [['addressee', '_Kính gửi:_ Các chi bộ']]);
  });

  it('slants what says that it is a draft, with the day of the draft, too', () => {
    const draft = 'Dự thảo lần 1 ngày 28/5/2026';
    const found = looks(SMALL_PLAN.replace('\n\nKẾ HOẠCH', `\n${draft}\n\nKẾ HOẠCH`));
    assert.ok(found.some(([style, text]) => style === 'draft' && text === draft));
  });

  it('tells the title of an appendix from what the appendix belongs to', () => {
    const text = `${SMALL_PLAN.trimEnd()}\n\nPhụ lục 1\nDANH MỤC\n(Kèm theo Kế hoạch số 1-KH/ĐU)\n\nMột việc.\n`;
    assert.deepEqual(
      looks(text)
        .slice(-4)
        .map(([style]) => style),
      ['appendixLabel', 'appendixTitle', 'appendixNote', 'paragraph'],
    );
  });
});
