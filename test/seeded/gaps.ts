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

export const gaps: Seeds = {
  // The mark of italics before the dash.
  'CC-04': [replace('opening', /^- (Căn cứ [^\n]*[;.,])$/, '_- $1_')],
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
  // A leading sentence without `như sau`, under lines of căn cứ.
  'KH-01': [drop('opening', /(?<=^(?:Ban|Chi|Đảng)[^\n]*), cụ thể như sau:$/, '.')],
  // Keys of Telex left in a word whose letters are all ASCII: taken for a foreign word.
  'VN-01': each(['giams sát', 'kieerm tra', 'ddangr vieen'], (wrong) =>
    replace('body', /(?<!\p{L})(?:giám sát|kiểm tra|đảng viên)(?!\p{L})/u, wrong),
  ),
};
