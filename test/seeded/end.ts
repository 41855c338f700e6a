/** Breaches of the end of the page: signature (KY, LM), recipients (NN). */
/* eslint-disable regexp/no-super-linear-move, regexp/no-super-linear-backtracking -- run over plans of our own making only */
import {
  drop,
  each,
  isKind,
  onlyFor,
  regionOf,
  rehead,
  replace,
  then,
  write,
  type Mutation,
  type Seeds,
} from './mutation';

const AUTHORITY = /T\/M(?= (?:BAN|ĐẢNG|CHI))/;

const authorities = (wordings: readonly string[]): Mutation[] =>
  each(wordings, (wrong) => replace('end', AUTHORITY, wrong));

/** Lines of the list, without those that share theirs with the signature. */
const ITEM = /^- (?!Lưu)([^\n]*?\S)([,;])$/;

const withoutSignature: Mutation = ({ text }) => {
  const { start, end } = regionOf(text, 'end');
  const bare = text
    .slice(start, end)
    .split('\n')
    .map((line) => line.replace(/ {3,}\S.*$/u, ''))
    .join('\n');
  return { text: text.slice(0, start) + bare + text.slice(end), place: 'document' };
};

const archiveFirst: Mutation = ({ text }) => {
  const { start, end } = regionOf(text, 'end');
  const mark = /^- .*([,;])\s*$/m.exec(text.slice(start, end))?.[1] ?? ';';
  const archive = /^- (Lưu [^\n.]*)\./m.exec(text.slice(start, end));
  const first = text.indexOf('\n- ', start) + 1;
  if (!archive) return undefined;
  const line = `- ${archive[1] ?? ''}${mark}\n`;
  const at = start + archive.index;
  const shorter = `${text.slice(0, at)}- Các đồng chí cấp uỷ viên.${text.slice(at + archive[0].length)}`;
  return write(shorter, { start: first, end: first }, line);
};

/** One more item at the head of the list, in the line after the label. */
const addItem =
  (name: string): Mutation =>
  (plan, random) =>
    replace(
      'end',
      /^(?=- (?:Các|Chi|Ban Tuyên|Công đoàn|Uỷ ban|Ủy ban|Văn phòng Đảng|Mặt trận)[^\n]*[,;]$)/,
      `- ${name}${plan.profile === 'hd05' ? ';' : ','}\n`,
    )(plan, random);

/** A tờ trình in the place of the plan, with the line that names whom it goes to. */
const proposal =
  (addressee: string): Mutation =>
  (plan, random) => {
    const numbered = replace('header', /(?<=^Số \d+-)KH/, 'TTr')(plan, random);
    const text = numbered?.text.replace(/^KẾ HOẠCH$/m, 'TỜ TRÌNH');
    if (text === undefined) return undefined;
    const at = text.indexOf('\n-----\n') + 7;
    const line = addressee === '' ? '' : `\n${addressee}\n`;
    return {
      text: text.slice(0, at) + line + text.slice(at),
      place: addressee === '' ? 'document' : { start: at, end: at + line.length },
    };
  };

/** The plan carries out a document of the provincial committee. */
const ofSuperior: Mutation = ({ text }) => {
  const changed = text
    .replace(
      /\/TW, (ngày \S+) của (?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)/g,
      '/TU, $1 của Ban Thường vụ Tỉnh uỷ',
    )
    .replace(/(\d\d-(?:NQ|CT))\/TW/g, '$1/TU');
  return { text: changed, place: 'document' };
};

