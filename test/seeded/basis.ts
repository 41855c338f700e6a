/** Breaches of the legal basis (CC). */
import { drop, each, onlyFor, replace, type Mutation, type Seeds } from './mutation';

/** A line of basis that is not the last. */
const LINE = /^((?:- )?)(Căn cứ [^\n]*);$/;
const LAST = /^((?:- )?)(Căn cứ [^\n]*)[.,]$/;

const marks: readonly Mutation[] = [
  replace('opening', LINE, '$1$2,'),
  replace('opening', LINE, '$1$2.'),
  replace('opening', LINE, '$1$2'),
  replace('opening', LAST, '$1$2;'),
  replace('opening', LAST, '$1$2'),
  drop('opening', /^((?:- )?Căn cứ [^\n]*;)\n\n(?:- )?(Căn cứ [^\n]*[;.,])$/, '$1 $2'),
];

const LAWS = [
  'Luật Đất đai',
  'Luật Lưu trữ',
  'Luật Phòng, chống tham nhũng',
  'Pháp lệnh Dân số',
  'Luật Mặt trận Tổ quốc Việt Nam',
  'Luật Công đoàn',
] as const;

export const basisSeeds: Seeds = {
  'CC-01': [
    ...marks.map((mutation) => onlyFor('hd05', mutation)),
    onlyFor('hd05', replace('opening', LINE, '$2;')),
    onlyFor('hd05', replace('opening', LINE, '+ $2;')),
    onlyFor('hd05', replace('opening', LINE, '-$2;')),
    onlyFor('hd05', replace('opening', LAST, '$1$2,')),
  ],
  'CC-02': [...marks, replace('opening', LAST, '$1$2.')].map((mutation) => onlyFor('hd36', mutation)),
  'CC-03': each(LAWS, (law) =>
    onlyFor('hd05', replace('opening', /(?<=Căn cứ )Điều lệ Đảng Cộng sản Việt Nam/, law)),
  ),
  'CC-04': [
    replace('opening', /^((?:- )?)(Căn cứ [^\n]*[;.,])$/, '$1_$2_'),
    replace('opening', /^((?:- )?)(Căn cứ [^\n]*)([;.,])$/, '$1_$2_$3'),
    replace('opening', /^- (Căn cứ [^\n]*[;.,])$/, '_- $1_'),
  ],
};
