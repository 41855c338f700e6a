/** Bodies that were abolished, by their names in a text. */
import assert from 'node:assert/strict';
import {
  findFormerBodies,
  formerBodies,
  speaksOfPast,
} from '../../../server/src/core/citations/former-bodies';
import { fold } from '../../../server/src/core/text/fold';

const found = (text: string): string[] =>
  [...findFormerBodies(text, fold(text))].map(
    ({ body, start, end }) => `${body.id}: ${text.slice(start, end)}`,
  );

describe('a former body', () => {
  for (const [text, ...expected] of [
    ['Các Huyện ủy, quận uỷ', 'district-committee: Huyện ủy', 'district-committee: quận uỷ'],
    ['UBND  cấp huyện', 'district-government: UBND  cấp huyện'],
    ['BAN TUYÊN GIÁO TỈNH UỶ', 'propaganda: BAN TUYÊN GIÁO'],
    ['UBND các xã, phường, thị trấn', 'township: UBND các xã, phường, thị trấn'],
    ['Đảng đoàn Hội đồng nhân dân tỉnh', 'party-group: Đảng đoàn'],
    ['Quân uỷ Trung ương, Đảng bộ Quân đội'],
    ['tổ chức Đảng, đoàn thể; Đảng đoàn kết'],
    ['Ban Tuyên giáo và Dân vận, Ban Tuyên giáo - Dân vận'],
    ['huyện Sông Xanh, các xã, phường, thị trấn'],
    [''],
  ] as const) {
    it(text || 'nothing', () => assert.deepEqual(found(text), expected));
  }

  it('says until when, what came after, and where that is known from', () => {
    for (const { id, lastDay, certainFrom, successor, source, confidence } of formerBodies) {
      assert.ok(lastDay < certainFrom && successor && source && confidence, id);
    }
    assert.equal(formerBodies.find(({ id }) => id === 'district-committee')?.certainFrom, '2025-07-01');
  });

  it('is left alone where the past is spoken of', () => {
    assert.ok(speaksOfPast('đồng chí nguyên Bí thư Huyện uỷ'));
    assert.ok(speaksOfPast('trụ sở Huyện uỷ cũ'));
    assert.ok(!speaksOfPast('đồng chí Nguyễn Văn An, Bí thư Huyện uỷ'));
    assert.ok(!speaksOfPast('củng cố Huyện uỷ'));
  });
});
