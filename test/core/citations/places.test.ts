/** The place in a document that a citation points to. */
import assert from 'node:assert/strict';
import { read } from './read';

const placesOf = (text: string): readonly (string | undefined)[] => {
  const { source, citations } = read(text);
  return citations.map(({ place }) => {
    if (place) assert.equal(source.slice(place), place.text);
    return place?.text;
  });
};

describe('a place in a document', () => {
  for (const [text, ...places] of [
    ['theo điểm 3.2, Mục II của Hướng dẫn số 42-HD/BTCTW của Ban Tổ chức Trung ương', 'điểm 3.2, Mục II'],
    ['căn cứ khoản 2 Điều 5 Quy định số 69-QĐ/TW', 'khoản 2 Điều 5'],
    ['tại tiết b tiểu mục 3.1 Mục 3 Nghị quyết số 27-NQ/TW', 'tiết b tiểu mục 3.1 Mục 3'],
    ['các Điều 6, 10 và 11 của Quy định số 366-QĐ/TW', 'Điều 6, 10 và 11'],
    ['tại Điều 6, Điều 10 Quy định số 366-QĐ/TW', 'Điều 6, Điều 10'],
    ['theo Phụ lục 3 ban hành kèm theo Hướng dẫn số 36-HD/VPTW', 'Phụ lục 3'],
    ['theo Điều 20 Luật Đất đai năm 2024', 'Điều 20'],
    ['theo Điều lệ Đảng và Quy định số 24-QĐ/TW', undefined, undefined],
    ['mục tiêu của Nghị quyết số 57-NQ/TW', undefined],
    ['gồm 3 điểm. Kế hoạch số 12-KH/TU', undefined],
  ] as const) {
    it(text, () => {
      assert.deepEqual(placesOf(text), places);
    });
  }

  it('is no part of the citation', () => {
    const { source, citations } = read('thực hiện Điều 5 của Quy định số 69-QĐ/TW của Bộ Chính trị');
    assert.deepEqual(
      citations.map((citation) => source.slice(citation)),
      ['Quy định số 69-QĐ/TW của Bộ Chính trị'],
    );
  });
});
