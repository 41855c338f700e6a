import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readPlan } from '../../server/src/core/plan/build';
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';
import { planTextOf } from '../../server/src/import/plan-text';
import type { ForeignBlock } from '../../server/src/import/foreign';
import { bold, cell, centred, documentOf, italic, p, table } from './foreign-builder';

const textOf = (...blocks: readonly ForeignBlock[]): string => planTextOf(documentOf(blocks)).text;

/** The only paragraph of a document. */
const line = (block: ForeignBlock): string => textOf(block).trimEnd();

const HEADER = table(false, [
  [
    cell(['TỈNH UỶ BÌNH MINH', bold('BAN TUYÊN GIÁO VÀ DÂN VẬN'), '*', 'Số 12-KH/BTGDVTU']),
    cell([bold('ĐẢNG CỘNG SẢN VIỆT NAM'), '', italic('Bình Minh, ngày 03 tháng 6 năm 2026')]),
  ],
]);
const END = table(false, [
  [
    cell([[bold('Nơi nhận'), { text: ':' }], '- Như trên,', p('Lưu Văn phòng.', { number: '-' })]),
    cell([bold('T/M BAN'), 'TRƯỞNG BAN', '', '', '', bold('Nguyễn Văn Bình')]),
  ],
]);
const TITLE = [centred(bold('KẾ HOẠCH')), centred(bold('mở lớp bồi dưỡng')), centred('-----')];

