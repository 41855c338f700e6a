import assert from 'node:assert/strict';
import { foldingOf } from '../../server/src/core/features/folding';
import { hoverAt } from '../../server/src/core/features/hover';
import { outlineOf, type OutlineNode } from '../../server/src/core/features/outline';
import { selectionsAt } from '../../server/src/core/features/selection';
import { tokensOf } from '../../server/src/core/features/tokens';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { readCaret } from '../support/caret';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const titles = (nodes: readonly OutlineNode[]): unknown[] =>
  nodes.map((node) => [[node.number, node.title].filter(Boolean).join(' '), ...titles(node.children)]);

describe('a correct plan', () => {
  it('has no findings', () => {
    assert.deepEqual(check(readPlan(SMALL_PLAN)), []);
  });
});

describe('outline', () => {
  const outline = outlineOf(readPlan(SMALL_PLAN));

  it('lists header, title, opening, parts, end block', () => {
    assert.deepEqual(
      outline.map((node) => node.kind),
      ['header', 'title', 'preamble', 'section', 'section', 'section', 'recipients', 'signature'],
    );
  });

  it('shows numbers and nesting as printed', () => {
    assert.deepEqual(titles(outline.slice(3, 5)), [
      ['I- MỤC ĐÍCH, YÊU CẦU', ['1. Mục đích'], ['2. Yêu cầu']],
      ['II- NHIỆM VỤ VÀ GIẢI PHÁP', ['1. Công tác tuyên truyền'], ['2. Công tác kiểm tra']],
    ]);
  });

  it('tells tasks from headings', () => {
    assert.deepEqual(
      outline[5]?.children.map((node) => node.kind),
      ['task', 'task'],
    );
  });

  it('keeps every selection inside its range', () => {
    (function visit(nodes: readonly OutlineNode[]): void {
      for (const { span, selection, children } of nodes) {
        assert.ok(span.start <= selection.start && selection.end <= span.end);
        visit(children);
      }
    })(outline);
  });
});

describe('hover', () => {
  const hover = (marked: string): string | undefined => {
    const { text, offset } = readCaret(marked);
    return hoverAt(readPlan(text), offset, { language: 'vi' })?.markdown;
  };

  it('tells of a short citation all that the full one says', () => {
    const shown =
      hover(smallPlanWith('- Quán triệt Chỉ thị số 07-CT/TW', '- Quán triệt Chỉ thị số 07|-CT/TW')) ?? '';
    assert.match(shown, /Chỉ thị số 07/);
    assert.match(shown, /01\/6\/2026/);
    assert.match(shown, /Bộ Chính trị/);
    assert.match(shown, /3 lần.*dòng 7/);
  });

  it('explains an abbreviation', () => {
    assert.match(hover(smallPlanWith('- Văn phòng Đảng uỷ;', '- UB|ND xã;')) ?? '', /Uỷ ban nhân dân/);
  });

  it('is silent over plain words', () => {
    assert.equal(hover(smallPlanWith('hai chi bộ', 'hai ch|i bộ')), undefined);
  });
});

describe('folding', () => {
  it('folds parts with what stands under them', () => {
    const plan = readPlan(SMALL_PLAN);
    const firstLines = foldingOf(plan).map((stretch) => plan.source.slice(stretch).split('\n')[0]);
    assert.ok(firstLines.includes('I- MỤC ĐÍCH, YÊU CẦU') && firstLines.includes('1. Mục đích'));
  });
});

describe('selection', () => {
  it('grows from the word to the document, each time by something', () => {
    const { text, offset } = readCaret(smallPlanWith('Kiểm tra ít nhất', 'Kiểm tra ít nh|ất'));
    const spans = selectionsAt(readPlan(text), offset).map((span) => text.slice(span.start, span.end));
    assert.equal(spans[0], 'nhất');
    assert.ok(spans.includes('Kiểm tra ít nhất hai chi bộ.'));
    assert.equal(spans.at(-1), text);
    assert.deepEqual(spans, [...new Set(spans)]);
  });
});

describe('semantic tokens', () => {
  it('come in order, apart, each on one line', () => {
    const plan = readPlan(SMALL_PLAN);
    let end = 0;
    for (const token of tokensOf(plan)) {
      assert.ok(token.start >= end && !plan.source.slice(token).includes('\n'));
      end = token.end;
    }
  });

  it('mark headings, numbers and citations', () => {
    const plan = readPlan(SMALL_PLAN);
    const marked = tokensOf(plan).map((token) => `${token.type} ${plan.source.slice(token)}`);
    for (const expected of [
      'number I-',
      'namespace MỤC ĐÍCH, YÊU CẦU',
      'function 07-CT/TW',
      'class KẾ HOẠCH',
    ]) {
      assert.ok(marked.includes(expected), expected);
    }
  });
});
