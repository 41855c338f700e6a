import assert from 'node:assert/strict';
import { completionsAt, type Suggestion } from '../../server/src/core/features/completion';
import { readPlan } from '../../server/src/core/plan/build';
import { readCaret } from '../support/caret';
import { smallPlanWith } from '../support/plans';

function complete(marked: string): { suggestions: Suggestion[]; labels: string[]; text: string } {
  const { text, offset } = readCaret(marked);
  const suggestions = completionsAt(readPlan(text), offset, { language: 'vi' }, [
    { name: 'Kế hoạch mẫu', prefixes: ['khmau'], body: 'KẾ HOẠCH\n$0', description: 'Khung kế hoạch' },
  ]);
  return { suggestions, labels: suggestions.map((one) => one.label), text };
}

/** Accepts a suggestion and shows the line. */
function accept(marked: string, label: string): string {
  const { suggestions, text } = complete(marked);
  const chosen = suggestions.find((one) => one.label === label);
  assert.ok(chosen, `'${label}' is not among ${suggestions.map((one) => one.label).join(' · ')}`);
  return text.slice(0, chosen.span.start) + chosen.newText + text.slice(chosen.span.end);
}

describe('completion', () => {
  it('finds a heading by words without marks, in part or by initials', () => {
    for (const typed of ['to chuc', 'tổ chức th', 'tcth', 'TO CHUC THUC']) {
      const text = accept(smallPlanWith('III- TỔ CHỨC THỰC HIỆN', `III- ${typed}|`), 'TỔ CHỨC THỰC HIỆN');
      assert.ok(text.includes('\nIII- TỔ CHỨC THỰC HIỆN\n'), typed);
    }
  });

  it('offers the documents already cited, by number', () => {
    const text = accept(
      smallPlanWith('Kiểm tra ít nhất', 'Kiểm tra việc thực hiện 07 ct| ít nhất'),
      'Chỉ thị số 07-CT/TW',
    );
    assert.ok(text.includes('Kiểm tra việc thực hiện Chỉ thị số 07-CT/TW ít nhất'));
  });

  it('offers each cited document once', () => {
    const { labels } = complete(smallPlanWith('Kiểm tra ít nhất', 'Theo chi thi| ít nhất'));
    assert.equal(labels.filter((label) => label === 'Chỉ thị số 07-CT/TW').length, 1);
  });

  it('offers bodies inside a sentence', () => {
    const text = accept(
      smallPlanWith('báo cáo Ban Thường vụ Đảng uỷ.', 'báo cáo ban thuong vu dang|.'),
      'Ban Thường vụ Đảng uỷ',
    );
    assert.ok(text.includes('báo cáo Ban Thường vụ Đảng uỷ.'));
  });

  it('ends a recipient as the guide of the document date asks', () => {
    const line = '- Văn phòng Đảng uỷ;';
    assert.ok(
      accept(smallPlanWith(line, '- ban xay dung|'), 'Ban Xây dựng Đảng').includes(
        '\n- Ban Xây dựng Đảng;\n',
      ),
    );
    const older = smallPlanWith(line, '- ban xay dung|').replace('tháng 6 năm 2026', 'tháng 6 năm 2025');
    assert.ok(accept(older, 'Ban Xây dựng Đảng').includes('\n- Ban Xây dựng Đảng,\n'));
    assert.ok(
      accept(smallPlanWith('- Lưu Đảng uỷ.', '- luu dang|'), 'Lưu Đảng uỷ').includes('\n- Lưu Đảng uỷ.\n'),
    );
  });

  it('writes names with their tones where the document has them', () => {
    const line = 'báo cáo Ban Thường vụ Đảng uỷ.';
    const newer = smallPlanWith(line, 'báo cáo ban thuong vu dang|.');
    assert.ok(accept(newer, 'Ban Thường vụ Đảng uỷ').includes('báo cáo Ban Thường vụ Đảng uỷ.'));
    const older = newer
      .replaceAll('uỷ', 'ủy')
      .replaceAll('Hoà', 'Hòa')
      .replaceAll('UỶ', 'ỦY')
      .replaceAll('HOÀ', 'HÒA');
    assert.ok(accept(older, 'Ban Thường vụ Đảng ủy').includes('báo cáo Ban Thường vụ Đảng ủy.'));
  });

  it('offers the names of committees in the header', () => {
    assert.ok(complete(smallPlanWith('ĐẢNG UỶ XÃ AN HOÀ', 'dang uy|')).labels.includes('ĐẢNG UỶ XÃ'));
  });

  it('offers whole plans in an empty file', () => {
    assert.ok(complete('|').labels.includes('Kế hoạch mẫu'));
    assert.ok(complete('ke hoach|').labels.includes('Kế hoạch mẫu'));
    assert.ok(complete('khm|').labels.includes('Kế hoạch mẫu'));
  });

  it('offers no heading in the middle of a sentence', () => {
    const { labels } = complete(
      smallPlanWith('có người chịu trách nhiệm.', 'có người, rõ việc; chịu trách nhiệm về muc tieu|'),
    );
    assert.ok(!labels.includes('MỤC TIÊU'));
  });
});
