/** Names in the capitals of a header, as a sentence writes them. */
import assert from 'node:assert/strict';
import { nameInText } from '../../../server/src/core/registry/body-name';

describe('the name of a body in a sentence', () => {
  for (const [printed, written] of [
    ['TỈNH UỶ BÌNH MINH', 'Tỉnh uỷ Bình Minh'],
    ['ĐẢNG ỦY XÃ AN HÒA', 'Đảng ủy xã An Hòa'],
    ['BAN THƯỜNG VỤ ĐẢNG UỶ XÃ AN HOÀ', 'Ban Thường vụ Đảng uỷ xã An Hoà'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH UỶ BÌNH MINH', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ Bình Minh'],
    ['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH BÌNH MINH', 'Đảng uỷ các cơ quan Đảng tỉnh Bình Minh'],
    ['TRƯỜNG TRUNG HỌC CƠ SỞ AN HOÀ', 'Trường Trung học cơ sở An Hoà'],
    ['ĐẢNG UỶ SỞ Y TẾ', 'Đảng uỷ Sở Y tế'],
    // Abbreviations.
    ['ĐẢNG UỶ BVĐK AN HOÀ', 'Đảng uỷ BVĐK An Hoà'],
    ['CHI BỘ TRƯỜNG THPT AN HOÀ', 'Chi bộ Trường THPT An Hoà'],
    ['UBND XÃ AN HOÀ', 'UBND xã An Hoà'],
    ['ĐẢNG UỶ KHU VỰC II', 'Đảng uỷ khu vực II'],
    // Names of places that sound like other words.
    ['ĐẢNG UỶ PHƯỜNG TÂN HỘI ĐÔNG', 'Đảng uỷ phường Tân Hội Đông'],
    ['CHI BỘ THÔN TRUNG TÂM', 'Chi bộ thôn Trung Tâm'],
    ['ĐẢNG UỶ XÃ TU VŨ', 'Đảng uỷ xã Tu Vũ'],
    ['ĐẢNG UỶ XÃ KRÔNG BÚK', 'Đảng uỷ xã Krông Búk'],
    // As they are.
    ['Tỉnh uỷ Bình Minh', 'Tỉnh uỷ Bình Minh'],
    ['UBND', 'UBND'],
  ] as const) {
    it(printed, () => assert.equal(nameInText(printed), written));
  }
});
