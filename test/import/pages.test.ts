import { strict as assert } from 'node:assert';
import { readings } from '../../server/src/import/notes';
import { blocksOf } from '../../server/src/import/pages';
import type { PositionedLine, PositionedPage, PositionedRule } from '../../server/src/import/reader';
import { notesShown, shown } from './foreign-shown';

/** Points: a page of A4 with letters of 14, each half as wide as it is high. */
const SIZE = 14;
const [LEFT, RIGHT, PITCH] = [85, 540, 18];

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
}

/** A line of words that begins at a place. */
function line(text: string, left: number, base: number, { bold, size = SIZE }: Look = {}): PositionedLine {
  let at = left;
  const words = text.split(' ').map((word) => {
    const start = at;
    at += (word.length * size) / 2;
    const right = at;
    at += size / 4;
    return {
      text: word,
      left: start,
      right,
      top: base - size * 0.72,
      bottom: base + size * 0.22,
      size,
      ...(bold && { bold }),
    };
  });
  return { words };
}

const widthOf = (text: string): number =>
  (text.length * SIZE) / 2 - ((text.split(' ').length - 1) * SIZE) / 4;
const centred = (text: string, base: number, look?: Look): PositionedLine =>
  line(text, (LEFT + RIGHT - widthOf(text)) / 2, base, look);

/** A paragraph as a printer breaks it, its first line further in; with where the next one begins. */
function paragraph(
  text: string,
  base: number,
  first = 4,
): { readonly lines: PositionedLine[]; readonly next: number } {
  const lines: PositionedLine[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const room = RIGHT - LEFT - (lines.length === 0 ? (first * SIZE) / 2 : 0);
    const longer = current === '' ? word : `${current} ${word}`;
    if (widthOf(longer) > room) {
      lines.push(
        line(current, LEFT + (lines.length === 0 ? (first * SIZE) / 2 : 0), base + lines.length * PITCH),
      );
      current = word;
    } else current = longer;
  }
  lines.push(
    line(current, LEFT + (lines.length === 0 ? (first * SIZE) / 2 : 0), base + lines.length * PITCH),
  );
  return { lines, next: base + lines.length * PITCH + 6 };
}

function text(paragraphs: readonly string[], base = 100): PositionedLine[] {
  const lines: PositionedLine[] = [];
  for (const each of paragraphs) {
    const set = paragraph(each, base);
    lines.push(...set.lines);
    base = set.next;
  }
  return lines;
}

const page = (lines: readonly PositionedLine[], rules: readonly PositionedRule[] = []): PositionedPage => ({
  width: 595,
  height: 842,
  lines,
  rules,
});

const read = (...pages: readonly PositionedPage[]): string[] => shown(blocksOf(pages));
const plain = (lines: readonly string[]): string[] => lines.map((each) => each.replace(/^\(\w+\) /, ''));

const BODY = [
  '1. Các chi bộ trực thuộc tổ chức học tập, quán triệt Nghị quyết đến toàn thể đảng viên trong quý III, báo cáo kết quả về Đảng uỷ.',
  '- Ban Tuyên giáo chủ trì biên soạn tài liệu tuyên truyền phù hợp với từng đối tượng, nhất là đồng bào ở các thôn vùng cao, vùng khó khăn của xã.',
  'Văn phòng Đảng uỷ theo dõi.',
  '2. Uỷ ban nhân dân xã bố trí kinh phí, bảo đảm các nhiệm vụ của Kế hoạch được thực hiện đúng tiến độ, đúng mục đích và có hiệu quả.',
];

/** What a scanner does: it turns the page a little, and knows no sizes and no looks. */
const scanned = (of: PositionedPage, slope: number): PositionedPage => ({
  ...of,
  rules: [],
  lines: of.lines.map(({ words }) => ({
    words: words.map(({ text: word, left, right, top, bottom }, index) => {
      const drop = slope * left + ((index * 7) % 3) / 3;
      const low = /[gpqyạịọụẹ,;]/.test(word) ? 0 : 2.8;
      return { text: word, left, right, top: top + drop, bottom: bottom + drop - low, confidence: 0.9 };
    }),
  })),
});

