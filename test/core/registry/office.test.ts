/** The office's own registry as its keeper sees it: what is read, and what is said of what is wrong. */
import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import {
  readOfficeRegistry,
  type OfficeRegistry,
  type OfficeRegistryKind,
} from '../../../server/src/core/registry/office';
import { addToOfficeRegistry } from '../../../server/src/core/registry/office-writing';
import { say } from '../../../server/src/core/text/message';

const told = ({ problems }: OfficeRegistry): string[] =>
  problems.map(({ severity, message, args }) => `${severity}: ${say(message, 'vi', args)}`);

const numbers = (text: string, kind: OfficeRegistryKind = 'csv'): string[] =>
  readOfficeRegistry(text, kind).directives.map(({ number, date }) => `${number} ${date ?? ''}`);

const HEADER = 'Số ký hiệu,Tên loại,Ngày,Cơ quan ban hành,Trích yếu';

describe('the registry of an office', () => {
  it('is read from a table with all its columns', () => {
    const { directives, problems } = readOfficeRegistry(
      `${HEADER},Ghi chú,Thay thế bởi,Hết hiệu lực từ\n` +
        '12-NQ/TU,Nghị quyết,25/10/2023,Tỉnh uỷ Bình Minh,"“về phát triển du lịch, dịch vụ”",bản giấy,"Nghị quyết số 07-NQ/TU, ngày 12/3/2026",12/3/2026\n',
      'csv',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(directives, [
      {
        number: '12-NQ/TU',
        type: 'Nghị quyết',
        date: '2023-10-25',
        issuer: 'Tỉnh uỷ Bình Minh',
        subject: 'về phát triển du lịch, dịch vụ',
        ended: {
          from: '2026-03-12',
          by: 'Nghị quyết số 07-NQ/TU, ngày 12/3/2026',
          replaced: true,
          source: 'sổ văn bản của cơ quan',
          confidence: 'source',
        },
        note: 'bản giấy',
        origin: 'office',
        confidence: 'source',
        source: 'sổ văn bản của cơ quan',
      },
    ]);
  });

  for (const [name, text] of [
    ['commas', `${HEADER}\n12-NQ/TU,Nghị quyết,25/10/2023,Tỉnh uỷ,về việc a\n`],
    [
      'semicolons, as Excel saves them',
      `\ufeff${HEADER.replaceAll(',', ';')}\r\n12-NQ/TU;Nghị quyết;25/10/2023;;\r\n`,
    ],
    ['tabs', `STT\t${HEADER.replaceAll(',', '\t')}\n1\t12-NQ/TU\tNghị quyết\t2023-10-25\t\t\n`],
    ['English names of columns', 'Number,Type,Date\n12-NQ/TU,Nghị quyết,25/10/2023\n'],
    [
      'the title of the sheet and the separator above',
      'sep=;\nSỔ VĂN BẢN ĐẾN NĂM 2023;;\n;;\nTT;Số ký hiệu văn bản;Tên loại văn bản;Ngày tháng văn bản\n1;12-NQ/TU;Nghị quyết;25/10/2023\n',
    ],
    ['a day as spreadsheets count it', `${HEADER}\n12-NQ/TU,Nghị quyết,45224,,\n`],
    ['a day with its time', `${HEADER}\n12-NQ/TU,Nghị quyết,2023-10-25 00:00:00,,\n`],
    ['names in capitals, without marks', 'SO KY HIEU,TEN LOAI,NGAY\n12-NQ/TU,Nghị quyết,25/10/2023\n'],
    ['combining marks', `${HEADER}\n12-NQ/TU,Nghị quyết,25/10/2023,,\n`.normalize('NFD')],
    ['the label before the number', `${HEADER}\nSố: 12-NQ/TU,Nghị quyết,ngày 25/10/2023,,\n`],
    ['blank rows', `${HEADER}\n\n,,,,\n12-NQ/TU,Nghị quyết,25/10/2023,,\n\n`],
  ] as const) {
    it(`is read from a table with ${name}`, () => {
      assert.deepEqual(told(readOfficeRegistry(text, 'csv')), []);
      assert.deepEqual(numbers(text), ['12-NQ/TU 2023-10-25']);
    });
  }

  it('keeps the good rows and tells the row and the fault of the others', () => {
    const table = [
      HEADER,
      '12-NQ/TU,Nghị quyết,25/10/2023,,',
      'mười hai,Nghị quyết,25/10/2023,,',
      '13-NQ/TU,Nghị quyết,31/02/2023,,',
      '14-NQ/TU,Nghị quyết,năm ngoái,,',
      '012-NQ/TU,Nghị quyết,25/10/2023,,',
      '15-KH/TƯ,Kế hoạch,01/3/2024,,',
      ',Kế hoạch,01/3/2024,,',
      '16-KH/TU,Kế hoạch,01/3/2024,,',
    ].join('\n');
    assert.deepEqual(numbers(table), ['12-NQ/TU 2023-10-25', '16-KH/TU 2024-03-01']);
    assert.deepEqual(told(readOfficeRegistry(table, 'csv')), [
      'error: Dòng 3: số ký hiệu “mười hai” không đọc được; viết như 25-CT/TW, văn bản nhà nước như 15/KH-UBND.',
      'error: Dòng 4: lịch không có ngày 31/02/2023.',
      'error: Dòng 5: ngày “năm ngoái” không đọc được; viết như 25/10/2023 hoặc 2023-10-25.',
      'error: Dòng 6: 012-NQ/TU đã có ở dòng 2.',
      'error: Dòng 7: ký hiệu “15-KH/TƯ” có chữ Ư; Trung ương viết TW, tỉnh uỷ, thành uỷ viết TU.',
      'error: Dòng 8: thiếu số ký hiệu.',
    ]);
  });

  it('takes a row as well as it can be, and warns', () => {
    const table = `${HEADER},Màu\n13/NQ-TU,,02/9/2024,,\n14-KH/TU,Chỉ thị,02/9/2024,,\n15-KH/TU,Kế hoạch,,,,,thừa\n`;
    assert.deepEqual(numbers(table), ['13-NQ/TU 2024-09-02', '14-KH/TU 2024-09-02', '15-KH/TU ']);
    const { directives } = readOfficeRegistry(table, 'csv');
    assert.equal(directives[0]?.type, 'Nghị quyết', 'told by its symbol');
    assert.deepEqual(told(readOfficeRegistry(table, 'csv')), [
      'warning: Không biết cột “Màu”; các cột: Số ký hiệu, Tên loại, Ngày, Cơ quan ban hành, Trích yếu, Ghi chú, Thay thế bởi, Hết hiệu lực từ.',
      'warning: Dòng 2: số ký hiệu “13/NQ-TU” cần viết “13-NQ/TU”.',
      'warning: Dòng 2: thiếu tên loại.',
      'warning: Dòng 3: tên loại “Chỉ thị” không khớp với ký hiệu KH (Kế hoạch).',
      'warning: Dòng 4: thừa ô “thừa”; ô có dấu phân cách ở trong phải đặt trong ngoặc kép.',
      'warning: Dòng 4: thiếu ngày; số bắt đầu lại sau mỗi nhiệm kỳ nên cần ngày để khỏi nhầm.',
    ]);
  });

  it('points at the place, in a table at the row', () => {
    const table = `${HEADER}\r\n12-NQ/TU,Nghị quyết,25/10/2023,,"hai\r\ndòng"\r\nx,Nghị quyết,01/3/2024,,\r\n`;
    const [problem] = readOfficeRegistry(table, 'csv').problems;
    assert.equal(table.slice(problem?.span.start, problem?.span.end), 'x,Nghị quyết,01/3/2024,,');
    assert.equal(problem?.args['row'], '4');
    const json = '{ "documents": [{ "number": "x", "type": "Kế hoạch", "date": "02/9/2024" }] }';
    const [first] = readOfficeRegistry(json, 'json').problems;
    assert.equal(json.slice(first?.span.start, first?.span.end), '"x"');
  });

  it('is read from JSON with comments', () => {
    const text = `// sổ\n{ "documents": [\n  { "number": "12-NQ/TU", "type": "Nghị quyết", "date": "25/10/2023" }, /* x */\n] }`;
    assert.deepEqual(told(readOfficeRegistry(text, 'json')), []);
    assert.deepEqual(numbers(text, 'json'), ['12-NQ/TU 2023-10-25']);
  });

  it('tells what a broken JSON file lacks, and takes what can be read', () => {
    const cut = '{ "documents": [{ "number": "12-NQ/TU", "type": "Nghị quyết", "date": "25/10/2023" }';
    assert.deepEqual(numbers(cut, 'json'), ['12-NQ/TU 2023-10-25']);
    assert.deepEqual(told(readOfficeRegistry(cut, 'json')), ['error: Dòng 1: không đúng cú pháp JSON.']);
    assert.deepEqual(told(readOfficeRegistry('{}', 'json')), [
      'error: Tệp phải có danh sách "documents": [ … ].',
    ]);
    const odd = '{ "documents": [5, { "number": 12, "màu": "xanh" }] }';
    assert.deepEqual(told(readOfficeRegistry(odd, 'json')).slice(0, 3), [
      'error: Văn bản thứ 1: phải viết như { "number": "25-CT/TW", … }.',
      'error: Văn bản thứ 2: thiếu số ký hiệu.',
      'warning: Văn bản thứ 2: thiếu tên loại.',
    ]);
  });

  it('is read to its limits only', () => {
    const rows = Array.from({ length: 20_001 }, (_, i) => `${i + 1}-NQ/TU,Nghị quyết,02/9/2024`);
    const { directives, problems } = readOfficeRegistry(
      `Số ký hiệu,Tên loại,Ngày\n${rows.join('\n')}\n`,
      'csv',
    );
    assert.equal(directives.length, 20_000);
    assert.match(told({ directives, problems })[0] ?? '', /quá 20\.000 văn bản/);
    const large = readOfficeRegistry('x'.repeat(9 * 1024 * 1024), 'csv');
    assert.match(told(large)[0] ?? '', /lớn hơn 8 MB/);
  }).timeout(20_000);

  it('says that a quotation mark is never closed, and does not swallow the rest in silence', () => {
    const registry = readOfficeRegistry(
      `${HEADER}\n12-NQ/TU,Nghị quyết,25/10/2023,,\n13-NQ/TU,Nghị quyết,26/10/2023,,"về du lịch\n14-NQ/TU,Nghị quyết,27/10/2023,,\n`,
      'csv',
    );
    assert.deepEqual(
      registry.directives.map(({ number }) => number),
      ['12-NQ/TU'],
    );
    assert.match(told(registry).join('\n'), /^error: Dòng 3: .*ngoặc kép/);
  });

  it('never throws', () => {
    for (const kind of ['json', 'csv'] as const)
      for (const text of [
        '',
        '\ufeff',
        '"',
        '[',
        '['.repeat(100_000),
        '{"documents":[null,[],{}]}',
        'a,b\n"',
        '\0',
        `${HEADER}\n"12`,
      ])
        assert.ok(readOfficeRegistry(text, kind));
  });
});

describe('adding to the registry of an office', () => {
  const entry = { number: '12-NQ/TU', type: 'Nghị quyết', date: '2023-09-05', issuer: 'Tỉnh uỷ Bình Minh' };

  it('begins a file that its own reader and schema accept', () => {
    const text = addToOfficeRegistry(undefined, entry) ?? '';
    assert.deepEqual(told(readOfficeRegistry(text, 'json')), []);
    assert.deepEqual(numbers(text, 'json'), ['12-NQ/TU 2023-09-05']);
    assert.match(text, /^\/\/ /, 'says what it is');
    const schema = JSON.parse(
      readFileSync(new URL('../../../docs/schema/registry.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv2020({ allErrors: true });
    assert.ok(ajv.validate(schema, parse(text)), ajv.errorsText());
  });

  it('keeps comments, order and line ends', () => {
    const before =
      '// sổ\r\n{\r\n  "documents": [\r\n    { "number": "01-KH/TU" }, // đầu năm\r\n  ]\r\n}\r\n';
    const after = addToOfficeRegistry(before, entry) ?? '';
    assert.equal(
      after,
      before.replace(
        '\r\n  ]',
        [
          '',
          '    {',
          '      "number": "12-NQ/TU",',
          '      "type": "Nghị quyết",',
          '      "date": "05/9/2023",',
          '      "issuer": "Tỉnh uỷ Bình Minh"',
          '    }',
          '  ]',
        ].join('\r\n'),
      ),
    );
    const twoMore = addToOfficeRegistry(after, { number: '13-NQ/TU' }) ?? '';
    assert.deepEqual(numbers(twoMore, 'json'), ['01-KH/TU ', '12-NQ/TU 2023-09-05', '13-NQ/TU ']);
  });

  it('adds nothing twice, and nothing to what is no registry', () => {
    const once = addToOfficeRegistry(undefined, entry);
    assert.equal(addToOfficeRegistry(once, { ...entry, number: '012-NQ/TU' }), once);
    assert.equal(addToOfficeRegistry('"một chữ"', entry), undefined);
    assert.equal(addToOfficeRegistry('{ "documents": 5 }', entry), undefined);
    assert.deepEqual(numbers(addToOfficeRegistry('{}', entry) ?? '', 'json'), ['12-NQ/TU 2023-09-05']);
    assert.deepEqual(numbers(addToOfficeRegistry('[]', entry) ?? '', 'json'), ['12-NQ/TU 2023-09-05']);
  });
});
