/** Names of files: by number and subject, and such that every system takes them. */
import assert from 'node:assert/strict';
import { fileNameOf, safeFileName } from '../../server/src/core/export/file-name';
import { readPlan } from '../../server/src/core/plan/build';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const nameOf = (text: string): string => fileNameOf(readPlan(text));

describe('names of exported files', () => {
  it('have number and subject', () => {
    assert.equal(nameOf(SMALL_PLAN), 'KH 12-KH_ĐU thực hiện Chỉ thị số 07-CT_TW của Bộ Chính trị');
  });

  it('have type and subject while the number is blank', () => {
    const blank = smallPlanWith('Số 12-KH/ĐU ', 'Số    -KH/ĐU');
    assert.equal(nameOf(blank), 'Kế hoạch thực hiện Chỉ thị số 07-CT_TW của Bộ Chính trị');
  });

  it('write dates with dashes and leave white space out of the number', () => {
    const plan = smallPlanWith('Số 12-KH/ĐU ', 'Số 12 -KH/ĐU').replace(
      'số 07-CT/TW của',
      'số 07-CT/TW, ngày 01/6/2026 của',
    );
    assert.equal(nameOf(plan), 'KH 12-KH_ĐU thực hiện Chỉ thị số 07-CT_TW, ngày 01-6-2026 của Bộ Chính trị');
  });

  it('are never empty', () => {
    assert.equal(nameOf(''), 'Kế hoạch');
    assert.equal(safeFileName(' .. '), 'Kế hoạch');
  });

  it('hold nothing that Windows forbids', () => {
    assert.equal(safeFileName('a<b>c:d"e/f\\g|h?i*j'), 'a_b_c_d_e_f_g_h_i_j');
    assert.equal(safeFileName('một\u0000\thai\nba'), 'một hai ba');
    assert.equal(safeFileName('.ẩn. .'), 'ẩn');
    for (const device of ['CON', 'nul', 'Com1', 'lpt9', 'aux.txt'])
      assert.equal(safeFileName(device), `_${device}`);
    assert.equal(safeFileName('CONG'), 'CONG');
  });

  it('hold nothing that turns them around or cannot be seen', () => {
    assert.equal(safeFileName('a\u202Excod.exe\u200B'), 'axcod.exe');
  });

  it('are composed, and bounded in letters and bytes', () => {
    assert.equal(safeFileName('kế hoạch'.normalize('NFD')), 'kế hoạch');
    const long = safeFileName('thực hiện nhiệm vụ '.repeat(20));
    assert.ok(long.length <= 100 && long.length > 80 && / (?:thực|hiện|nhiệm|vụ)$/.test(long), long);
    const wide = safeFileName('ế'.repeat(300));
    assert.ok(Buffer.byteLength(wide) <= 200);
    assert.ok(!safeFileName('😀'.repeat(300)).includes('\uFFFD'));
  });
});