describe('pages to paragraphs', () => {
  it('lines that had no room for the next word go on', () => {
    assert.deepEqual(plain(read(page(text(BODY)))), BODY);
  });

  it('also over the end of a page, past its number', () => {
    const lines = text(BODY);
    const number = line('2', 310, 40);
    const upper = lines.slice(0, 4);
    const lower = text(BODY)
      .slice(4)
      .map(({ words }) => ({
        words: words.map((word) => ({ ...word, top: word.top - 100, bottom: word.bottom - 100 })),
      }));
    const pages = [page(upper), page([number, ...lower])];
    const { blocks, notes } = blocksOf(pages);
    assert.deepEqual(plain(shown({ blocks })), BODY);
    assert.deepEqual(notes, [{ message: readings.pageNumbers, args: { count: '1' } }]);
  });

  for (const slope of [0, 0.015, -0.02])
    it(`from a picture that falls by ${slope}`, () => {
      assert.deepEqual(plain(shown(blocksOf([scanned(page(text(BODY)), slope)]))), BODY);
    });

  it('stains of a picture are no words', () => {
    const stain = { words: [{ text: '|', left: 300, right: 303, top: 95, bottom: 99, confidence: 0.2 }] };
    const of = scanned(page(text(BODY)), 0);
    assert.deepEqual(plain(shown(blocksOf([{ ...of, lines: [...of.lines, stain] }]))), BODY);
  });

  it('a symbol that the end of a line cut', () => {
    const cut = [
      line('Căn cứ vào các văn bản của Trung ương và của Tỉnh uỷ, nhất là số 25-', LEFT + 28, 100),
      line('CT/TW của Ban Bí thư.', LEFT, 118),
    ];
    const last = cut[0]?.words.at(-1);
    assert.ok(last);
    assert.match(read(page([...cut, ...text(BODY, 160)]))[0] ?? '', /số 25-CT\/TW của/);
  });

  it('a title in the middle, on two lines, apart from its type', () => {
    const title = ['thực hiện Nghị quyết của Ban Thường vụ Huyện uỷ', 'về xây dựng nông thôn mới'];
    const lines = [
      centred('KẾ HOẠCH', 80, { bold: true }),
      centred(title[0] ?? '', 98, { bold: true }),
      centred(title[1] ?? '', 116, { bold: true }),
      ...text(BODY, 160),
    ];
    assert.deepEqual(read(page(lines)).slice(0, 2), ['(center) *KẾ HOẠCH*', `(center) *${title.join(' ')}*`]);
  });
});

describe('a title in a picture', () => {
  /** From one place to another, in letters whose size nobody knows. */
  const scanned = (text: string, left: number, right: number, base: number): PositionedLine => {
    const { words } = line(text, left, base);
    const scale = (right - left) / ((words.at(-1)?.right ?? right) - left);
    return {
      words: words.map(({ text: word, top, bottom, ...place }) => ({
        text: word,
        top,
        bottom,
        left: left + (place.left - left) * scale,
        right: left + (place.right - left) * scale,
      })),
    };
  };

  it('goes on over lines that are nearly as wide as the page', () => {
    const title = [
      'Thực hiện Chương trình hành động số 06-CTr/TU, ngày 24/11/2025 của',
      'Ban Thường vụ Tỉnh uỷ về chăm sóc sức khoẻ nhân dân, ngày',
      '09/9/2025 về một số giải pháp',
    ];
    const body = text(BODY, 190).map(({ words }) => {
      const [left = LEFT, right = RIGHT] = [words[0]?.left, words.at(-1)?.right];
      const full = right > RIGHT - 50 ? RIGHT : right;
      return scanned(
        words.map((word) => word.text).join(' '),
        left,
        full,
        (words[0]?.top ?? 0) + SIZE * 0.72,
      );
    });
    const lines = [
      scanned('KẾ HOẠCH', 270, 330, 80),
      scanned(title[0] ?? '', LEFT + 4, RIGHT - 4, 98),
      scanned(title[1] ?? '', LEFT + 13, RIGHT - 13, 116),
      scanned(title[2] ?? '', LEFT + 90, RIGHT - 90, 134),
      ...body,
    ];
    assert.equal(read(page(lines))[1], `(center) ${title.join(' ')}`);
  });
});

