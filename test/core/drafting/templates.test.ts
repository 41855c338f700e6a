/** Every plan that a template of ours makes keeps our own rules, at every level and by either guide. */
import assert from 'node:assert/strict';
import { builtInTemplates } from '../../../server/src/core/drafting/built-in';
import { draftOf, type DraftParams } from '../../../server/src/core/drafting/draft';
import { BLANK, filledText, isStop, shownText, type Stop } from '../../../server/src/core/drafting/piece';
import { readPlan } from '../../../server/src/core/plan/build';
import { check } from '../../../server/src/core/rules/check';
import { snippets } from '../../../server/src/lsp/snippets';

const DIRECTIVE = {
  number: '25-CT/TW',
  type: 'Chỉ thị',
  date: '2023-10-25',
  issuer: 'Ban Bí thư',
  subject:
    'về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở trong tình hình mới',
};
const TASKS = ['Nâng cao nhận thức về y tế cơ sở', 'Sắp xếp mạng lưới trạm y tế', 'Đổi mới cơ chế tài chính'];

/** The day decides the guide: 05-HD/VPTW and 36-HD/VPTW. */
const DAYS = ['2026-11-22', '2026-05-04', '2027-02-03'];

type Who = Pick<DraftParams, 'level' | 'body' | 'parentBody' | 'place'>;

const ISSUERS: readonly Who[] = [
  { level: 'province', body: 'Tỉnh uỷ Bình Minh', place: 'Bình Minh' },
  { level: 'province', body: 'Thành uỷ Huế', place: 'Huế' },
  { level: 'commune', body: 'Đảng uỷ xã An Hoà', parentBody: 'Đảng bộ tỉnh Bình Minh', place: 'An Hoà' },
  {
    level: 'commune',
    body: 'Đảng uỷ phường Ngô Quyền',
    parentBody: 'Thành uỷ Hải Phòng',
    place: 'Ngô Quyền',
  },
  {
    level: 'grassroots',
    body: 'Đảng uỷ Bệnh viện đa khoa An Hoà',
    parentBody: 'Đảng bộ xã An Hoà',
    place: 'An Hoà',
  },
  {
    level: 'grassroots',
    body: 'Chi bộ Trường Trung học cơ sở An Hoà',
    parentBody: 'Đảng uỷ xã An Hoà',
    place: 'An Hoà',
  },
  { level: 'grassroots', body: 'Chi bộ bản Nà Hoi', parentBody: 'Đảng uỷ xã An Hoà', place: 'An Hoà' },
];

/** What a writer may put where a stop is, by its name or by the words before it. */
const BY_NAME: Readonly<Record<string, string>> = {
  'họ và tên': 'Nguyễn Thu Hà',
  'số, ký hiệu': '12',
  'loại văn bản': 'Nghị quyết',
  'số của văn bản': '71-NQ/TW',
  'ngày của văn bản': '22/8/2025',
  'cơ quan ban hành văn bản': 'Bộ Chính trị',
  'trích yếu của văn bản': 'đột phá phát triển giáo dục và đào tạo',
  'hỏi doi tuong': 'Chi bộ Trường Tiểu học An Hoà',
  'hỏi viec': 'lãnh đạo công tác phát triển đảng viên',
  'hỏi lan thu': 'IX',
  'hỏi nhiem ky': '2025 - 2030',
  'hỏi nam dich': '2030',
};

function sample({ name = '', shown }: Stop, before: string): string {
  const known = BY_NAME[name];
  if (known !== undefined) return known;
  if (shown !== BLANK) return shown;
  if (before.endsWith('ngày ')) return '15/12/2027';
  if (/\d\. $/.test(before)) return 'Tăng cường lãnh đạo, chỉ đạo';
  return 'Đến năm 2030, ít nhất 80% số chi bộ hoàn thành nhiệm vụ được giao';
}

const serious = (text: string): string[] =>
  check(readPlan(text))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, span, message }) => `${rule} “${text.slice(span.start, span.end)}” ${message}`);

