/**
 * Citations beside the registry: of every document that it surely knows, wrong dates, bodies and types are found, and
 * right citations, in whatever way they are written, are left alone. Then what the office's list and the plans of a
 * folder add.
 */
import assert from 'node:assert/strict';
import congresses from '../../server/src/data/congresses.json';
import { planOf } from '../../server/src/core/plan/build';
import type { Plan } from '../../server/src/core/plan/plan';
import { isSure, type Directive, type DirectiveField } from '../../server/src/core/registry/directive';
import { fullForm, type DateComma } from '../../server/src/core/registry/full-form';
import { builtInRegistry, DirectiveList } from '../../server/src/core/registry/registry';
import { allRules } from '../../server/src/core/rules/all';
import { check } from '../../server/src/core/rules/check';
import type { Finding } from '../../server/src/core/rules/finding';
import { applyEdits } from '../../server/src/core/rules/fix';
import type { CheckSettings } from '../../server/src/core/rules/settings';
import { SourceText } from '../../server/src/core/text/source';
import { textInSchool } from '../../server/src/core/vietnamese/school';

/** Those that say something of the date, the body, the type or the number of one document. */
const rules = allRules.filter(({ id }) => ['VD-05', 'VD-06', 'VD-10', 'VD-11', 'SO-08'].includes(id));

const settings: CheckSettings = { language: 'vi' };

/** A plan of a day after all that is known. */
const planWith = (citation: string, number = 'Số 12-KH/TU'): Plan =>
  planOf(
    new SourceText(
      `TỈNH UỶ BÌNH MINH                   ĐẢNG CỘNG SẢN VIỆT NAM\n*\n${number}                         Bình Minh, ngày 30 tháng 9 năm 2026\n\nKẾ HOẠCH\ncông tác năm\n-----\n\nThực hiện ${citation}, Ban Thường vụ Tỉnh uỷ xây dựng kế hoạch như sau:\n\nI- NHIỆM VỤ\n\n1. Học tập.\n`,
    ),
  );

const findingsOf = (citation: string, more: Partial<CheckSettings> = {}): Finding[] =>
  check(planWith(citation), { ...settings, ...more }, rules);

const sure = [...builtInRegistry.all()].filter(
  (one): one is Known =>
    one.confidence === 'source' && [one.type, one.date, one.issuer].every((part) => part !== undefined),
);

type Known = Directive & Required<Pick<Directive, 'type' | 'date' | 'issuer'>>;

const withoutSubject = ({ number, type, date, issuer }: Known, comma: DateComma): string =>
  fullForm({ number, type, date, issuer }, comma);

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
const [DAY, MONTH] = [1, 28];
const shifted = (iso: string, days: number): string => isoOf(new Date(Date.parse(iso) + days * 86_400_000));

/** The congress before a day; here without any margin. */
const termOf = (iso: string): string | undefined =>
  congresses.national.findLast(({ closed }) => closed < iso)?.term;

