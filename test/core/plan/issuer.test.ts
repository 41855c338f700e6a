/** Who issues a plan: names at the head, the body that speaks, the body for which it is signed. */
import assert from 'node:assert/strict';
import { readPlan } from '../../../server/src/core/plan/build';
import { headOf, issuerOf, issuingOf, readBody, type NamedBody } from '../../../server/src/core/plan/issuer';
import { SMALL_PLAN, smallPlanWith } from '../../support/plans';

const at = (text: string): { text: string; start: number; end: number } => ({
  text,
  start: 0,
  end: text.length,
});
const told = (body: NamedBody | undefined): string =>
  [body?.kind, body?.level, body?.unit, body?.name, body?.force ? 'force' : ''].filter(Boolean).join(' | ');

describe('the name of an issuing body', () => {
  for (const [name, expected] of [
    ['TỈNH UỶ BÌNH MINH', 'committee | province | tỉnh | BÌNH MINH'],
    ['THÀNH ỦY SÔNG XANH', 'committee | province | thành phố | SÔNG XANH'],
    ['ĐẢNG ỦY XÃ AN HÒA', 'committee | commune | xã | AN HÒA'],
    ['ĐẢNG UỶ PHƯỜNG AN HOÀ', 'committee | commune | phường | AN HOÀ'],
    ['ĐẢNG UỶ PHƯƠNG ĐÔNG', 'committee | PHƯƠNG ĐÔNG'],
    ['ĐẢNG UỶ QUỐC HỘI', 'committee | central | QUỐC HỘI'],
    ['ĐẢNG UỶ BỆNH VIỆN AN HOÀ', 'committee | grassroots | BỆNH VIỆN AN HOÀ'],
    ['ĐẢNG UỶ QUÂN SỰ XÃ AN HOÀ', 'committee | QUÂN SỰ XÃ AN HOÀ | force'],
    ['QUẬN UỶ AN HOÀ', 'committee | district | quận | AN HOÀ'],
    ['QUÂN UỶ TRUNG ƯƠNG', 'committee | central | force'],
    ['ĐẢNG BỘ THỊ XÃ AN HOÀ', 'organisation | district | thị xã | AN HOÀ'],
    ['CHI BỘ THÔN HẠ', 'cell | grassroots | THÔN HẠ'],
    ['VĂN PHÒNG TỈNH UỶ', 'office | TỈNH UỶ'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN', 'office'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'central | central'],
    ['BAN CHẤP HÀNH ĐẢNG BỘ XÃ AN HOÀ', 'executive | ĐẢNG BỘ XÃ AN HOÀ'],
    ['HỘI ĐỒNG NHÂN DÂN XÃ', 'state | XÃ'],
    ['BAN BÍ THƯ TRUNG ƯƠNG ĐẢNG', 'central | central'],
    ['TỈNH BÌNH MINH', 'place | province | tỉnh | BÌNH MINH'],
    ['PHƯỜNG AN HOÀ', 'place | commune | phường | AN HOÀ'],
    ['TỈNH ĐOÀN BÌNH MINH', ''],
    ['XÃ ĐỘI AN HOÀ', ''],
    ['DANG UY XA AN HOA', ''],
    ['', ''],
  ] as const) {
    it(name || 'nothing', () => assert.equal(told(readBody(at(name))), expected));
  }

  it('is one name as a committee, another as the organisation', () => {
    assert.equal(headOf('committee', 'tỉnh'), 'Tỉnh uỷ');
    assert.equal(headOf('organisation', 'xã'), 'Đảng bộ xã');
    assert.equal(headOf('committee'), 'Đảng uỷ');
    assert.equal(headOf('committee', 'châu'), undefined);
  });
});

describe('who issues a plan', () => {
  it('is said at the head, in the opening sentence and at the signature', () => {
    const { parent, issuer, author, authorities } = issuingOf(readPlan(SMALL_PLAN));
    assert.equal(told(parent), 'organisation | province | tỉnh | BÌNH MINH');
    assert.equal(told(issuer), 'committee | commune | xã | AN HOÀ');
    assert.equal(told(author), 'standing | Đảng uỷ');
    assert.deepEqual(
      authorities.map(({ mark, holder, body }) => [mark, holder.text, body?.kind]),
      [['TM', 'BAN THƯỜNG VỤ', 'standing']],
    );
  });

  it('is the last body of the opening, not one whose document is cited', () => {
    const plan = readPlan(
      smallPlanWith(
        'Ban Thường vụ Đảng uỷ xây dựng',
        'Ban Thường vụ Tỉnh uỷ đã ban hành kế hoạch, Ban Chấp hành Đảng bộ xã xây dựng',
      ),
    );
    assert.equal(told(issuingOf(plan).author), 'executive | Đảng bộ xã');
  });

  it('may be said in the title', () => {
    const plan = readPlan(
      smallPlanWith('KẾ HOẠCH\n', 'KẾ HOẠCH\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ\n').replace(
        'Ban Thường vụ Đảng uỷ xây dựng kế hoạch',
        'kế hoạch',
      ),
    );
    assert.equal(told(issuingOf(plan).author), 'executive | ĐẢNG BỘ XÃ');
  });

  it('has every authority with its place', () => {
    const plan = readPlan(smallPlanWith('PHÓ BÍ THƯ', 'K/T TRƯỞNG BAN'));
    const { authorities } = issuingOf(plan);
    assert.deepEqual(
      authorities.map(({ mark, start, holder }) => [mark, plan.source.slice({ start, end: holder.end })]),
      [
        ['TM', 'T/M BAN THƯỜNG VỤ'],
        ['KT', 'K/T TRƯỞNG BAN'],
      ],
    );
  });

  it('knows a city within a province by the line above', () => {
    const plan = readPlan(smallPlanWith('ĐẢNG UỶ XÃ AN HOÀ', 'THÀNH UỶ AN HOÀ'));
    assert.equal(issuingOf(plan).issuer?.level, 'district');
  });

  it('is nobody on an empty page', () => {
    assert.deepEqual(issuingOf(readPlan('')), { authorities: [] });
  });

  const bodyOf = (old: string, replacement: string): string | undefined =>
    issuerOf(readPlan(smallPlanWith(old, replacement)));

  it('is the standing committee where it has the plan signed', () => {
    assert.equal(issuerOf(readPlan(SMALL_PLAN)), 'BAN THƯỜNG VỤ ĐẢNG UỶ XÃ AN HOÀ');
    assert.equal(bodyOf('T/M BAN THƯỜNG VỤ', 'T/M BAN CHẤP HÀNH'), 'ĐẢNG UỶ XÃ AN HOÀ');
    assert.equal(bodyOf('T/M BAN THƯỜNG VỤ', 'T/M ĐẢNG UỶ      '), 'ĐẢNG UỶ XÃ AN HOÀ');
  });

  it('is the standing committee that speaks in a plan without a signature', () => {
    const [unsigned = ''] = SMALL_PLAN.split('Nơi nhận:');
    assert.equal(issuerOf(readPlan(unsigned)), 'BAN THƯỜNG VỤ ĐẢNG UỶ XÃ AN HOÀ');
  });

  it('is the body at the head where that is no committee', () => {
    assert.equal(bodyOf('ĐẢNG UỶ XÃ AN HOÀ', 'CHI BỘ THÔN HẠ'), 'CHI BỘ THÔN HẠ');
    assert.equal(issuerOf(readPlan('')), undefined);
  });
});
