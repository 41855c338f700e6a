import assert from 'node:assert/strict';
import { majoritySchool, textInSchool } from '../../../server/src/core/vietnamese/school';

describe('school of tone placement', () => {
  it('is that of most syllables that tell', () => {
    assert.equal(majoritySchool('Đảng uỷ xã Hoà Bình, Tỉnh ủy'), 'new');
    assert.equal(majoritySchool('Đảng ủy xã Hòa Bình, Tỉnh uỷ'), 'old');
  });

  it('is open where nothing tells, or both do equally', () => {
    assert.equal(majoritySchool('kế hoạch năm 2026'), undefined);
    assert.equal(majoritySchool('Tỉnh uỷ, Thành ủy'), undefined);
  });

  it('writes a text whole, case and other words kept', () => {
    assert.equal(textInSchool('ĐẢNG UỶ xã Hoà Bình, 25-CT/TW', 'old'), 'ĐẢNG ỦY xã Hòa Bình, 25-CT/TW');
    assert.equal(textInSchool('quý, thuyền, hoàn thành', 'old'), 'quý, thuyền, hoàn thành');
  });
});