describe('columns of a page', () => {
  it('header, and recipients beside the signature', () => {
    const header = [
      line('ĐẢNG BỘ XÃ', 100, 60),
      line('ĐẢNG CỘNG SẢN VIỆT NAM', 370, 60, { bold: true }),
      line('CHI BỘ THÔN MỘT', 90, 78, { bold: true }),
      line('Số 5-KH/CB', 100, 96),
      line('An Hoà, ngày 1/6/2026', 376, 96),
    ];
    const end = [
      line('Nơi nhận:', LEFT, 500),
      line('T/M CHI BỘ', 400, 502, { bold: true }),
      line('- Đảng uỷ xã và các cơ quan', LEFT, 515, { size: 11 }),
      line('BÍ THƯ', 414, 520),
      line('của xã,', LEFT, 530, { size: 11 }),
      line('- Lưu Chi bộ.', LEFT, 545, { size: 11 }),
      line('Lê Văn An', 404, 600, { bold: true }),
    ];
    const found = read(page([...header, ...text(BODY, 160), ...end]));
    assert.deepEqual(found.slice(0, 2), [
      'bảng không kẻ',
      '| (center) ĐẢNG BỘ XÃ / *CHI BỘ THÔN MỘT* / (center) Số 5-KH/CB | *ĐẢNG CỘNG SẢN VIỆT NAM* / An Hoà, ngày 1/6/2026 |',
    ]);
    assert.deepEqual(plain(found.slice(2, -2)), BODY);
    assert.match(
      found.at(-1) ?? '',
      /^\| Nơi nhận: \/ - Đảng uỷ xã và các cơ quan của xã, \/ - Lưu Chi bộ\. \| .*T\/M CHI BỘ.*BÍ THƯ.*Lê Văn An\* \|$/,
    );
  });
});

describe('what pictures have instead of letters', () => {
  const header = [
    line('TỈNH UỶ BÌNH MINH', 100, 60),
    line('ĐẢNG CỘNG SẢN VIỆT NAM', 370, 60, { bold: true }),
    line('HUYỆN UỶ AN HOÀ', 106, 78, { bold: true }),
    line('An Hoà, ngày 1/6/2026', 376, 96),
    line('Số 5-KH/HU', 120, 114),
  ];
  const titled = [...header, centred('KẾ HOẠCH', 160, { bold: true }), ...text(BODY, 220)];
  const flat = (left: number, right: number, top: number): PositionedRule => ({
    ...{ left, right, top, bottom: top + 1 },
  });
  const [start, end] = [(LEFT + RIGHT) / 2 - 20, (LEFT + RIGHT) / 2 + 20];

  it('the line under the title is a separator', () => {
    const found = read(page(titled, [flat(start, end, 174), flat(370, 530, 64)]));
    assert.deepEqual(found.slice(2, 4), ['(center) *KẾ HOẠCH*', '(center) -----']);
    assert.deepEqual(plain(found.slice(4)), BODY);
  });

  for (const [what, rule] of [
    ['at the margin', flat(LEFT, LEFT + 40, 174)],
    ['through a line', flat(start, end, 157)],
    ['far from the title', flat(start, end, 700)],
    ['from margin to margin', flat(LEFT, RIGHT, 174)],
  ] as const)
    it(`a line ${what} is none`, () => {
      assert.equal(
        read(page(titled, [rule]))
          .join()
          .includes('---'),
        false,
      );
    });

  it('a letter between name and number is the star', () => {
    const star = { words: [{ text: 'Ề5', left: 155, right: 165, top: 86, bottom: 92, confidence: 0.6 }] };
    const of = scanned(page(titled), 0);
    const found = read({ ...of, lines: [...of.lines, star] });
    assert.match(found[1] ?? '', /HUYỆN UỶ AN HOÀ \/ (?:\(center\) )?\* \/ (?:\(center\) )?Số 5-KH\/HU/);
  });

  it('a dash in which nobody believes is a bullet only where a line begins', () => {
    const dash = { text: '-', left: 445, right: 450, top: 60, bottom: 62, confidence: 0.1 };
    const of = scanned(page(titled), 0);
    const lines = of.lines.map((each) => {
      const isName = each.words[0]?.text === 'HUYỆN';
      return isName ? { words: [...each.words, dash] } : each;
    });
    assert.equal(read({ ...of, lines })[1]?.includes(' - '), false);
  });
});