describe('plan text of a foreign document', () => {
  describe('a whole plan', () => {
    const text = textOf(
      HEADER,
      p(''),
      ...TITLE,
      p('Thực hiện chương trình công tác, Ban xây dựng Kế hoạch như sau:', { alignment: 'justify' }),
      p(bold('MỤC ĐÍCH, YÊU CẦU'), { number: 'I-', outlineLevel: 1 }),
      p(bold('1. Mục đích'), { outlineLevel: 2 }),
      p([{ text: 'Giúp báo cáo viên ' }, bold('nắm chắc '), { text: 'nội dung.' }]),
      END,
    );

    it('is laid out as a plan', () => {
      assert.equal(
        text,
        `TỈNH UỶ BÌNH MINH\tĐẢNG CỘNG SẢN VIỆT NAM
BAN TUYÊN GIÁO VÀ DÂN VẬN\tBình Minh, ngày 03 tháng 6 năm 2026
*
Số 12-KH/BTGDVTU

KẾ HOẠCH
mở lớp bồi dưỡng
-----

Thực hiện chương trình công tác, Ban xây dựng Kế hoạch như sau:

I- MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Giúp báo cáo viên **nắm chắc** nội dung.

Nơi nhận:\tT/M BAN
- Như trên,\tTRƯỞNG BAN
- Lưu Văn phòng.\tNguyễn Văn Bình
`,
      );
    });

    it('is read as one', () => {
      const plan = readPlan(text);
      assert.equal(plan.header.documentNumber?.symbol.text, '12-KH/BTGDVTU');
      assert.equal(plan.header.placeAndDate?.date?.iso, '2026-06-03');
      assert.equal(plan.summary?.text, 'mở lớp bồi dưỡng');
      assert.deepEqual(
        plan.recipients?.items.map(({ name }) => name),
        ['Như trên', 'Lưu Văn phòng'],
      );
      assert.equal(plan.signature?.signer?.text, 'Nguyễn Văn Bình');
    });
  });

  describe('numbers', () => {
    it('that the program counts stand before their text', () => {
      assert.equal(line(p('Nội dung', { number: 'a)' })), 'a) Nội dung');
    });

    it('that were typed have one space behind them, and no marks', () => {
      assert.equal(line(p([bold('1.\tMục đích:'), { text: ' nắm chắc' }])), '1. **Mục đích:** nắm chắc');
    });

    for (const bullet of ['•', '\uf0b7', '–', '▪', '➢'])
      it(`of a list, ${bullet}, are dashes`, () => {
        assert.equal(line(p(`${bullet}\tMột việc`)), '- Một việc');
        assert.equal(line(p('Một việc', { number: bullet })), '- Một việc');
      });

    it('of a list inside a list are plus signs', () => {
      const numbers = ['•', 'o', 'o', '•', '▪'];
      const text = textOf(...numbers.map((number) => p('Việc', { number })));
      assert.deepEqual(text.match(/^[-+]/gm), ['-', '+', '+', '-', '+']);
    });

    it('with two marks keep the first', () => {
      assert.equal(textOf(p('I/. Chỉ tiêu'), p('2/.Việc làm')), 'I/ Chỉ tiêu\n\n2/ Việc làm\n');
      assert.equal(line(p('Kết nạp', { number: 'a/.' })), 'a/ Kết nạp');
    });

    it('keeps a star that may mark a note', () => {
      assert.equal(line(p('* Ghi chú: số liệu tạm tính.')), '* Ghi chú: số liệu tạm tính.');
    });
  });

  describe('bold and italics', () => {
    it('stand in marks without the spaces at their ends', () => {
      const runs = [
        { text: 'xem' },
        italic(' nói dễ hiểu '),
        bold('và'),
        { text: ' đúng', bold: true, italic: true },
      ];
      assert.equal(line(p(runs)), 'xem _nói dễ hiểu_ **và _đúng_**');
    });

    it('go where a place is printed so anyway', () => {
      const text = textOf(centred(bold('Phụ lục 1')), centred(italic('(kèm theo Kế hoạch số 12-KH/TU)')));
      assert.equal(text, 'Phụ lục 1\n(kèm theo Kế hoạch số 12-KH/TU)\n');
    });

    it('stay on a whole paragraph that is no heading', () => {
      assert.equal(line(p(bold('Đồng chí Trưởng ban chủ trì.'))), '**Đồng chí Trưởng ban chủ trì.**');
    });

    it('are read again where they were', () => {
      const runs = [
        { text: 'a ' },
        italic('(b,'),
        { text: ' c', bold: true, italic: true },
        bold('d e.'),
        { text: ' g' },
      ];
      const { body } = readPlan(`1. ${line(p(runs))}`);
      const [part] = body;
      assert(part?.kind === 'section' || part?.kind === 'item');
      assert.equal(part.content.text, 'a (b, cd e. g');
      const looks = part.content.stretches().filter(({ bold: b, italic: i }) => b || i);
      assert.equal(
        looks
          .filter(({ bold: b }) => b)
          .map(({ text }) => text)
          .join(''),
        'cd e.',
      );
    });
  });

  describe('signs that a plan would read as marks', () => {
    for (const text of ['2 ** 3 ** 4', 'biến _tạm và đuôi_ khác', '//máy chủ/thư mục', '(**) ghi chú ***'])
      it(`stay text: ${text}`, () => {
        const { preamble, body, comments } = readPlan(textOf(p('Một câu mở đầu.'), p(text)));
        const prose = [...preamble, ...body].map((block) => ('content' in block ? block.content : undefined));
        assert.equal(comments.length, 0);
        assert.equal(prose.at(-1)?.text.replaceAll(' ', ''), text.replaceAll(' ', ''));
        assert.equal(prose.at(-1)?.emphasis.length, 0);
      });

    it('a line of stars is left', () => assert.equal(line(centred('***')), '***'));
  });

  describe('a line with spaces between its letters', () => {
    const read: readonly (readonly [string, string])[] = [
      ['K Ế   H O Ạ C H', 'KẾ HOẠCH'],
      ['K Ế H O Ạ C H', 'KẾ HOẠCH'],
      ['K  Ế     H  O  Ạ  C  H', 'KẾ HOẠCH'],
      ['C H Ư Ơ N G  T R Ì N H  C Ô N G  T Á C', 'CHƯƠNG TRÌNH CÔNG TÁC'],
    ];
    for (const [written, text] of read)
      it(`reads ${text}: ${written}`, () => {
        const half = Math.floor(written.length / 2);
        assert.equal(line(centred([bold(written.slice(0, half)), { text: written.slice(half) }])), text);
      });

    for (const text of ['A B C D', 'A B  C D', 'A  B C  D E', 'A B C D 1', 'X L Ý D'])
      it(`stays what it may be: ${text}`, () => {
        assert.equal(line(centred(text)), text);
      });
  });

  describe('line ends inside a paragraph', () => {
    it('part the lines of a title', () => {
      assert.equal(textOf(centred('KẾ HOẠCH\nmở lớp')), 'KẾ HOẠCH\nmở lớp\n');
    });

    it('are spaces in running text, and part what begins anew', () => {
      assert.equal(
        textOf(p('Giao các phòng\nchuẩn bị:\n- Tài liệu\n- Hội trường')),
        'Giao các phòng chuẩn bị:\n\n- Tài liệu\n\n- Hội trường\n',
      );
    });
  });

  describe('tables', () => {
    it('have a rule under their head, whose bold goes', () => {
      const text = textOf(
        table(true, [
          [bold('TT'), bold('Nội dung')],
          ['1', [bold('Gấp'), { text: ' lắm' }]],
        ]),
      );
      assert.equal(text, '| TT | Nội dung |\n|---|---|\n| 1 | **Gấp** lắm |\n');
    });

    it('have one line a row, whatever a cell holds', () => {
      const text = textOf(
        table(true, [
          ['A', 'B'],
          [cell(['một\nhai', p('ba', { number: '•' })]), 'x | y'],
        ]),
      );
      assert.equal(text.split('\n')[2], '| một hai - ba | x ¦ y |');
    });

    it('have empty cells where cells are merged', () => {
      const text = textOf(
        table(true, [
          [cell(['A'], { columns: 2 }), 'C'],
          ['1', '2', '3'],
          [cell(['bỏ'], { continued: true }), '5', '6'],
        ]),
      );
      assert.equal(text, '| A |  | C |\n|---|---|---|\n| 1 | 2 | 3 |\n|  | 5 | 6 |\n');
    });

    it('have in their last column what stands beyond those that are written', () => {
      const row = Array.from({ length: 205 }, (_, i) => `ô${i + 1}`);
      const text = textOf(table(true, [row, ['x']]));
      const [head = '', rule = '', second = ''] = text.split('\n');
      assert.equal(head.split(' | ').length, 200);
      assert(head.endsWith('| ô199 | ô200 ô201 ô202 ô203 ô204 ô205 |'), head.slice(-80));
      assert.equal(rule.split('---').length, 201);
      assert(second.startsWith('| x |'));
    });

    it('keep a row of dashes, and no row without text', () => {
      const text = textOf(
        table(true, [
          ['A', 'B'],
          ['', ''],
          ['-', '-'],
          ['1', '2'],
        ]),
      );
      const [block] = readPlan(`Mở đầu.\n\nI. VIỆC CHUNG\n\n${text}`).body;
      assert(block && block.kind !== 'table' && block.kind !== 'paragraph');
      const [inner] = block.children;
      assert(inner?.kind === 'table');
      assert.deepEqual(
        inner.rows.map(({ cells }) => cells.map((each) => each.text)),
        [
          ['A', 'B'],
          ['–', '–'],
          ['1', '2'],
        ],
      );
    });

    it('two in a row stay two', () => {
      const one = table(true, [
        ['A', 'B'],
        ['1', '2'],
      ]);
      assert.equal(textOf(one, one).match(/\n\n/g)?.length, 1);
    });

    it('without lines around them are paragraphs where they have one column', () => {
      assert.equal(textOf(table(false, [['1. Một'], ['']]), p('Hai')), '1. Một\n\nHai\n');
    });

    it('without lines around them stay tables where they are no header', () => {
      assert.match(
        textOf(
          table(false, [
            ['Ngày', 'Việc'],
            ['10/6', 'Họp'],
          ]),
        ),
        /^\| Ngày \| Việc \|\n/,
      );
    });

    it('set a header even where their lines are drawn', () => {
      assert.match(textOf({ ...HEADER, ruled: true }), /^TỈNH UỶ BÌNH MINH\tĐẢNG/);
    });
  });

  describe('header and end block', () => {
    it('has two signatures side by side, though neither signs for another', () => {
      const rows = [
        [bold('CHÁNH VĂN PHÒNG'), bold('TRƯỞNG BAN TỔ CHỨC')],
        ['', ''],
        ['Trần Văn An', 'Lê Thị Bình'],
      ];
      assert.equal(
        textOf(p('Giao các ban thực hiện.'), table(false, rows)),
        'Giao các ban thực hiện.\n\nCHÁNH VĂN PHÒNG\tTRƯỞNG BAN TỔ CHỨC\nTrần Văn An\tLê Thị Bình\n',
      );
      const people = textOf(
        table(false, [
          ['Trưởng ban', 'Trần Văn An'],
          ['Phó ban', 'Lê Thị Bình'],
        ]),
      );
      assert(people.startsWith('| Trưởng ban |'));
    });

    it('may be set by tabs', () => {
      const text = textOf(
        p('ĐẢNG BỘ TỈNH BÌNH MINH\t\tĐẢNG CỘNG SẢN VIỆT NAM'),
        p('ĐẢNG UỶ XÃ AN HOÀ'),
        p('Số 18-KH/ĐU\t\tAn Hoà, ngày 15 tháng 6 năm 2026'),
        ...TITLE,
        p('1.\tMột\tviệc'),
        p('Nơi nhận:\t\tT/M BAN THƯỜNG VỤ'),
        p('- Như trên.\t\tBÍ THƯ'),
        p('\t\tTrần Thu Hà'),
      );
      const { header, signature } = readPlan(text);
      assert.equal(header.issuingBody?.text, 'ĐẢNG UỶ XÃ AN HOÀ');
      assert.equal(header.placeAndDate?.date?.iso, '2026-06-15');
      assert.deepEqual([signature?.position?.text, signature?.signer?.text], ['BÍ THƯ', 'Trần Thu Hà']);
      assert(text.includes('1. Một việc\n'));
    });

    it('keep a tab that sets a lone cell in the right column, and no other', () => {
      const text = textOf(
        p('ĐẢNG UỶ XÃ AN HOÀ\tĐẢNG CỘNG SẢN VIỆT NAM'),
        p('\t\tDỰ THẢO'),
        ...TITLE,
        p('\tĐảng uỷ xây dựng kế hoạch như sau:'),
        p('I. MỤC ĐÍCH'),
        p('Nơi nhận:\tT/M ĐẢNG UỶ'),
        p('- Lưu.\tBÍ THƯ'),
        p(' \t(đã ký)'),
      );
      assert.deepEqual(
        text.split('\n').filter((each) => each.includes('\t')),
        [
          'ĐẢNG UỶ XÃ AN HOÀ\tĐẢNG CỘNG SẢN VIỆT NAM',
          '\tDỰ THẢO',
          'Nơi nhận:\tT/M ĐẢNG UỶ',
          '- Lưu.\tBÍ THƯ',
          '\t(đã ký)',
        ],
      );
      assert(text.includes('\nĐảng uỷ xây dựng'));
    });

    it('is set by a table without lines that says no more than that it is a draft', () => {
      const header = table(false, [
        ['ĐẢNG UỶ XÃ AN HOÀ', 'DỰ THẢO'],
        ['CHI BỘ THÔN 1', 'An Hoà, ngày 3 tháng 6 năm 2026'],
      ]);
      assert.match(textOf(header, ...TITLE), /^ĐẢNG UỶ XÃ AN HOÀ\tDỰ THẢO\nCHI BỘ THÔN 1\tAn Hoà/);
    });

    it('has a line of three stars under its title', () => {
      const plan = readPlan(textOf(HEADER, ...TITLE.slice(0, 2), centred('* * *'), p('I. MỤC ĐÍCH')));
      assert.equal(plan.summary?.text, 'mở lớp bồi dưỡng');
    });

    it('may be stacked', () => {
      const text = textOf(
        ...['ĐẢNG CỘNG SẢN VIỆT NAM', 'ĐẢNG BỘ TỈNH BÌNH MINH', 'ĐẢNG UỶ XÃ AN HOÀ', '*', 'Số 18-KH/ĐU'].map(
          centred,
        ),
        ...TITLE,
        p('Một đoạn mở đầu.'),
      );
      const { header } = readPlan(text);
      assert.equal(header.parentBody?.text, 'ĐẢNG BỘ TỈNH BÌNH MINH');
      assert.equal(header.documentNumber?.symbol.text, '18-KH/ĐU');
    });
  });

  it('puts footnotes behind the plan and before its appendices', () => {
    const { text } = planTextOf(
      documentOf([HEADER, ...TITLE, p('Số liệu[1].'), END, centred('Phụ lục'), centred('SỐ LIỆU')], {
        footnotes: [{ mark: '1', paragraphs: [p('Theo báo cáo'), p('của Cục Thống kê.')] }],
      }),
    );
    assert.match(text, /Bình\n\n\[1\] Theo báo cáo của Cục Thống kê\.\n\nPhụ lục\nSỐ LIỆU\n$/);
  });

  it('leaves lines of a text broken as on a page as they are', () => {
    const lines = [
      'Thực hiện chương trình công tác của cấp uỷ cấp trên trong',
      'năm nay, các chi bộ tổ chức sinh hoạt chuyên đề và học tập',
      'các nội dung mới ban hành, bảo đảm đúng thời gian quy định,',
      'sát với tình hình của từng đơn vị và có người phụ trách.',
    ];
    assert.equal(textOf(...lines.map((each) => p(each))), `${lines.join('\n')}\n`);
  });

  it('composes letters, even across runs, and drops what nobody sees', () => {
    const runs = [{ text: 'Ke\u0302' }, { text: '\u0301 ho\u200bạch 12\u2011KH', bold: true }];
    assert.equal(line(p(runs)), 'Kế **hoạch 12-KH**');
  });

  it('converts an old encoding that no font told of', () => {
    const sentence = 'Thực hiện nghị quyết của Đảng uỷ xã về công tác cán bộ';
    const { text, notes } = planTextOf(documentOf([p(fromUnicode(sentence, 'tcvn3').text)]));
    assert.equal(text.trimEnd(), sentence);
    assert.deepEqual(notes[0]?.args, { encoding: 'TCVN3 (ABC)' });
  });

  it('knows where the words stand that were hard to read', () => {
    const words = [
      { text: 'Thực ', confidence: 0.9 },
      { text: 'hiên kế ', confidence: 0.4 },
      { text: 'hoạch', confidence: 0.95, bold: true },
    ];
    const { text, doubtful } = planTextOf(documentOf([p(words, { number: '1.' })]));
    assert.equal(text, '1. Thực hiên kế **hoạch**\n');
    assert.deepEqual(
      doubtful.map(({ start, end }) => text.slice(start, end)),
      ['hiên', 'kế'],
    );
  });

  it('keeps every letter of any text', () => {
    const piece = fc.constantFrom(
      ...[
        'Kế hoạch',
        ' ',
        '**',
        '_',
        '|',
        '//',
        '\n',
        '\t',
        '•',
        '- ',
        '1. ',
        'a) ',
        'I- ',
        '*',
        '…',
        '(x)',
        'T/M BAN',
      ],
      ...[
        'Phụ lục 1',
        'Nơi nhận:',
        'KẾ HOẠCH',
        'Số 1-KH/TU',
        '-----',
        '12',
        '\u0301',
        'e\u0302',
        '\ufeff',
        'O',
        '[1]',
      ],
    );
    const run = fc.record({
      text: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      bold: fc.boolean(),
      italic: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const block = fc.oneof(
      fc
        .record({ runs: fc.array(run, { maxLength: 5 }), middle: fc.boolean() })
        .map(({ runs, middle }) => p(runs, middle ? { alignment: 'center' } : {})),
      fc
        .array(fc.array(fc.array(run, { maxLength: 3 }), { minLength: 4, maxLength: 4 }), { maxLength: 4 })
        .map((rows) => table(true, rows)),
    );
    // Columns are written line beside line: the order is that of neither column.
    const lettersOf = (text: string): string =>
      (text.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
    const textIn = (blocks: readonly ForeignBlock[]): string =>
      blocks
        .flatMap((each) =>
          each.kind === 'table'
            ? each.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
            : each.kind === 'paragraph'
              ? [each]
              : [],
        )
        .map(({ runs }) => `${runs.map(({ text }) => text).join('')}\n`)
        .join('');
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const { text, doubtful } = planTextOf(documentOf(blocks));
        assert.equal(lettersOf(text), lettersOf(textIn(blocks)));
        assert.equal(text, text.normalize('NFC'));
        for (const { start, end } of doubtful) assert.match(text.slice(start, end), /^\S+$/);
      }),
      { numRuns: 400 },
    );
  });

  it('takes long hostile text in linear time', () => {
    const runs = Array.from({ length: 20_000 }, (_, i) => ({
      text: i % 2 ? '**_|//' : ' a\t',
      bold: i % 3 === 0,
      italic: i % 5 === 0,
    }));
    const time = (count: number): number => {
      const before = performance.now();
      textOf(p(runs.slice(0, count)), table(true, [[runs.slice(0, count)]]));
      textOf(p('một dòng\n'.repeat(count)));
      return performance.now() - before;
    };
    time(2_000);
    assert(time(20_000) < 40 * Math.max(time(2_000), 5));
  });
});
