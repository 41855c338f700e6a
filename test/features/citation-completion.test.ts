/** Citations completed from everything known, as somebody types them; texts before and after accepting. */
import assert from 'node:assert/strict';
import { completionsAt, type Suggestion } from '../../server/src/core/features/completion';
import { readPlan } from '../../server/src/core/plan/build';
import type { Directive } from '../../server/src/core/registry/directive';
import { DirectiveList, Registry } from '../../server/src/core/registry/registry';
import { check } from '../../server/src/core/rules/check';
import type { CheckSettings } from '../../server/src/core/rules/settings';
import { readCaret } from '../support/caret';
import { smallPlanWith } from '../support/plans';

const program = (known: Omit<Directive, 'origin' | 'confidence' | 'source'>): Directive => ({
  origin: 'program',
  confidence: 'source',
  source: '',
  ...known,
});

const HEALTH = program({
  number: '25-CT/TW',
  type: 'Chỉ thị',
  date: '2023-10-25',
  issuer: 'Ban Bí thư',
  subject:
    'về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở trong tình hình mới',
});
const DIPLOMACY = program({
  number: '25-CT/TW',
  type: 'Chỉ thị',
  date: '2018-08-08',
  issuer: 'Ban Bí thư',
  subject: 'về đẩy mạnh và nâng tầm đối ngoại đa phương đến năm 2030',
});
const PEOPLE = program({
  number: '72-NQ/TW',
  type: 'Nghị quyết',
  date: '2025-09-09',
  issuer: 'Bộ Chính trị',
  subject: 'về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khoẻ nhân dân',
});
const OLD = program({
  number: '36-HD/VPTW',
  type: 'Hướng dẫn',
  date: '2018-04-03',
  issuer: 'Văn phòng Trung ương Đảng',
  subject: 'thể thức và kỹ thuật trình bày văn bản của Đảng',
  ended: {
    from: '2026-05-27',
    by: 'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026',
    replaced: true,
    source: '',
    confidence: 'source',
  },
});
const OWN_LIST: Directive = {
  number: '18-CTr/TU',
  type: 'Chương trình',
  date: '2025-12-01',
  issuer: 'Ban Thường vụ Tỉnh uỷ Bình Minh',
  subject: 'thực hiện Nghị quyết số 72-NQ/TW của Bộ Chính trị',
  origin: 'office',
  confidence: 'source',
  source: '',
};
const PLAN_FILE: Directive = {
  number: '31-KH/TU',
  type: 'KẾ HOẠCH',
  date: '2026-03-02',
  issuer: 'TỈNH UỶ BÌNH MINH',
  subject: 'phát triển mạng lưới trạm y tế',
  origin: 'plan',
  confidence: 'source',
  source: '',
  uri: 'file:///k%E1%BA%BF/31.kehoach',
};

const registry = new Registry([new DirectiveList([PLAN_FILE, OWN_LIST, HEALTH, DIPLOMACY, PEOPLE, OLD])]);

function suggestionsIn(marked: string, settings: Partial<CheckSettings> = {}): Suggestion[] {
  const { text, offset } = readCaret(marked);
  return completionsAt(readPlan(text), offset, { language: 'vi', registry, ...settings });
}

/** The line of the small plan that says what is to be checked, with other words. */
const line = (words: string): string => smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', `- ${words}`);

/** Accepts the first suggestion, or the first whose label begins so; shows the line of the caret. */
function accepted(words: string, label = '', settings: Partial<CheckSettings> = {}): string {
  const marked = line(words);
  const chosen = suggestionsIn(marked, settings).find((one) => one.label.startsWith(label));
  assert.ok(chosen, `nothing for ${words}`);
  const { text, offset } = readCaret(marked);
  const after = text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end);
  return (
    after
      .slice(after.lastIndexOf('\n', offset - 1) + 1)
      .split('\n')[0]
      ?.slice(2) ?? ''
  );
}

