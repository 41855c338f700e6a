import assert from 'node:assert/strict';
import fc from 'fast-check';
import { restore } from '../../../server/src/core/language-model/restore';
import { fold } from '../../../server/src/core/text/fold';
import { model } from '../../support/model';

const restored = (text: string): string => restore(model, text).text;

describe('putting marks back', () => {
  it('reads words by their neighbours', () => {
    assert.equal(
      restored('Ban Thuong vu Dang uy xay dung ke hoach trien khai thuc hien Nghi quyet.'),
      'Ban Thường vụ Đảng uỷ xây dựng kế hoạch triển khai thực hiện Nghị quyết.',
    );
  });

  it('goes on over a line end within a sentence', () => {
    assert.equal(restored('tang cuong kiem\ntra, giam sat'), 'tăng cường kiểm\ntra, giám sát');
  });

  it('keeps case, spaces, symbols, dates and addresses', () => {
    assert.equal(
      restored('KE  HOACH\tso 12-KH/DU, ngay 15/6/2026; vanphong@anhoa.gov.vn'),
      'KẾ  HOẠCH\tsố 12-KH/ĐU, ngày 15/6/2026; vanphong@anhoa.gov.vn',
    );
  });

  it('writes abbreviations and names of other peoples as they are written', () => {
    assert.equal(restored('HDND va UBND tinh Dak Lak'), 'HĐND và UBND tỉnh Đắk Lắk');
  });

  it('places tones by the school asked for', () => {
    assert.equal(restore(model, 'cap uy xa Hoa Binh', { school: 'old' }).text, 'cấp ủy xã Hòa Bình');
    assert.equal(restore(model, 'cap uy xa Hoa Binh', { school: 'new' }).text, 'cấp uỷ xã Hoà Bình');
  });

  it('leaves words that have marks, and text that is right, as they are', () => {
    const text =
      'Các chi bộ quán triệt, triển khai thực hiện nghiêm túc; định kỳ hằng tháng báo cáo Đảng uỷ.';
    assert.equal(restored(text), text);
    assert.equal(
      restored('Các chi bộ quan triệt, trien khai thuc hien.'),
      'Các chi bộ quán triệt, triển khai thực hiện.',
    );
  });

  it('says where it is unsure, with what else it might be', () => {
    const { words } = restore(model, 'Dong chi Nguyen Van Tu phu trach.');
    const name = words.find(({ original }) => original === 'Tu');
    assert.ok(name && name.confidence < 0.9 && name.alternatives.length > 0);
    const plain = words.find(({ original }) => original === 'trach');
    assert.ok(plain && plain.confidence > 0.95);
  });

  it('changes nothing but marks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâbcdđeghioôơuưy AB.,\n1-/') }), (raw) => {
        const text = raw.normalize('NFC');
        assert.equal(fold(restored(text)), fold(text));
      }),
    );
  });

  it('leaves another language alone', () => {
    const text = 'This is a plain text about gardening. It has nothing to do with plans.';
    assert.equal(restored(text), text);
  });

  it('takes a line of a book in its stride', () => {
    const text = 'trien khai thuc hien '.repeat(5000);
    assert.equal(restored(text), 'triển khai thực hiện '.repeat(5000));
  });
});
