/** What the rules say of two real plans, and of the same plans as a scanner read them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../server/src/core/plan/build';
import type { Plan } from '../../server/src/core/plan/plan';
import { check, profileOf } from '../../server/src/core/rules/check';
import { fixAll } from '../../server/src/core/rules/fix';
import { withModel } from '../support/model';

const plans = path.resolve(import.meta.dirname, '../../../shared/plans');

/** Far more than any rule should say of a page whose marks are lost. */
const MOST_ON_SCANS = 10;

/** `line RULE severity «words»`, the words cut short. */
const findings = (plan: Plan): string[] =>
  check(plan, withModel).map(({ rule, span, severity }) => {
    const line = plan.source.rangeOf(span, 'utf-16').start.line + 1;
    return `${line} ${rule} ${severity} «${plan.source.slice(span).slice(0, 40)}»`;
  });

describe('rules on real plans', () => {
  const read = (name: string): Plan => readPlan(readFileSync(path.join(plans, name), 'utf8'));

  before(function () {
    if (existsSync(plans)) return;
    console.log('    skipped: the real plans are not on this machine');
    this.skip();
  });

  it('can-tho-265 breaks no rule; what a careful reader would remark is hinted at', () => {
    const plan = read('can-tho-265.plan.txt');
    assert.equal(profileOf(plan).id, 'hd36');
    assert.deepEqual(findings(plan), [
      '5 TL-04 information «KẾ HOẠCH»',
      '6 TL-03 hint «Triển khai»',
      '8 VD-13 hint «(Chỉ thị số 25-CT/TW)»',
      '14 VH-11 hint «nhân dân»',
      '20 VD-02 hint «của Ban Bí thư»',
      '20 TN-03 hint «Kế hoạch của Ban Thường vụ Thành ủy»',
      '20 TN-02 hint «bảo đảm»',
      '28 TN-01 information «hoá»',
      '30 TN-02 hint «bảo đảm»',
      '32 VH-11 hint «quản lý Nhà nước»',
      '34 VH-11 hint «quản lý Nhà nước»',
      '36 TN-02 hint «bảo đảm»',
      '40 VH-08 hint «Trung tâm y tế»',
      '40 VH-11 hint «quản lý Nhà nước»',
      '42 TN-02 hint «quân y và dân y»',
      '46 VH-11 hint «ngân sách Nhà nước»',
      '56 CH-04 hint «...»',
      '70 KH-07 hint «TỔ CHỨC THỰC HIỆN»',
      '72 VD-02 hint «của Ban Bí thư»',
      '78 NN-09 hint «TT»',
      '84 NN-09 hint «đ/c»',
      '84 NN-09 hint «BTV»',
    ]);
  });

  it('than-uyen-33a has the faults that a reader finds, and no others', () => {
    const plan = read('than-uyen-33a.plan.txt');
    assert.equal(profileOf(plan).id, 'hd36');
    assert.deepEqual(findings(plan), [
      '2 CQ-01 error «BVĐK»',
      '4 SO-01 error «:»',
      '4 SO-07 warning «a»',
      '4 SO-01 error « -»',
      '6 TL-04 information «KẾ HOẠCH»',
      '7 TL-03 hint «Thực hiện»',
      '9 ND-04 warning «BVĐK»',
      '15 CH-06 hint «nhận thức trách nhiệm»',
      '15 CH-06 hint «chính sách pháp luật»',
      '15 TN-02 hint «nhiệm kỳ»',
      '21 VD-14 hint «Nghị quyết»',
      '27 CH-03 warning «và.»',
      '27 TN-02 hint «khám, chữa bệnh»',
      '27 TN-02 hint «dịch vụ y tế chất lượng»',
      '29 KH-09 hint «Mục tiêu cụ thể đến năm 2030»',
      '31 ND-09 hint «(1)»',
      '35 CH-04 hint «...»',
      '45 CH-06 hint «chính sách pháp luật»',
      '47 CH-04 hint «...»',
      '47 VH-11 hint «nhân dân»',
      '53 CH-06 hint «chính sách pháp luật»',
      '55 TN-02 hint «khám chữa bệnh»',
      '55 CH-05 hint «người dân được tiếp cận dịch vụ y tế có »',
      '73 CH-04 hint «...»',
      '75 TN-02 hint «khám, chữa bệnh»',
      '77 TN-02 hint «khoa học công nghệ»',
      '81 VD-01 information «Nghị quyết số 57-NQ/TW»',
      '81 ND-05 hint «blockchain»',
      '89 VD-01 information «Nghị quyết số 68-NQ/TW»',
      '95 KH-07 hint «TỔ CHỨC THỰC HIỆN»',
      '97 VD-02 hint «ngày 24/11/2025 của Ban Thường vụ Tỉnh ủ»',
      '99 KH-07 hint «Căn cứ chức năng nhiệm vụ để tổ chức thự»',
      '99 CH-06 hint «chức năng nhiệm vụ»',
      '99 VD-14 hint «Chương trình hành động của Tỉnh ủy»',
      '101 ND-03 warning «./.»',
      '103 NN-07 hint «Nơi nhận:»',
      '104 NN-09 hint «B/c»',
      '109 NN-09 hint «Đoàn TN»',
      '109 KY-01 information «Vũ Văn Quang»',
    ]);
  });

  it('fix-all leaves matters of style, and what only the writer can know', () => {
    const fixed = readPlan(fixAll(read('than-uyen-33a.plan.txt'), withModel).text);
    assert.deepEqual(
      findings(fixed).filter((finding) => !finding.includes(' hint ')),
      ['4 SO-07 warning «a»', '28 CH-03 warning «và.»', '110 KY-01 information «Vũ Văn Quang»'],
    );
    assert.equal(fixed.header.documentNumber?.text, 'Số 33a-KH/ĐU');
  });

  for (const name of ['can-tho-265', 'than-uyen-33a']) {
    it(`${name} as scanned: few findings`, () => {
      const count = findings(read(`${name}.ocr.txt`)).length;
      assert.ok(count > 0 && count <= MOST_ON_SCANS, `${count} findings`);
    });

    it(`${name}: every citation of the text is in the plan, with its date and issuer`, () => {
      const plan = read(`${name}.plan.txt`);
      const numbered = plan.citations.filter((one) => one.number && one.symbol);
      assert.equal(numbered.length, name === 'can-tho-265' ? 10 : 14);
      const full = numbered.filter((one) => one.date?.iso && one.issuer);
      const known = new Set(
        full.map((one) => `${one.number?.text ?? ''}-${one.symbol?.text ?? ''} ${one.date?.iso ?? ''}`),
      );
      assert.deepEqual(
        [...known].sort(),
        name === 'can-tho-265'
          ? ['25-CT/TW 2023-10-25']
          : [
              '06-CTr/TU 2025-11-24',
              '50-KH/ĐU 2025-12-13',
              '57-NQ/TW 2024-12-22',
              '68-NQ/TW 2025-05-04',
              '72-NQ/TW 2025-09-09',
            ],
      );
    });
  }
});
