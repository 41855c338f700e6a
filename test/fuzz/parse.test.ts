/** Reading a plan is total, loses nothing, and takes no more than linear room and time, whatever the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { fixAll } from '../../server/src/core/rules/fix';
import { defaultSettings } from '../../server/src/core/rules/settings';
import { parse } from '../../server/src/core/syntax/parse';
import { leaves, type SyntaxNode } from '../../server/src/core/syntax/tree';
import { SourceText } from '../../server/src/core/text/source';
import { anyText, shuffledPlan } from '../support/fragments';
import { printPlan } from '../support/print-plan';

describe('parse', () => {
  it('covers any text with its leaves, without gap or overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assertLossless(text);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every branch around its children', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assertNested(parse(new SourceText(text)).tree);
      }),
      { numRuns: 500 },
    );
  });

  it('brings every offset of the text back to the file', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = new SourceText(text);
        assert.equal([...leaves(parse(source).tree)].map((leaf) => source.rawSlice(leaf)).join(''), text);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same plan from composed and decomposed letters', () => {
    fc.assert(
      fc.property(shuffledPlan, (text) => {
        assert.equal(printPlan(readPlan(text.normalize('NFD'))), printPlan(readPlan(text)));
      }),
      { numRuns: 400 },
    );
  });

  it('places every part of a plan inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plan = readPlan(text);
        assertInside(plan, plan.source.text.length);
      }),
      {
        numRuns: 500,
        // A second authority below the position, with a position of its own.
        examples: [
          ['Nơi nhận:          T/M BAN THƯỜNG VỤ\n- Tỉnh uỷ,          PHÓ BÍ THƯ\nT/M CHI BỘ - BÍ THƯ\n'],
        ],
      },
    );
  });
});

describe('check and fix-all', () => {
  it('take any text', () => {
    fc.assert(
      fc.property(fc.oneof(shuffledPlan, anyText), (text) => {
        const plan = readPlan(text);
        check(plan);
        fixAll(plan, defaultSettings, { hints: true });
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});

describe('size', () => {
  const paragraph = 'Đưa sách về từng thôn, từng xóm; hình thành thói quen đọc cho học sinh. ';
  const plain = [paragraph, `${paragraph}\n`, `- ${paragraph}\r`, ' ', '|', '-', '1. ', '\u0301\u0323'];
  const lines = [
    'I. MỤC TIÊU\n',
    '1.\n',
    '1.1. A\n',
    '- a\n',
    '| a | b |\n',
    'T/M ĐẢNG UỶ\n',
    'Nơi nhận:\n',
    'Phụ lục 1\n',
    '\n',
  ];
  const others = [
    '*',
    '_a ',
    '\t',
    '(',
    '“',
    '\u0301',
    'ngày   tháng   ',
    'Số   -',
    'I. A\n1. a\n1.1. B\na) c\n(1) d\n- e\n+ f\n',
  ];

  const endsOn = (units: readonly string[], size: number): void => {
    it(`ends on ${size} characters of one kind`, () => {
      for (const unit of units) {
        const text = unit.repeat(Math.ceil(size / unit.length));
        assertLossless(text);
        readPlan(text);
      }
    }).timeout(60_000);
  };
  endsOn([...plain, ...lines, ...others], 50_000);
  endsOn(plain, 1_000_000);
});

function assertLossless(text: string): void {
  const source = new SourceText(text);
  const { tree } = parse(source);
  let at = 0;
  for (const leaf of leaves(tree)) {
    assert.equal(leaf.start, at);
    assert.ok(leaf.end > leaf.start || text === '');
    at = leaf.end;
  }
  assert.equal(at, source.text.length);
}

function assertNested(node: SyntaxNode): void {
  const [first] = node.children;
  if (!first) return;
  assert.equal(first.start, node.start);
  assert.equal(node.children.at(-1)?.end, node.end);
  node.children.forEach(assertNested);
}

/** Walks everything a plan holds; whatever has a start and an end must lie in the text. */
function assertInside(value: unknown, length: number): void {
  if (typeof value !== 'object' || value === null || value instanceof SourceText) return;
  if (
    'start' in value &&
    'end' in value &&
    typeof value.start === 'number' &&
    typeof value.end === 'number'
  ) {
    assert.ok(0 <= value.start && value.start <= value.end && value.end <= length, JSON.stringify(value));
  }
  Object.values(value).forEach((part) => {
    assertInside(part, length);
  });
}