describe('marks of urgency and secrecy', () => {
  const right = [
    line('ĐẢNG CỘNG SẢN VIỆT NAM', 370, 60, { bold: true }),
    line('An Hoà, ngày 1/6/2026', 376, 96),
  ];
  const name = line('ĐẢNG UỶ XÃ AN HOÀ', 85, 78, { bold: true });
  const [parent, number] = [line('HUYỆN UỶ', 100, 60), line('Số 5-KH/ĐU', 100, 96)];
  const urgent = (left: number, base: number): PositionedLine => line('HOẢ TỐC', left, base, { bold: true });
  const secret = (left: number, base: number): PositionedLine => line('MẬT', left, base, { bold: true });
  const marked = '*ĐẢNG UỶ XÃ AN HOÀ* / Số 5-KH/ĐU / *HOẢ TỐC* / *MẬT* |';
  const headerOf = (lines: readonly PositionedLine[]): string => {
    const found = read(page([...lines, ...text(BODY, 180)]));
    assert.deepEqual(plain(found.slice(2)), BODY);
    return (found[1] ?? '').replaceAll('(center) ', '');
  };

  it('under the number', () => {
    assert.ok(headerOf([parent, ...right, name, number, urgent(96, 114), secret(110, 132)]).includes(marked));
  });

  it('right under the name', () => {
    const header = headerOf([parent, ...right, name, urgent(96, 96), secret(110, 114)]);
    assert.ok(header.includes('*ĐẢNG UỶ XÃ AN HOÀ* / *HOẢ TỐC* / *MẬT* |'), header);
  });

  for (const [where, marks] of [
    ['between the columns', [urgent(280, 60), secret(290, 78)]],
    ['in the line of the name, close to it', [urgent(232, 78), secret(240, 96)]],
  ] as const)
    it(`stamped ${where}`, () => {
      const lines = [parent, ...right, name, number];
      const joined = lines.map((each) =>
        each === name && where.startsWith('in') ? { words: [...name.words, ...marks[0].words] } : each,
      );
      const own = where.startsWith('in') ? marks.slice(1) : marks;
      const header = headerOf([...joined, ...own]);
      assert.ok(header.includes(marked), header);
    });
});

describe('what is no text of a page', () => {
  const head = (): PositionedLine => line('Tài liệu của Huyện uỷ', 90, 30, { size: 10 });
  it('running heads, repeated on most pages', () => {
    const pages = [1, 2, 3].map((each) => page([head(), ...text([`${BODY[0] ?? ''} Lần ${each}.`])]));
    const { blocks, notes } = blocksOf(pages);
    assert.equal(
      shown({ blocks }).some((each) => each.includes('Tài liệu')),
      false,
    );
    assert.equal(shown({ blocks }).length, 3);
    assert.deepEqual(notes, [{ message: readings.heads, args: { count: '3' } }]);
  });

  it('the mark of a digital signature', () => {
    const mark = [
      line('Ký bởi: Văn phòng Huyện uỷ', 400, 20, { size: 8 }),
      line('Email: vp@anhoa.vn', 400, 30, { size: 8 }),
      line('Thời gian ký: 01/06/2026 10:00:00', 400, 40, { size: 8 }),
    ];
    const { blocks, notes } = blocksOf([page([...mark, ...text(BODY)])]);
    assert.deepEqual(plain(shown({ blocks })), BODY);
    assert.deepEqual(notes, [{ message: readings.signatures, args: { count: '1' } }]);
  });

  it('notes at the foot go apart, in the order of their marks', () => {
    const rule = { left: LEFT, right: LEFT + 140, top: 700, bottom: 700.5 };
    const notes = [line('[1] Theo Quy chế làm việc của Huyện uỷ.', LEFT, 715, { size: 10 })];
    const blocks = blocksOf([page([...text([`${BODY[2] ?? ''}[1]`, ...BODY]), ...notes], [rule])]);
    assert.deepEqual(notesShown(blocks), ['[1] Theo Quy chế làm việc của Huyện uỷ.']);
    assert.equal(blocks.blocks.length, BODY.length + 1);
  });
});