describe('templates of plans', () => {
  it('there is one for each kind of plan, for all levels', () => {
    const known = builtInTemplates();
    assert.deepEqual(
      known.map(({ id }) => id),
      ['thuc-hien-van-ban', 'kiem-tra-giam-sat', 'dai-hoi', 'thi-dua-khen-thuong', 'chuong-trinh-cong-tac'],
    );
    for (const { template } of known) {
      assert.deepEqual(template.problems, []);
      assert.equal(template.levels.length, 3);
      assert.notEqual(template.detail, '');
    }
    assert.deepEqual(
      known.filter(({ template }) => template.needsDirective).map(({ id }) => id),
      ['thuc-hien-van-ban'],
    );
  });

  for (const { id, template } of builtInTemplates()) {
    for (const who of ISSUERS) {
      it(`${id} of ${who.body}: nothing to mend`, () => {
        for (const today of DAYS) {
          for (const known of [{ directive: DIRECTIVE, tasks: TASKS }, {}]) {
            const { pieces, notes } = draftOf(template, { ...who, ...known, today });
            const untold = notes.filter(({ message }) => !message.en.startsWith('There is no directive'));
            assert.deepEqual(untold, [], JSON.stringify(notes));
            assert.deepEqual(serious(filledText(pieces, sample)), [], today);
            assert.deepEqual(serious(shownText(pieces)), [], `${today}, as it comes`);
          }
        }
      });
    }
  }

  it('put everything where a plan has it', () => {
    for (const { template } of builtInTemplates()) {
      for (const who of ISSUERS) {
        const { pieces } = draftOf(template, { ...who, today: '2026-11-22', directive: DIRECTIVE });
        const plan = readPlan(filledText(pieces, sample));
        assert.equal(plan.header.issuingBody?.text, who.body.toUpperCase());
        assert.equal(plan.header.parentBody !== undefined, who.level !== 'province');
        assert.equal(plan.header.placeAndDate?.date?.iso, '2026-11-22');
        assert.equal(plan.typeName?.text, 'KẾ HOẠCH');
        assert.ok(plan.summary && plan.separator && plan.preamble.length > 0);
        assert.equal(plan.signature?.position?.text, 'BÍ THƯ');
        assert.equal(plan.signature.signer?.text, 'Nguyễn Thu Hà');
        assert.equal(plan.recipients?.items.at(-1)?.archive, true);
        assert.equal(plan.recipients.items[0]?.purpose, 'để báo cáo');
      }
    }
  });

  it('take the marks of the guide in force on the day', () => {
    const [directive] = builtInTemplates();
    const [who] = ISSUERS;
    assert.ok(directive && who);
    const textOn = (today: string): string =>
      shownText(draftOf(directive.template, { ...who, today }).pieces);
    assert.match(textOn('2026-05-26'), /\(để báo cáo\),/);
    assert.match(textOn('2026-05-27'), /\(để báo cáo\);/);
  });

  it('cite a directive in full once in the opening, in short afterwards, and keep its tasks', () => {
    const [directive] = builtInTemplates();
    const [who] = ISSUERS;
    assert.ok(directive && who);
    const { pieces } = draftOf(directive.template, {
      ...who,
      today: '2026-11-22',
      directive: DIRECTIVE,
      tasks: TASKS,
    });
    const text = shownText(pieces);
    const full = 'Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về tiếp tục củng cố';
    assert.equal(text.split(full).length - 1, 2, 'in the summary and in the opening');
    assert.ok(text.split('Chỉ thị số 25-CT/TW').length - 1 > 2);
    for (const [i, task] of TASKS.entries()) assert.ok(text.includes(`\n${i + 1}. ${task}\n\n- ${BLANK}.\n`));
  });

  it('give work to those whom a place has: a village has no offices, a school no wards', () => {
    const [directive] = builtInTemplates();
    assert.ok(directive);
    const textOf = (body: string): string =>
      shownText(
        draftOf(directive.template, { level: 'grassroots', body, place: 'An Hoà', today: '2026-11-22' })
          .pieces,
      );
    const village = textOf('Chi bộ bản Nà Hoi');
    assert.match(village, /\n3\. Trưởng bản phổ biến/);
    assert.match(village, /đảng viên và Nhân dân trong bản\./);
    assert.doesNotMatch(village, /viên chức|khoa, phòng|đơn vị|Công đoàn/);
    assert.match(textOf('Chi bộ tổ dân phố số 5'), /- Tổ trưởng tổ dân phố \(để thực hiện\)/);
    assert.match(textOf('Chi bộ Trường Tiểu học An Hoà'), /\. Các tổ chuyên môn đưa/);
    assert.match(textOf('Đảng uỷ Bệnh viện đa khoa An Hoà'), /\. Các khoa, phòng cụ thể hoá/);
    assert.match(textOf('Đảng uỷ Công ty Điện lực An Hoà'), /\. Các phòng, ban cụ thể hoá/);
  });

  it('hold the congress of a cell with all its members, and of nobody below it', () => {
    const congress = builtInTemplates().find(({ id }) => id === 'dai-hoi');
    assert.ok(congress);
    const textOf = (body: string): string =>
      shownText(
        draftOf(congress.template, { level: 'grassroots', body, place: 'An Hoà', today: '2026-11-22' })
          .pieces,
      );
    for (const body of ['Chi bộ Trường Tiểu học An Hoà', 'Chi bộ thôn 2']) {
      const text = textOf(body);
      assert.match(text, /\n- Toàn thể đảng viên của Chi bộ; khách mời/);
      assert.doesNotMatch(text, /phân bổ đại biểu|trực thuộc/);
    }
    const text = textOf('Đảng uỷ Bệnh viện đa khoa An Hoà');
    assert.match(text, /\n3\. Đại biểu\n/);
    assert.match(text, /\n2\. Đại hội của tổ chức đảng trực thuộc/);
    assert.doesNotMatch(text, /Toàn thể đảng viên|bí thư, phó bí thư/);
  });

  it('invent nothing: what is not known is a stop', () => {
    const [directive] = builtInTemplates();
    assert.ok(directive);
    const { pieces, notes } = draftOf(directive.template, {
      level: 'commune',
      body: '',
      place: '',
      today: '2026-11-22',
    });
    const names = new Set(pieces.filter(isStop).map(({ name }) => name));
    for (const asked of [
      'tên cơ quan ban hành',
      'địa danh',
      'tên cấp trên',
      'số của văn bản',
      'quyền hạn ký',
    ])
      assert.ok(names.has(asked), asked);
    assert.ok(notes.some(({ message }) => message.en.startsWith('There is no directive')));
  });

  it('spell one way, whatever way the directive has it', () => {
    const [directive] = builtInTemplates();
    const [who] = ISSUERS;
    assert.ok(directive && who);
    const subject = 'về bảo vệ sức khỏe, củng cố cấp ủy';
    const spelled = (school: 'new' | 'old'): string =>
      shownText(
        draftOf(directive.template, {
          ...who,
          today: '2026-11-22',
          directive: { ...DIRECTIVE, subject },
          school,
        }).pieces,
      );
    assert.match(spelled('new'), /sức khoẻ, củng cố cấp uỷ/);
    assert.doesNotMatch(spelled('old'), /[Uu][ỷỶ](?!\p{L})/u);
  });

  it('agree with the whole plans among the snippets', () => {
    const [directive] = builtInTemplates();
    assert.ok(directive);
    const whole = snippets.filter(({ body }) => body.includes('KẾ HOẠCH') && body.includes('Nơi nhận'));
    const issuers = [0, 2, 4].flatMap((i) => ISSUERS[i] ?? []);
    for (const [i, who] of issuers.entries()) {
      const { pieces } = draftOf(directive.template, { ...who, today: '2026-11-22' });
      const lines = new Set(shownText(pieces).split('\n'));
      const fixed = (whole[i]?.body ?? '').split('\n').filter((line) => line !== '' && !line.includes('$'));
      const body = fixed
        .slice(fixed.indexOf('I. MỤC ĐÍCH, YÊU CẦU'))
        .filter((line) => !line.startsWith('- Các'));
      assert.ok(body.length > 8);
      const missing = body.filter((line) => !lines.has(line) && !/^(?:\d\.|- (?:Công|Uỷ|Lưu))/.test(line));
      assert.deepEqual(missing, [], whole[i]?.name);
    }
  });
});