export const signatureSeeds: Seeds = {
  'KY-01': [
    ...authorities(['T.M', 'TM/', 'T/M.', 'T/M:', 'T-M', 'T/U', 'T/Q', 'T / M', 'TM .']),
    drop('end', AUTHORITY, 't/m'),
    drop('end', / {3,}T\/M [^\n]*/),
    withoutSignature,
  ],
  'LM-02': [
    ...authorities(['TM.', 'TM', 'TUQ.', 'TL.', 'KT.']),
    replace('end', /T\/M (?:BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)/, 'KT. BÍ THƯ'),
    replace('end', /T\/M (?:BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)/, 'TL. BAN THƯỜNG VỤ'),
  ],
  'KY-02': [
    ...each(['K/T BÍ THƯ', 'K/T  BÍ THƯ'], (wrong) =>
      replace('end', /T\/M (?:BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)/, wrong),
    ),
    replace(
      'end',
      /T\/M (BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)( *\n- [^\n]*?) {3,}(?:PHÓ )?BÍ THƯ/,
      'K/T BÍ THƯ$2     PHÓ BÍ THƯ',
    ),
  ],
  'KY-03': [
    replace('end', /(?<=T\/M )BAN THƯỜNG VỤ/, 'ĐẢNG UỶ'),
    replace('end', /(?<=T\/M )BAN THƯỜNG VỤ/, 'TỈNH UỶ'),
    replace('end', /(?<=T\/M )CHI BỘ/, 'CHI UỶ'),
    replace('end', /(?<=T\/M )CHI BỘ/, 'ĐẢNG UỶ'),
    isKind(['benhVien', 'truong'], replace('end', /(?<=T\/M )ĐẢNG (?:UỶ|ỦY)/, 'BAN THƯỜNG VỤ')),
    then(
      replace('opening', /Ban Thường vụ (?=(?:Tỉnh|Đảng) (?:uỷ|ủy)[^\n]*xây dựng)/, 'Ban Chấp hành '),
      replace('end', /(?<=T\/M )BAN THƯỜNG VỤ/, 'BAN THƯỜNG VỤ '),
    ),
  ],
  'KY-04': each(['TỈNH UỶ', 'ĐẢNG UỶ', 'ĐẢNG UỶ XÃ', 'ĐẢNG UỶ BỆNH VIỆN'], (name) =>
    isKind(['tinh', 'xa', 'benhVien', 'truong'], replace('end', /(?<= {3}(?:PHÓ )?BÍ THƯ)$/, ` ${name}`)),
  ),
  'KY-05': each(
    [
      'UỶ VIÊN BAN THƯỜNG VỤ',
      'UỶ VIÊN',
      'ĐẢNG UỶ VIÊN',
      'CHÁNH VĂN PHÒNG',
      'TRƯỞNG BAN TỔ CHỨC',
      'UỶ VIÊN THƯỜNG VỤ',
    ],
    (position) =>
      isKind(['tinh', 'xa', 'benhVien', 'truong'], replace('end', /(?<= {3})(?:PHÓ )?BÍ THƯ$/, position)),
  ),
  'KY-06': each(
    ['TS. ', 'ThS. ', 'GS.TS. ', 'BS.CKII. ', 'Đại tá ', 'PGS, TS ', 'Đồng chí ', 'Thạc sĩ ', 'Tiến sĩ '],
    (title) => replace('end', /(?<=^- Lưu [^\n]* {3})(?=\p{Lu})/u, title),
  ),
  'KY-08': [
    ...each(['VĂN PHÒNG', 'BAN TỔ CHỨC', 'BAN NỘI CHÍNH', 'BAN TUYÊN GIÁO VÀ DÂN VẬN'], (name) =>
      then(
        rehead(() => ({ parent: 'TỈNH UỶ BÌNH MINH', issuer: name, body: 'VPTU' })),
        replace('end', /(?<=T\/M )(?:BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)/, name),
      ),
    ),
  ],
  'KY-10': [
    ...each(['K/T TRƯỞNG BAN CHỈ ĐẠO', 'K/T TRƯỞNG BAN'], (wrong) =>
      then(
        rehead(() => ({ parent: 'TỈNH UỶ BÌNH MINH', issuer: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', body: 'BCĐ' })),
        replace(
          'end',
          /T\/M (?:BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)( *\n- [^\n]*?) {3,}(?:PHÓ )?BÍ THƯ/,
          `${wrong}$1     PHÓ TRƯỞNG BAN`,
        ),
      ),
    ),
    then(
      rehead((_, random) => ({
        parent: 'TỈNH UỶ BÌNH MINH',
        issuer: random.pick(['TIỂU BAN VĂN KIỆN', 'TIỂU BAN NHÂN SỰ']),
        body: 'TB',
      })),
      replace(
        'end',
        /T\/M (?:BAN THƯỜNG VỤ|ĐẢNG (?:UỶ|ỦY)|CHI BỘ)( *\n- [^\n]*?) {3,}(?:PHÓ )?BÍ THƯ/,
        'K/T TRƯỞNG TIỂU BAN$1     PHÓ TRƯỞNG TIỂU BAN',
      ),
    ),
  ],
  'LM-08': each(['**_Nơi nhận:_**', '_**Nơi nhận:**_', '_Nơi nhận:_', '**Nơi nhận:**'], (wrong) =>
    replace('all', /^Nơi nhận:/, wrong),
  ),
  'LM-11': [
    replace('end', /(?<= {3})((?:PHÓ )?BÍ THƯ)$/, '**$1**'),
    replace('end', /(?<= {3})((?:PHÓ )?BÍ THƯ)$/, '**_$1_**'),
  ],
};

export const recipientSeeds: Seeds = {
  'NN-03': [
    replace('end', ITEM, ([, name = '', mark = '']) => `- ${name}${mark === ';' ? ',' : ';'}`),
    replace('end', ITEM, '- $1'),
    replace('end', ITEM, '- $1.'),
    replace('end', ITEM, '$1$2'),
    replace('end', ITEM, '-$1$2'),
    replace('end', ITEM, '+ $1$2'),
    replace('end', ITEM, '– $1$2'),
    replace('end', /^(- [^\n]*[,;])\n(- (?!Lưu)[^\n]*[,;])$/, '$1 $2'),
    replace('end', /^(- Lưu [^\n]*?)\.(?=\s)/, '$1;'),
    replace('end', /^(- Lưu [^\n]*?)\.(?=\s)/, '$1 '),
  ],
  'NN-04': [
    drop('end', /[,;]\n- Lưu [^\n.]*\. */, '.     '),
    replace('end', /^- Lưu (\S)/, '- Lưu: $1'),
    replace('end', /^- Lưu (\S)/, '- Lưu: VT, $1'),
    replace('end', /^- Lưu (\S)/, '- Lưu VT, $1'),
    replace('end', /^- Lưu [^\n.]*\./, '- Lưu: VT.'),
    replace('end', /^(- Lưu [^\n.]*)\./, '$1, VT.'),
    archiveFirst,
  ],
  'NN-02': each(['NƠI NHẬN:', 'Nơi nhận', 'Nơi Nhận:', 'Nơi gửi:', 'NƠI NHẬN', 'nơi nhận:'], (wrong) =>
    replace('all', /^Nơi nhận:/, wrong),
  ),
  'NN-05': [
    ...each(['Như trên', 'Như trên (để thực hiện)'], addItem),
    replace('end', /(?<=^- )[^\n]*?(?= \(để báo cáo\))/, 'Như trên'),
    replace('end', /(?<=^- )[^\n]*?(?= \(để thực hiện\))/, 'Như trên'),
    replace('end', /(?<=^- )[^\n]*? \(để thực hiện\)/, 'Như trên'),
  ],
  'NN-06': [
    onlyFor('hd05', proposal('Kính gửi: Ban Thường vụ Tỉnh uỷ')),
    onlyFor('hd36', proposal('Kính trình: Ban Thường vụ Tỉnh uỷ')),
    onlyFor('hd05', proposal('Kính gửi: Bộ Chính trị, Ban Bí thư')),
    proposal(''),
  ],
  'NN-07': [
    replace('end', /^- ([^\n(]*) (\(để thực hiện\)[,;])$/, '- $1 $2\n- $1 $2'),
    replace('end', /^- ([^\n(]*) (\(để thực hiện\)[,;])$/, '- $1 $2\n- $1 $2'),
    isKind(
      ['xa', 'truong'],
      then(
        ofSuperior,
        drop('end', /(?<=^- )Ban Thường vụ Tỉnh (?:uỷ|ủy) \(để báo cáo\)/, 'Sở Tài chính (để phối hợp)'),
      ),
    ),
  ],
  'NN-08': [
    ...each(['Công an tỉnh', 'Sở Tài chính', 'Sở Y tế', 'Bộ Chỉ huy Quân sự tỉnh'], (name) =>
      isKind(
        ['tinh'],
        drop('body', /(?<=^\d\. )(?:Ban|Uỷ ban|Ủy ban|Mặt trận)[^\n]*?(?= (?:chủ trì|vận động|đưa))/, name),
      ),
    ),
    drop('end', /^- (?:Uỷ ban|Ủy ban|Mặt trận|Công đoàn) [^\n(]* \(để thực hiện\)[;,]\n/),
    isKind(
      ['xa'],
      drop('body', /(?<=^\d\. )(?:Ban|Uỷ ban|Ủy ban|Mặt trận)[^\n]*?(?= (?:chủ trì|vận động))/, 'Công an xã'),
    ),
  ],
  'NN-09': [
    replace('end', /(?<=\()để báo cáo(?=\))/, 'Để báo cáo'),
    replace('end', /(?<=\()để thực hiện(?=\))/, 'Để thực hiện'),
    replace('end', /(?<=\()để báo cáo(?=\))/, 'b/c'),
    replace('end', /(?<=\()để thực hiện(?=\))/, 't/h'),
    replace('end', /(?<=\()để thực hiện(?=\))/, 'để t/h'),
    replace('end', /(?<=^- )Ban Thường vụ(?= Tỉnh)/, 'BTV'),
    replace('end', /(?<=^- )(?:Uỷ ban|Ủy ban) Kiểm tra/, 'UBKT'),
    addItem('TT Hội đồng nhân dân xã'),
    addItem('Các đ/c cấp uỷ viên'),
  ],
};