describe('tables of a page', () => {
  const [columns, rows] = [
    [85, 125, 340, 540],
    [200, 222, 262, 284],
  ];
  const words = [
    line('TT', 92, 216),
    line('Việc', 132, 216),
    line('Cơ quan', 347, 216),
    line('1', 92, 238),
    line('Tổ chức học tập kỹ Nghị quyết', 132, 238),
    line('Ban Tuyên giáo', 347, 238),
    line('đến đảng viên', 132, 256),
    line('2', 92, 278),
    line('Kiểm tra việc thực hiện', 132, 278),
    line('Uỷ ban Kiểm tra', 347, 278),
  ];
  const flat = (top: number, left = 85, right = 540): PositionedRule => ({
    left,
    right,
    top,
    bottom: top + 0.5,
  });
  const upright = (left: number, top = 200, bottom = 284): PositionedRule => ({
    left,
    right: left + 0.5,
    top,
    bottom,
  });
  const table = [
    '| TT | Việc | Cơ quan |',
    '| 1 | Tổ chức học tập kỹ Nghị quyết đến đảng viên | Ban Tuyên giáo |',
    '| 2 | Kiểm tra việc thực hiện | Uỷ ban Kiểm tra |',
  ];
  const bare = (lines: readonly string[]): string[] => lines.map((each) => each.replace(/\(\w+\) /g, ''));

  it('drawn ones', () => {
    const found = read(
      page(
        [...words, ...text(BODY, 320)],
        [...rows.map((top) => flat(top)), ...columns.map((left) => upright(left))],
      ),
    );
    assert.deepEqual(bare(found.slice(0, 4)), ['bảng kẻ', ...table]);
    assert.deepEqual(plain(found.slice(4)), BODY);
  });

  it('a cell over two rows', () => {
    const rules = [flat(200), flat(222), flat(262, 125), flat(284), ...columns.map((left) => upright(left))];
    const without = words.filter(({ words: [first] }) => first?.text !== '2');
    assert.equal(
      bare(read(page(without, rules))).at(-1),
      '| ^ | Kiểm tra việc thực hiện | Uỷ ban Kiểm tra |',
    );
  });

  it('over the end of a page, with its heading once', () => {
    const rules = [...rows.map((top) => flat(top)), ...columns.map((left) => upright(left))];
    const found = read(page(words, rules), page(words, rules));
    assert.deepEqual(bare(found), ['bảng kẻ', ...table, ...table.slice(1)]);
  });

  it('known by the gaps that their words keep free', () => {
    const found = shown(blocksOf([scanned(page([...words, ...text(BODY, 320)]), 0.01)]));
    assert.deepEqual(bare(found.slice(0, 4)), ['bảng kẻ', ...table]);
    assert.deepEqual(plain(found.slice(4)), BODY);
  });
});

it('pages of any words end in time', () => {
  const many = Array.from({ length: 20_000 }, (_, index) =>
    line(index % 3 ? 'chữ' : '-', (index * 37) % 560, (index * 17) % 840, { size: 4 + (index % 9) }),
  );
  const rules = Array.from({ length: 5000 }, (_, index): PositionedRule => {
    const [left, top] = [(index * 31) % 500, (index * 13) % 800];
    return index % 2
      ? { left, right: left + 90, top, bottom: top + 1 }
      : { left, right: left + 1, top, bottom: top + 90 };
  });
  const start = process.cpuUsage();
  blocksOf([page(many, rules)]);
  assert.ok(process.cpuUsage(start).user < 8e6);
});