const labels = (words: string): string[] =>
  suggestionsIn(line(words))
    .filter(({ kind }) => kind === 'citation')
    .map(({ label }) => label);

const HEALTH_IN_FULL =
  'Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở trong tình hình mới';
const PEOPLE_IN_FULL =
  'Nghị quyết số 72-NQ/TW, ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khoẻ nhân dân';

describe('completion of citations', () => {
  it('finds a document by a few letters of number, type or summary, in any order', () => {
    for (const typed of [
      ...['25 ct', 'ct 25', '25ct', 'ct25', '25-ct', '25-ct/tw', 'chi thi 25', 'chi thi so 25', '25 chi thi'],
      ...['y te co so', 'co so y te', 'chi thi y te', 'y te 25', '25 y te', 'ct y te co', 'y tế cơ s'],
    ])
      assert.equal(accepted(`Thực hiện ${typed}|`), `Thực hiện ${HEALTH_IN_FULL}`, typed);
    for (const typed of ['nq 72', 'nghi quyet suc khoe', 'nq72', 'nghi quyet so 72', 'suc khoe nhan dan'])
      assert.equal(accepted(`Thực hiện ${typed}|`), `Thực hiện ${PEOPLE_IN_FULL}`, typed);
  });

  it('finds it by words with marks, with some of them, and with keys that an input method left', () => {
    for (const typed of [
      ...['chỉ thị 25', 'chỉ thi 25', 'Chỉ thị số 25', 'chỉ thị y tế', 'chi5 thi5 25', 'chir thij 25'],
      ...['y te61 co7 so73', 'chi3 thi5 y te61'],
    ])
      assert.equal(accepted(`Quán triệt ${typed}|`), `Quán triệt ${HEALTH_IN_FULL}`, typed);
    for (const typed of ['nghi quyêt 72', 'nghị quyê 72', 'nghi5 quye6t1 72', 'nghij quyeets 72'])
      assert.ok(
        accepted(`Quán triệt ${typed}|`, 'Nghị quyết').endsWith(PEOPLE_IN_FULL) || typed === 'nghị quyê 72',
        typed,
      );
  });

  it('keeps the words before it, which its summary may have as well', () => {
    for (const lead of [
      'Tiếp tục',
      'Nâng cao chất lượng hoạt động theo',
      'Củng cố tổ chức, thực hiện',
      'Đẩy mạnh tuyên truyền về',
      'Trong tình hình mới:',
    ])
      assert.equal(accepted(`${lead} chi thi 25|`), `${lead} ${HEALTH_IN_FULL}`);
    assert.equal(
      accepted('Báo cáo kết quả thực hiện y te co so|'),
      `Báo cáo kết quả thực hiện ${HEALTH_IN_FULL}`,
    );
  });

  it('replaces what was typed of it and never doubles it', () => {
    assert.equal(accepted('Thực hiện Chỉ thị số 25|'), `Thực hiện ${HEALTH_IN_FULL}`);
    assert.equal(accepted('Thực hiện Chỉ thị số 25| ở xã.'), `Thực hiện ${HEALTH_IN_FULL} ở xã.`);
    assert.equal(accepted('Thực hiện Chỉ thị số 2|5-CT/TW ở xã.'), `Thực hiện ${HEALTH_IN_FULL} ở xã.`);
    assert.equal(accepted('Thực hiện Chỉ thị số |25-CT/TW.'), `Thực hiện ${HEALTH_IN_FULL}.`);
    assert.equal(
      accepted('Thực hiện Chỉ thị số 25-CT/TW, ngày 25|, báo cáo.'),
      `Thực hiện ${HEALTH_IN_FULL}, báo cáo.`,
    );
  });

  it('takes up what stands of it behind the caret', () => {
    const tails = [
      ', ngày 25/10/2023 của Ban Bí thư',
      ' ngày 25/10/2023 của Ban Bí thư',
      ', ngày 25/10/2023',
      ' của Ban Bí thư',
    ];
    for (const tail of tails)
      assert.equal(accepted(`Thực hiện Chỉ thị số 25|-CT/TW${tail}.`), `Thực hiện ${HEALTH_IN_FULL}.`, tail);
    assert.equal(
      accepted(`Thực hiện Chỉ thị số 25|-CT/TW${HEALTH_IN_FULL.slice(19)} ở các xã.`),
      `Thực hiện ${HEALTH_IN_FULL} ở các xã.`,
    );
    assert.equal(
      accepted('Thực hiện Chỉ thị số 25|-CT/TW, ngày 25/10/2023 của Ban Bí thư về một việc khác.'),
      'Thực hiện Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về một việc khác.',
    );
  });

  it('writes the short form once the text has named it in full', () => {
    assert.equal(
      accepted(`Thực hiện ${HEALTH_IN_FULL}; kiểm tra việc thực hiện y te|`),
      `Thực hiện ${HEALTH_IN_FULL}; kiểm tra việc thực hiện Chỉ thị số 25-CT/TW`,
    );
    assert.equal(
      accepted(`Thực hiện 25 ct|; kiểm tra việc thực hiện ${HEALTH_IN_FULL}.`, 'Chỉ thị số 25'),
      `Thực hiện ${HEALTH_IN_FULL}; kiểm tra việc thực hiện ${HEALTH_IN_FULL}.`,
    );
    assert.equal(accepted('Kiểm tra việc thực hiện 07 ct|'), 'Kiểm tra việc thực hiện Chỉ thị số 07-CT/TW');
  });

  it('takes a title for no first mention', () => {
    const marked = smallPlanWith(
      'Thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu',
      '07 ct|',
    ).replace(
      'Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.',
      'Quán triệt Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu.',
    );
    assert.equal(
      suggestionsIn(marked)[0]?.newText,
      'Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu',
    );
  });

  it('follows the comma and the tone of the document', () => {
    const marked = line('Thực hiện nq 72|').replace('07-CT/TW, ngày', '07-CT/TW ngày');
    assert.match(suggestionsIn(marked)[0]?.newText ?? '', /72-NQ\/TW ngày 09\/9\/2025/);
    assert.match(
      suggestionsIn(marked, { style: { citationComma: 'with' } })[0]?.newText ?? '',
      /72-NQ\/TW, ngày 09\/9\/2025/,
    );
    const older = line('Thực hiện nq 72|')
      .replaceAll('uỷ', 'ủy')
      .replaceAll('UỶ', 'ỦY')
      .replaceAll('Hoà', 'Hòa');
    assert.match(suggestionsIn(older)[0]?.newText ?? '', /sức khỏe nhân dân$/);
  });

  it('writes the name of a plan of the folder as a sentence does', () => {
    assert.equal(
      accepted('Thực hiện kh 31|'),
      'Thực hiện Kế hoạch số 31-KH/TU, ngày 02/3/2026 của Tỉnh uỷ Bình Minh về phát triển mạng lưới trạm y tế',
    );
    assert.equal(
      accepted('Thực hiện 18 ctr|'),
      'Thực hiện Chương trình số 18-CTr/TU, ngày 01/12/2025 của Ban Thường vụ Tỉnh uỷ Bình Minh thực hiện Nghị quyết số 72-NQ/TW của Bộ Chính trị',
    );
  });

  it('shows the date where several documents have the number, and which of them hold no longer', () => {
    assert.deepEqual(labels('Thực hiện 25 ct|'), [
      'Chỉ thị số 25-CT/TW (25/10/2023)',
      'Chỉ thị số 25-CT/TW (08/8/2018)',
    ]);
    const [old] = suggestionsIn(line('Theo hd 36|'));
    assert.match(old?.detail ?? '', /hết hiệu lực từ 27\/5\/2026/);
    assert.match(old?.documentation ?? '', /thay thế.*05/);
    const earlier = line('Theo hd 36|').replace('15 tháng 6 năm 2026', '15 tháng 4 năm 2026');
    assert.doesNotMatch(suggestionsIn(earlier)[0]?.detail ?? '', /hết hiệu lực/);
  });

  it('puts first what this plan cites, then the office and its folder, what holds no longer last', () => {
    const cited = suggestionsIn(line(`Thực hiện ${PEOPLE_IN_FULL}; theo van ban|`));
    assert.ok(cited.length > 0);
    assert.deepEqual(labels('Phát triển y te|'), [
      'Kế hoạch số 31-KH/TU',
      'Chỉ thị số 25-CT/TW (25/10/2023)',
    ]);
  });

  it('offers no other type than the one that stands there', () => {
    assert.deepEqual(labels('Thực hiện Nghị quyết số 25|'), []);
    assert.deepEqual(labels('Thực hiện Nghị quyết 72|'), ['Nghị quyết số 72-NQ/TW']);
  });

  it('is silent in the header, among the recipients, and of documents yet to come', () => {
    for (const marked of [
      smallPlanWith('Số 12-KH/ĐU', 'Số 25 ct|'),
      smallPlanWith('- Văn phòng Đảng uỷ;', '- 25 ct|'),
      line('Thực hiện nq 72|').replace('15 tháng 6 năm 2026', '15 tháng 6 năm 2025'),
    ])
      assert.deepEqual(
        suggestionsIn(marked).filter(({ kind }) => kind === 'citation'),
        [],
      );
  });

  it('does not offer the plan to itself', () => {
    const found = suggestionsIn(line('Thực hiện kh 31|'), { uri: PLAN_FILE.uri });
    assert.ok(found.every(({ label }) => !label.includes('31-KH')));
  });

  it('offers bodies, types and headings before documents that merely have the word', () => {
    const found = suggestionsIn(line('Giao Ban Thường vụ dang|')).map(({ kind }) => kind);
    assert.ok(!found.includes('citation') || found.indexOf('body') < found.indexOf('citation'));
    assert.equal(suggestionsIn(line('báo cáo ban thuong vu tinh|'))[0]?.label, 'Ban Thường vụ Tỉnh uỷ');
  });

  it('leaves a text that no rule finds fault with', () => {
    for (const typed of ['25 ct', 'nq 72', 'kh 31', '18 ctr']) {
      const marked = line(`Thực hiện ${typed}|.`);
      const [chosen] = suggestionsIn(marked);
      const { text } = readCaret(marked);
      assert.ok(chosen);
      const after = text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end);
      const said = check(readPlan(after), { language: 'vi', registry }).map(
        ({ rule, message }) => `${rule} ${message}`,
      );
      assert.deepEqual(said, [], typed);
    }
  });

  it('answers while every stroke of a sentence is typed, whatever stands there', () => {
    const sentence = 'Thực hiện Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư “về y tế” (đợt 1).';
    for (let i = 0; i <= sentence.length; i++)
      for (const { span } of suggestionsIn(line(`${sentence.slice(0, i)}|${sentence.slice(i)}`)))
        assert.ok(span.start <= span.end);
  });

  it('answers at once among ten thousand documents', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...PLAN_FILE,
      number: `${(i % 900) + 1}-KH/ĐU`,
      subject: `thực hiện Chỉ thị số ${i % 60}-CT/TW về công tác số ${i} của xã`,
      uri: `file:///${i}.kehoach`,
    }));
    const marked = readCaret(line('Thực hiện Chỉ thị số 25|'));
    const plan = readPlan(marked.text);
    const settings = {
      language: 'vi',
      registry: new Registry([new DirectiveList([...many, HEALTH])]),
    } as const;
    const times = Array.from({ length: 20 }, () => {
      const from = performance.now();
      assert.equal(completionsAt(plan, marked.offset, settings)[0]?.newText, HEALTH_IN_FULL);
      return performance.now() - from;
    });
    // A machine with other work needs longer, but not each time.
    assert.ok(Math.min(...times) < 30, `${Math.min(...times)} ms`);
  });
});
