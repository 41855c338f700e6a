import assert from 'node:assert/strict';
import {
  compareIssuers,
  compareSubjects,
  isSameBody,
  isWholeSubject,
} from '../../../server/src/core/registry/compare';
import type { Directive } from '../../../server/src/core/registry/directive';

const of = (number: string, issuer: string): Directive => ({
  number,
  issuer,
  origin: 'program',
  confidence: 'source',
  source: 'test',
});

describe('what is known of a document, beside what is written', () => {
  const health =
    'về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở trong tình hình mới';

  it('summaries are the same in any case, school of tones, punctuation and length', () => {
    for (const written of [
      health,
      'Về tiếp tục củng cố hoàn thiện nâng cao chất lượng hoạt động của y tế cơ sở',
      'về việc tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của Y tế cơ sở trong tình hình mới gắn với nhiệm vụ của từng chi bộ và đơn vị',
      'về nâng cao chất lượng hoạt động của y tế cơ sở',
    ])
      assert.equal(compareSubjects(health, written), 'same', written);
    assert.equal(
      compareSubjects(
        'về chăm sóc và nâng cao sức khoẻ Nhân dân ở các xã',
        'về chăm sóc và nâng cao sức khỏe nhân dân ở các xã',
      ),
      'same',
    );
  });

  it('what many summaries share makes none the same', () => {
    const people = 'về tăng cường sự lãnh đạo của Đảng đối với công tác người khuyết tật trong tình hình mới';
    const trade =
      'về tăng cường sự lãnh đạo của Đảng đối với công tác bảo vệ người tiêu dùng trong tình hình mới';
    assert.notEqual(compareSubjects(people, trade), 'same');
    assert.equal(
      compareSubjects(health, 'về đẩy mạnh và nâng tầm đối ngoại đa phương đến năm 2030'),
      'different',
    );
    assert.equal(compareSubjects(health, 'về y tế'), 'unknown');
  });

  it('a summary is whole where little is left out', () => {
    assert.ok(isWholeSubject(health, health.replace('tiếp tục ', '')));
    assert.ok(!isWholeSubject(health, 'về nâng cao chất lượng hoạt động của y tế cơ sở'));
  });

  it('central bodies are told apart, whatever they are called', () => {
    const resolution = of('18-NQ/TW', 'Ban Chấp hành Trung ương');
    for (const written of [
      'Ban Chấp hành Trung ương Đảng khoá XII',
      'Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khoá XII',
      'BCH Trung ương',
    ])
      assert.equal(compareIssuers(resolution, written), 'same', written);
    assert.equal(compareIssuers(resolution, 'Bộ Chính trị'), 'different');
    assert.equal(compareIssuers(resolution, 'Trung ương Đảng'), 'unknown');
    assert.equal(compareIssuers(of('127-KL/TW', 'Bộ Chính trị, Ban Bí thư'), 'Ban Bí thư'), 'same');
    assert.equal(
      compareIssuers(of('36-HD/VPTW', 'Văn phòng Trung ương Đảng'), 'Văn phòng Trung ương'),
      'same',
    );
    assert.equal(
      compareIssuers(of('36-HD/VPTW', 'Văn phòng Trung ương Đảng'), 'Ban Tổ chức Trung ương'),
      'different',
    );
    assert.equal(
      compareIssuers(of('02-HD/UBKTTW', 'Uỷ ban Kiểm tra Trung ương'), 'UBKT Trung ương'),
      'unknown',
    );
  });

  it('committees are one where neither name is that of every commune', () => {
    assert.ok(isSameBody('TỈNH UỶ BÌNH MINH', 'Ban Thường vụ Tỉnh uỷ'));
    assert.ok(isSameBody('ĐẢNG UỶ XÃ AN HOÀ', 'Ban Thường vụ Đảng ủy xã An Hòa'));
    assert.ok(!isSameBody('ĐẢNG UỶ XÃ AN HOÀ', 'Đảng uỷ xã'));
    assert.ok(!isSameBody('ĐẢNG UỶ XÃ AN HOÀ', 'Đảng uỷ xã Tân Lập'));
  });
});