/** The same day of another year of the term. */
const yearsOf = ({ date }: Known): string[] =>
  [-4, -3, -2, -1, 1, 2, 3, 4]
    .map((years) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`)
    .filter((other) => termOf(other) === termOf(date) && other < '2026-09-30');

const BODIES = ['Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương', 'Ban Tổ chức Trung ương'];

const bodiesBeside = ({ issuer }: Known): string[] => BODIES.filter((body) => !issuer.includes(body));

const typesBeside = ({ type, number }: Known): string[] =>
  number.includes('-QĐ/')
    ? ['Quyết định', 'Quy định'].filter((other) => other !== type)
    : ['Thông báo', 'Báo cáo'].filter((other) => other !== type);

/** The same citation as people write it. */
const STYLES: Readonly<Record<string, (one: Known) => string>> = {
  'as central documents do': (one) => fullForm(one, 'with'),
  'with months in words, without a comma': (one) => {
    const [year = '', month = '', day = ''] = one.date.split('-');
    return `${one.type} số ${one.number} ngày ${day} tháng ${Number(month)} năm ${year} của ${one.issuer} ${one.subject ?? ''}`.trim();
  },
  'with quotation marks, tones in the old place': (one) =>
    textInSchool(
      withoutSubject(one, 'without') +
        (one.subject === undefined ? '' : ` “${one.subject.charAt(0).toUpperCase()}${one.subject.slice(1)}”`),
      'old',
    ),
  'without a summary, the central body with its Party': (one) =>
    withoutSubject(one, 'with').replace(/(?<=Trung ương|Ban Bí thư)$/u, (body) =>
      one.issuer === 'Ban Bí thư' ? `${body} Trung ương Đảng` : `${body} Đảng`,
    ),
};

interface Planted {
  readonly name: string;
  readonly field: DirectiveField;
  readonly wrong: (one: Known) => readonly Known[];
}

const dated = (one: Known, date: string): Known => ({ ...one, date });

const PLANTED: readonly Planted[] = [
  {
    name: 'wrong day',
    field: 'date',
    wrong: (one) => [DAY, -DAY].map((n) => dated(one, shifted(one.date, n))),
  },
  {
    name: 'wrong month',
    field: 'date',
    wrong: (one) => [MONTH, -MONTH].map((n) => dated(one, shifted(one.date, n))),
  },
  { name: 'wrong year', field: 'date', wrong: (one) => yearsOf(one).map((date) => dated(one, date)) },
  {
    name: 'wrong body',
    field: 'issuer',
    wrong: (one) => bodiesBeside(one).map((issuer) => ({ ...one, issuer })),
  },
  { name: 'wrong type', field: 'type', wrong: (one) => typesBeside(one).map((type) => ({ ...one, type })) },
];

describe('citations beside the registry', () => {
  it('are left alone where they are right', () => {
    let count = 0;
    for (const [style, write] of Object.entries(STYLES)) {
      for (const one of sure) {
        count++;
        const found = findingsOf(write(one)).map(({ rule, message }) => `${rule} ${message}`);
        assert.deepEqual(found, [], `${style}: ${write(one)}`);
      }
    }
    console.log(`      ${count} right citations of ${sure.length} documents`);
  });

  for (const { name, field, wrong } of PLANTED) {
    it(`are found with a ${name}`, () => {
      const missed: string[] = [];
      const unmended: string[] = [];
      let count = 0;
      for (const one of sure.filter((known) => isSure(known, field))) {
        for (const other of wrong(one)) {
          for (const write of [STYLES['as central documents do'], Object.values(STYLES)[3]]) {
            if (!write) continue;
            count++;
            const citation = write(other);
            const plan = planWith(citation);
            const [finding, ...more] = check(plan, settings, rules);
            if (!finding) missed.push(citation);
            assert.deepEqual(more, [], citation);
            const fix = finding?.fixes[0];
            const mended = fix && planOf(new SourceText(applyEdits(plan.source, fix.edits)));
            if (!mended || check(mended, settings, rules).length > 0) unmended.push(citation);
          }
        }
      }
      console.log(
        `      ${count} planted, ${count - missed.length} found, ${count - unmended.length} mended`,
      );
      assert.deepEqual(missed, []);
      assert.deepEqual(unmended, []);
    });
  }
});

describe('what one breach is', () => {
  const cited = 'ngày 22/12/2024 của Bộ Chính trị';
  const twice = (first: string, second: string): Finding[] =>
    findingsOf(`Nghị quyết số 57-NQ/TW, ${first}; sơ kết Nghị quyết số 57-NQ/TW, ${second}`);
  const told = (findings: readonly Finding[]): string[] =>
    findings.map(({ rule, severity }) => `${rule} ${severity}`);

  it('the wrong one of two dates is reported once, wherever it stands', () => {
    assert.deepEqual(told(twice(cited, cited.replace('22/', '21/'))), ['VD-06 warning']);
    const [finding, ...more] = twice(cited.replace('22/', '21/'), cited);
    assert.deepEqual(told(more), []);
    assert.match(finding?.message ?? '', /57-NQ\/TW ban hành ngày 22\/12\/2024; ở đây ghi ngày 21\/12\/2024/);
  });

  it('without the rule, the dates of one document still tell, and the known one is right', () => {
    const findings = findingsOf(
      `Nghị quyết số 57-NQ/TW, ${cited.replace('22/', '21/')}; sơ kết Nghị quyết số 57-NQ/TW, ${cited}`,
      { rules: { 'VD-06': 'off' } },
    );
    assert.deepEqual(told(findings), ['VD-05 warning']);
    assert.equal(findings[0]?.fixes[0]?.edits[0]?.newText, '22/12/2024');
  });

  it('a type that is not that of the symbol, and a day that does not exist, have one finding each', () => {
    assert.deepEqual(told(findingsOf(`Chỉ thị số 57-NQ/TW, ${cited}`)), ['VD-06 warning']);
    assert.deepEqual(told(findingsOf('Nghị quyết số 57-NQ/TW, ngày 32/12/2024 của Bộ Chính trị')), [
      'VD-06 information',
    ]);
  });
});

describe('the office’s list and the plans of a folder', () => {
  const programme: Directive = {
    number: '06-CTr/TU',
    type: 'Chương trình hành động',
    date: '2026-03-24',
    issuer: 'Ban Thường vụ Tỉnh uỷ Bình Minh',
    subject: 'về thực hiện Nghị quyết số 80-NQ/TW',
    origin: 'office',
    confidence: 'source',
    source: 'sổ đăng ký văn bản đi',
  };
  const plan: Directive = {
    ...programme,
    issuer: 'TỈNH UỶ BÌNH MINH',
    origin: 'plan',
    uri: 'file:///ke-hoach/ch%C6%B0%C6%A1ng%20tr%C3%ACnh.kehoach',
  };
  const beside = (directive: Directive, citation: string): string[] =>
    findingsOf(citation, { registry: builtInRegistry.with(new DirectiveList([directive])) }).map(
      ({ rule, severity, message }) => `${rule} ${severity} ${message}`,
    );
  const citation = (date: string, issuer: string): string =>
    `Chương trình hành động số 06-CTr/TU, ngày ${date} của ${issuer}`;

  it('accuse where body and term are the same', () => {
    const [office] = beside(programme, citation('25/3/2026', 'Ban Thường vụ Tỉnh uỷ'));
    assert.match(office ?? '', /^VD-06 warning .*24\/3\/2026/);
    const [folder] = beside(plan, citation('25/3/2026', 'Tỉnh uỷ Bình Minh'));
    assert.match(folder ?? '', /^VD-06 information Tệp chương trình\.kehoach .*24\/3\/2026/);
  });

  it('are silent where the date is right, the body another, or the term may be', () => {
    for (const known of [programme, plan]) {
      for (const right of [
        citation('24/3/2026', 'Ban Thường vụ Tỉnh uỷ'),
        citation('25/3/2026', 'Tỉnh uỷ Hồng Lĩnh'),
        citation('25/3/2026', 'Thành uỷ'),
        citation('24/9/2025', 'Tỉnh uỷ Bình Minh'),
        'Chương trình hành động số 06-CTr/TU, ngày 25/3/2026',
      ])
        assert.deepEqual(beside(known, right), [], right);
    }
  });

  it('the office’s word counts more than the program’s', () => {
    const office: Directive = {
      ...programme,
      number: '57-NQ/TW',
      type: 'Nghị quyết',
      date: '2024-12-20',
      issuer: 'Bộ Chính trị',
    };
    assert.deepEqual(beside(office, 'Nghị quyết số 57-NQ/TW, ngày 20/12/2024 của Bộ Chính trị'), []);
  });

  it('a plan of the folder with the same number is named, the plan itself is not', () => {
    const neighbour: Directive = { ...plan, number: '12-KH/TU', type: 'KẾ HOẠCH' };
    const registry = builtInRegistry.with(new DirectiveList([neighbour]));
    const at = (uri: string | undefined): string[] =>
      findingsOf('nhiệm vụ năm nay', { registry, uri }).map(({ rule, message }) => `${rule} ${message}`);
    assert.match(
      at('file:///ke-hoach/khác.kehoach')[0] ?? '',
      /^SO-08 .*chương trình\.kehoach ngày 24\/3\/2026/,
    );
    assert.deepEqual(at(neighbour.uri), []);
    assert.deepEqual(at(undefined), []);
  });
});

describe('a citation filled in from the registry', () => {
  const fixesOf = (citation: string): Finding['fixes'] =>
    check(
      planWith(citation),
      settings,
      allRules.filter(({ id }) => id === 'VD-01'),
    )[0]?.fixes ?? [];
  const titles = (citation: string): string[] =>
    fixesOf(citation).map(({ title, byHand }) => `${byHand ? '(tự chọn) ' : ''}${title}`);

  it('is a plain fix where its date or summary, or the term of the plan, tells which document is meant', () => {
    assert.deepEqual(titles('Nghị quyết số 71-NQ/TW, ngày 22/8/2025'), [
      'Ghi đầy đủ theo sổ văn bản: ngày 22/8/2025, khoá XIII',
    ]);
    assert.deepEqual(titles('Nghị quyết số 02-NQ/TW'), [
      'Ghi đầy đủ theo sổ văn bản: ngày 17/3/2026, khoá XIV',
    ]);
    const plan = planWith('Nghị quyết số 02-NQ/TW');
    const [fix] = fixesOf('Nghị quyết số 02-NQ/TW');
    assert.match(
      applyEdits(plan.source, fix?.edits ?? []),
      /số 02-NQ\/TW, ngày 17\/3\/2026 của Bộ Chính trị về xây dựng và phát triển Thủ đô Hà Nội trong kỷ nguyên mới,/,
    );
  });

  it('is offered where several may be meant, where it rests on memory, and of an earlier term', () => {
    assert.deepEqual(titles('Nghị quyết số 27-NQ/TW'), [
      '(tự chọn) Ghi đầy đủ theo sổ văn bản: ngày 28/8/2026, khoá XIV',
      '(tự chọn) Ghi đầy đủ theo sổ văn bản: ngày 09/11/2022, khoá XIII',
      '(tự chọn) Ghi đầy đủ theo sổ văn bản: ngày 21/5/2018, khoá XII',
    ]);
    assert.deepEqual(titles('Quy định số 377-QĐ/TW, ngày 08/10/2025'), [
      '(tự chọn) Ghi đầy đủ theo sổ văn bản: ngày 08/10/2025, khoá XIII',
    ]);
    assert.deepEqual(titles('Nghị quyết số 71-NQ/TW'), [
      '(tự chọn) Ghi đầy đủ theo sổ văn bản: ngày 22/8/2025, khoá XIII',
    ]);
  });

  it('is not there where the citation says otherwise, or nothing is known', () => {
    assert.deepEqual(titles('Nghị quyết số 71-NQ/TW, ngày 23/8/2025'), []);
    assert.deepEqual(titles('Kết luận số 999-KL/TW'), []);
  });
});
