/**
 * Two issued plans, each as its clean text and as a scanner gave it. They lie beside this folder, not in it; the
 * tests stand back where they are missing. Texts are compared by their first and last words.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../../server/src/core/plan/build';
import type { Block, Part, Plan } from '../../../server/src/core/plan/plan';

const folder = path.resolve(import.meta.dirname, '../../../../shared/plans');

interface RealPlan {
  readonly file: string;
  readonly header: readonly string[];
  readonly summary: string;
  readonly preamble: string;
  /** Kind, number and words of each part; then its dashed and plain paragraphs. */
  readonly outline: string;
  readonly recipients: readonly string[];
  readonly signature: readonly string[];
}

const realPlans: readonly RealPlan[] = [
  {
    file: 'can-tho-265',
    header: ['', 'THÀNH ỦY CẦN THƠ', '265', '', 'KH', 'TU', 'Cần Thơ', '2024-01-26', 'KẾ HOẠCH'],
    summary: 'Triển … mới”',
    preamble: 'Thực … sau:',
    outline: `
section I- MỤC … CẦU
  section 1. Mục … đích (2 -)
  section 2. Yêu … cầu (1 ¶)
section II- NHIỆM … PHÁP
  section 1. Nâng … sở (3 -)
  section 2. Nâng … sở (4 -, 2 ¶)
  section 3. Tăng … nước (2 -)
  section 4. Nâng … sở (3 -)
  section 5. Đổi … sở (4 -)
section III- TỔ … HIỆN
  task 1. Các … quả.
  task 2. Ban … định.`,
    recipients: [
      'Ban … Đảng',
      'TT … phố',
      'TT … phố',
      'Các … ủy',
      'Ban … ủy',
      'Các … ủy',
      'Các … phố',
      'Các … ủy',
      'Lưu … ủy (lưu)',
    ],
    signature: ['T/M … VỤ', 'PHÓ … THƯ', 'Phạm … Hiểu'],
  },
  {
    file: 'than-uyen-33a',
    header: [
      'ĐẢNG BỘ XÃ THAN UYÊN',
      'ĐẢNG ỦY BVĐK THAN UYÊN',
      '33',
      'a',
      'KH',
      'ĐU',
      'Than Uyên',
      '2026-01-28',
      'KẾ HOẠCH',
    ],
    summary: 'Thực … dân',
    preamble: 'Thực … sau:',
    outline: `
section I. MỤC … CẦU
  section 1. Mục … đích (1 ¶)
  section 2. Yêu … cầu (2 ¶)
section II. MỤC … TIÊU
  section 1. Mục … chung (1 ¶)
  section 2. Mục … 2030
    item (1) Người … diện.
    item (2) Phối … hành.
    item (3) Phối … khí...
  section 3. Tầm … 2045 (1 ¶)
section III. NHIỆM … PHÁP
  section 1. Đổi … dân (3 -)
  section 2. Nâng … truyền (4 -)
  section 3. Nâng … tế (3 -)
  section 4. Đẩy … tế (3 -)
  section 5. Đột … tế (4 -)
  section 6. Đẩy … tế (3 -)
section IV. TỔ … HIỆN
  task 1. Các … vị. (1 ¶)
  task 2. Ủy … này./.`,
    recipients: [
      'Ban … Đảng [B/c]',
      'Ban … bộ',
      'Ủy … ủy',
      'Các … thuộc [T/h]',
      'Các … phòng [T/h]',
      'Công … TN [T/h]',
      'Lưu … ủy (lưu)',
    ],
    signature: ['', '', 'Vũ … Quang'],
  },
];

for (const real of realPlans) {
  describe(`real plan ${real.file}`, () => {
    let clean: Plan;
    let scanned: Plan;

    before(function () {
      const missing = ['plan', 'ocr']
        .map((kind) => path.join(folder, `${real.file}.${kind}.txt`))
        .find((file) => !existsSync(file));
      if (missing !== undefined) {
        console.log(`      skipped: there is no ${path.relative(process.cwd(), missing)}`);
        this.skip();
      }
      clean = readPlan(readFileSync(path.join(folder, `${real.file}.plan.txt`), 'utf8'));
      scanned = readPlan(readFileSync(path.join(folder, `${real.file}.ocr.txt`), 'utf8'));
    });

    it('header and title', () => {
      assert.deepEqual(headerOf(clean), real.header);
      assert.equal(clean.header.partyTitle?.text, 'ĐẢNG CỘNG SẢN VIỆT NAM');
      assert.equal(ends(clean.summary?.text), real.summary);
      assert.deepEqual(
        clean.preamble.map(({ content }) => ends(content.text)),
        [real.preamble],
      );
    });

    it('outline', () => {
      assert.equal(outlineOf(clean.body), real.outline);
    });

    it('recipients and signature', () => {
      const recipients = clean.recipients?.items.map(
        ({ name, purpose, archive }) =>
          ends(name) + (purpose === undefined ? '' : ` [${purpose}]`) + (archive ? ' (lưu)' : ''),
      );
      assert.deepEqual(recipients, real.recipients);
      const { authority, position, signer } = clean.signature ?? {};
      assert.deepEqual(
        [authority, position, signer].map((part) => ends(part?.text)),
        real.signature,
      );
    });

    it('the scan has the same number, day, headings and recipients', () => {
      const numberAndDay = [2, 3, 4, 7];
      assert.deepEqual(
        numberAndDay.map((i) => headerOf(scanned)[i]),
        numberAndDay.map((i) => real.header[i]),
      );
      assert.equal(outlineOf(scanned.body, false), outlineOf(clean.body, false));
      assert.equal(scanned.recipients?.items.length, real.recipients.length);
      assert.ok(scanned.hardWrapped && !clean.hardWrapped);
    });
  });
}

function headerOf({ header, typeName }: Plan): string[] {
  const { parentBody, issuingBody, documentNumber, placeAndDate } = header;
  const { number, suffix, type, body } = documentNumber ?? {};
  const texts = [parentBody, issuingBody, number, suffix, type, body, placeAndDate?.place].map(
    (part) => part?.text ?? '',
  );
  return [...texts, placeAndDate?.date?.iso ?? '', typeName?.text ?? ''];
}

function outlineOf(blocks: readonly Block[], words = true, indent = '\n'): string {
  return blocks
    .filter((block): block is Part => 'children' in block && !isDashed(block))
    .map(({ kind, numbering, content, children }) => {
      const head = [kind, numbering?.text, words ? ends(content.text) : ''].filter(Boolean).join(' ');
      return indent + head + countsOf(children) + outlineOf(children, words, `${indent}  `);
    })
    .join('');
}

function countsOf(blocks: readonly Block[]): string {
  const dashes = blocks.filter(isDashed).length;
  const plain = blocks.filter((block) => block.kind === 'paragraph').length;
  const counts = [...(dashes ? [`${dashes} -`] : []), ...(plain ? [`${plain} ¶`] : [])];
  return counts.length > 0 ? ` (${counts.join(', ')})` : '';
}

const isDashed = (block: Block): boolean => 'children' in block && block.numbering?.style === 'dash';

/** First and last word. */
function ends(text = ''): string {
  const words = text.split(' ');
  return words.length > 1 ? `${words[0] ?? ''} … ${words.at(-1) ?? ''}` : text;
}
