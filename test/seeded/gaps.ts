/**
 * Breaches that no rule finds yet, or that it finds only in part: planted and counted, so that a gap that closes is
 * seen, and nothing is hidden.
 */
/* eslint-disable regexp/no-super-linear-move -- run over plans of our own making only */
import { wrapped } from './content';
import {
  addSentence,
  drop,
  each,
  isKind,
  onlyFor,
  rehead,
  replace,
  type Mutation,
  type Seeds,
} from './mutation';

const parents = (kinds: readonly string[], wordings: readonly string[]): Mutation[] =>
  each(wordings, (parent) =>
    isKind(
      kinds,
      rehead(({ issuer }) => ({ parent, issuer })),
    ),
  );

export const gaps: Seeds = {
  'CQ-04': parents(['tinh'], ['TRUNG ƯƠNG ĐẢNG']),
  'CQ-05': parents(['xa'], ['TỈNH BÌNH MINH', 'ĐẢNG UỶ TỈNH BÌNH MINH']).map((each) => onlyFor('hd05', each)),
  'CQ-06': parents(['benhVien', 'chiBo'], ['XÃ AN HOÀ']),
  'CQ-09': [rehead(() => ({ issuer: 'BAN BÍ THƯ TRUNG ƯƠNG ĐẢNG', body: 'TW' }))],
  'CQ-10': [
    rehead(() => ({ parent: 'TỈNH UỶ BÌNH MINH', issuer: 'BAN TỔ CHỨC; BAN NỘI CHÍNH', body: 'VPTU' })),
  ],
  // The mark of italics before the dash.
  'CC-04': [replace('opening', /^- (Căn cứ [^\n]*[;.,])$/, '_- $1_')],
  'KY-03': [isKind(['truong'], replace('end', /(?<=T\/M )ĐẢNG (?:UỶ|ỦY)/, 'BAN THƯỜNG VỤ'))],
  'KY-05': [replace('end', /(?<= {3})(?:PHÓ )?BÍ THƯ$/, 'ĐẢNG UỶ VIÊN')],
  'KY-06': each(['PGS, TS ', 'Đồng chí ', 'Thạc sĩ '], (title) =>
    replace('end', /(?<=^- Lưu [^\n]* {3})(?=\p{Lu})/u, title),
  ),
  'LM-08': [replace('all', /^Nơi nhận:/, '**Nơi nhận:**')],
  // A body of the commune that has a cell of its own among the recipients.
  'NN-08': each(['Công an xã', 'Trạm Y tế xã', 'Hội Nông dân xã'], (name) =>
    isKind(
      ['xa'],
      drop('body', /(?<=^\d\. )(?:Ban|Uỷ ban|Ủy ban|Mặt trận)[^\n]*?(?= (?:chủ trì|vận động))/, name),
    ),
  ),
  'NN-09': [replace('end', /(?<=^- )(?:Uỷ ban|Ủy ban) Kiểm tra/, 'UBKT')],
  'ND-06': each(['Phần A\nNHỮNG VẤN ĐỀ CHUNG', 'Chương I\nNhững vấn đề chung'], (line) =>
    replace('body', /^(?=I[-.] )/, `${line}\n\n`),
  ),
  'ND-07': each(['Mục A\nNHỮNG VẤN ĐỀ CHUNG', 'Mục 1\nNhững vấn đề chung'], (line) =>
    replace('body', /^(?=I[-.] )/, `${line}\n\n`),
  ),
  'ND-08': each(['Điều 1 - Phạm vi', 'Điều 1 Phạm vi', 'Điều 1) Phạm vi'], (line) =>
    replace('body', /^(?=I[-.] )/, `${line}\n\nKế hoạch này được thực hiện ở các tổ chức đảng.\n\n`),
  ),
  'ND-09': [replace('body', /^a\) ([\s\S]*?)^b\) ([\s\S]*?)^c\) ([\s\S]*?)^d\) /m, 'a/ $1b/ $2c/ $3d/ ')],
  // Two parts of one level, both numbered 1: taken for two lists.
  'ND-10': [replace('body', /^2(?=\. Mục tiêu cụ thể)/, '1')],
  'ND-13': [
    // On a wrapped page, the rest of a symbol alone on the last line: taken for a heading in capitals.
    wrapped('alone'),
    // A single line break inside a paragraph of a page that is not wrapped.
    replace('text', /(?<=số \d\d-)(?=(?:NQ|CT)\/TW)/, '\n'),
  ],
  // The symbol of a central document with the letter Ư: no citation is read there.
  'VD-09': [replace('text', /(?<=\d\d-(?:NQ|CT)\/)TW/, 'TƯ')],
  // A leading sentence without `như sau`, under lines of căn cứ.
  'KH-01': [drop('opening', /(?<=^(?:Ban|Chi|Đảng)[^\n]*), cụ thể như sau:$/, '.')],
  'VH-11': [addSentence('Chấp hành pháp luật của nhà nước; Nhà nước và Nhân dân cùng làm.')],
  'VH-16': [addSentence('Nhắc lại bài học từ nhiệm kỳ khoá 12 của Trung ương.')],
  'CH-03': each(['để', 'với'], (word) => replace('body', /^(- \p{Lu}[^\n]*)\.$/u, `$1 ${word}.`)),
  'CH-06': [addSentence('Kịp thời tháo gỡ khó khăn vướng mắc ở cơ sở.')],
  // Keys of Telex left in a word whose letters are all ASCII: taken for a foreign word.
  'VN-01': each(['giams sát', 'kieerm tra', 'ddangr vieen'], (wrong) =>
    replace('body', /(?<!\p{L})(?:giám sát|kiểm tra|đảng viên)(?!\p{L})/u, wrong),
  ),
};
