/** Breaches of the head of the page: title (TD), issuing body (CQ). */
import { drop, isKind, each, onlyFor, rehead, replace, without, type Mutation, type Seeds } from './mutation';

const TITLE = /ĐẢNG CỘNG SẢN VIỆT NAM/;

/** The proper name at the end of a name in the header. */
export const properName = (name: string): string =>
  name.replace(/^(?:ĐẢNG BỘ|ĐẢNG UỶ|ĐẢNG ỦY|TỈNH UỶ|TỈNH ỦY|TỈNH|XÃ| )+/u, '');

const PROVINCES = ['BÌNH MINH', 'THUẬN HẢI', 'PHÚ KHANG', 'ĐÔNG SƠN'] as const;

const organ = (parents: readonly string[], issuers: readonly string[]): Mutation =>
  rehead((_, random) => ({
    parent: random.pick(parents).replace('{tinh}', random.pick(PROVINCES)),
    issuer: random.pick(issuers),
    body: 'VPTU',
  }));

const RULES = ['________', '______________', '----------', '———————', '─────────'] as const;

const underTitle = (rule: string): Mutation =>
  replace('header', /^(.*ĐẢNG CỘNG SẢN VIỆT NAM)\n([^\n]*)/, ([, first = '', second = '']) =>
    second.length < 40 ? `${first}\n${second.padEnd(48)}${rule}` : `${first}\n${second}`,
  );

const FORMER = [
  'Huyện uỷ An Khê',
  'Đảng uỷ khối các cơ quan tỉnh',
  'Ban Dân vận Tỉnh uỷ',
  'Ban cán sự đảng Uỷ ban nhân dân tỉnh',
  'Uỷ ban nhân dân huyện Tân Phú',
  'Thị uỷ Long Hồ',
  'Ban Tuyên giáo Tỉnh uỷ',
  'Quận uỷ Bình An',
] as const;

/** Only in plans after the bodies ended. */
const recent =
  (mutation: Mutation): Mutation =>
  (plan, random) =>
    / năm 2024$/m.test(plan.text) ? undefined : mutation(plan, random);

export const headerSeeds: Seeds = {
  'TD-01': [
    drop('header', /ĐẢNG CỘNG SẢN VIỆT NAM(?=\n)/),
    ...each(
      [
        'Đảng Cộng sản Việt Nam',
        'ĐẢNG CỘNG SẢN ViỆT NAM',
        'ĐẢNG CỘNG SẢN VIÊT NAM',
        'ĐẢNG CÔNG SẢN VIỆT NAM',
        'ĐẢNG CỘNG SẢN  VIỆT NAM',
        'Đảng cộng sản Việt Nam',
      ],
      (wrong) => replace('header', TITLE, wrong),
    ),
  ],
  'TD-03': [
    ...each(
      [
        'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Cộng hoà xã hội chủ nghĩa Việt Nam',
      ],
      (wrong) => replace('header', TITLE, wrong),
    ),
    replace(
      'header',
      /^(.*ĐẢNG CỘNG SẢN VIỆT NAM)$/,
      '$1\n                                            Độc lập - Tự do - Hạnh phúc',
    ),
    replace(
      'header',
      /^(.*)ĐẢNG CỘNG SẢN VIỆT NAM$/,
      '                    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n                       Độc lập - Tự do - Hạnh phúc\n$1ĐẢNG CỘNG SẢN VIỆT NAM',
    ),
  ],
  'CQ-01': [
    replace('header', /BỆNH VIỆN ĐA KHOA/, 'BVĐK'),
    replace('header', /BỆNH VIỆN/, 'BV'),
    replace('header', /^(ĐẢNG (?:UỶ|ỦY)) XÃ/, 'BCH $1 XÃ'),
    replace('header', /^(TỈNH (?:UỶ|ỦY))/, 'BTV $1'),
    replace('header', /TRƯỜNG TIỂU HỌC/, 'TRƯỜNG TH'),
    replace('header', /TRƯỜNG CAO ĐẲNG/, 'TRƯỜNG CĐ'),
    replace('header', /^ĐẢNG (?:UỶ|ỦY) XÃ (.*)$/, 'ĐẢNG UỶ HĐND XÃ $1'),
    replace('header', /^CHI BỘ THÔN (.*)$/, 'CHI BỘ HTX THÔN $1'),
    drop('header', /^TỈNH (?:UỶ|ỦY) [\p{Lu} ]+?(?= {3})/u),
  ],
  'CQ-02': [
    drop('header', /^\*\n/),
    ...each(['**', '***', '* * *', '★', '-*-', '(*)'], (wrong) => drop('header', /^\*$/, wrong)),
  ],
  'TD-02': each(RULES, underTitle),
  'CQ-03': [
    isKind(
      ['xa', 'benhVien', 'chiBo'],
      rehead(({ parent, issuer }) => ({ parent: issuer, issuer: parent ?? issuer })),
    ),
    isKind(
      ['xa', 'chiBo'],
      rehead(({ issuer }) => ({ issuer })),
    ),
    isKind(
      ['xa', 'benhVien', 'chiBo'],
      rehead(({ parent = '' }) => ({ issuer: parent })),
    ),
    isKind(['benhVien', 'chiBo'], (plan, random) =>
      replace('header', /^ĐẢNG BỘ XÃ/, `ĐẢNG BỘ TỈNH ${random.pick(PROVINCES)}\nĐẢNG BỘ XÃ`)(plan, random),
    ),
  ],
  'CQ-04': each(
    ['BAN CHẤP HÀNH TRUNG ƯƠNG', 'ĐẢNG BỘ TỈNH {p}', 'BAN BÍ THƯ', 'TRUNG ƯƠNG ĐẢNG', 'TỈNH {p}'],
    (parent) =>
      isKind(
        ['tinh'],
        rehead(({ issuer }) => ({ parent: parent.replace('{p}', properName(issuer)), issuer })),
      ),
  ),
  'CQ-05': [
    ...each(['TỈNH UỶ {p}', 'UỶ BAN NHÂN DÂN TỈNH {p}', 'TỈNH {p}', 'ĐẢNG UỶ TỈNH {p}'], (wrong) =>
      onlyFor(
        'hd05',
        isKind(
          ['xa'],
          rehead(({ parent = '', issuer }) => ({
            parent: wrong.replace('{p}', properName(parent)),
            issuer,
          })),
        ),
      ),
    ),
    onlyFor(
      'hd05',
      isKind(
        ['xa'],
        rehead(({ parent = '', issuer }) => ({ parent, issuer: `ĐẢNG BỘ XÃ ${properName(issuer)}` })),
      ),
    ),
  ],
  'CQ-06': [
    ...each(['ĐẢNG UỶ XÃ {p}', 'UỶ BAN NHÂN DÂN XÃ {p}', 'UBND XÃ {p}', 'XÃ {p}'], (wrong) =>
      isKind(
        ['benhVien', 'chiBo'],
        rehead(({ parent = '', issuer }) => ({ parent: wrong.replace('{p}', properName(parent)), issuer })),
      ),
    ),
    isKind(['benhVien', 'truong'], replace('header', /^ĐẢNG (?:UỶ|ỦY)(?= (?:BỆNH|TRƯỜNG))/, 'ĐẢNG BỘ')),
  ],
  'CQ-07': [
    organ(['TỈNH UỶ {tinh}'], ['VĂN PHÒNG TỈNH UỶ', 'BAN TỔ CHỨC TỈNH UỶ', 'BAN NỘI CHÍNH TỈNH UỶ']),
    organ(['TỈNH UỶ {tinh}'], ['UỶ BAN KIỂM TRA TỈNH UỶ', 'BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH UỶ']),
    organ(['ĐẢNG BỘ TỈNH {tinh}'], ['VĂN PHÒNG', 'BAN TỔ CHỨC', 'UỶ BAN KIỂM TRA', 'BAN NỘI CHÍNH']),
    organ(
      ['ĐẢNG UỶ XÃ AN HOÀ'],
      ['VĂN PHÒNG ĐẢNG UỶ', 'BAN XÂY DỰNG ĐẢNG ĐẢNG UỶ XÃ', 'UỶ BAN KIỂM TRA ĐẢNG UỶ'],
    ),
    organ(['ĐẢNG BỘ XÃ TÂN LẬP'], ['VĂN PHÒNG', 'BAN XÂY DỰNG ĐẢNG', 'UỶ BAN KIỂM TRA']),
    organ(['UỶ BAN NHÂN DÂN TỈNH {tinh}'], ['VĂN PHÒNG TỈNH UỶ', 'BAN TỔ CHỨC TỈNH UỶ']),
  ],
  'CQ-08': [
    isKind(
      ['tinh'],
      rehead(({ issuer }) => ({ issuer: `BAN THƯỜNG VỤ ${issuer}` })),
    ),
    isKind(
      ['tinh'],
      rehead(({ issuer }) => ({ issuer: `BAN CHẤP HÀNH ĐẢNG BỘ TỈNH ${properName(issuer)}` })),
    ),
    isKind(
      ['xa', 'benhVien', 'truong'],
      rehead(({ parent = '', issuer }) => ({ parent, issuer: `BAN THƯỜNG VỤ ${issuer}` })),
    ),
    isKind(
      ['xa', 'benhVien', 'truong'],
      rehead(({ parent = '', issuer }) => ({
        parent,
        issuer: `BAN CHẤP HÀNH ${issuer.replace(/^ĐẢNG (?:UỶ|ỦY)/, 'ĐẢNG BỘ')}`,
      })),
    ),
  ],
  'CQ-09': each(['BỘ CHÍNH TRỊ', 'BAN BÍ THƯ', 'BAN BÍ THƯ TRUNG ƯƠNG ĐẢNG', 'TRUNG ƯƠNG ĐẢNG'], (issuer) =>
    rehead(() => ({ issuer, body: 'TW' })),
  ),
  'CQ-10': each(
    [
      'BAN TỔ CHỨC, BAN NỘI CHÍNH',
      'BAN TỔ CHỨC; BAN NỘI CHÍNH',
      'BAN TỔ CHỨC VÀ UỶ BAN KIỂM TRA',
      'BAN TỔ CHỨC-BAN NỘI CHÍNH',
      'BAN TỔ CHỨC / UỶ BAN KIỂM TRA',
      'VĂN PHÒNG – BAN TỔ CHỨC',
    ],
    (issuer) => organ(['TỈNH UỶ {tinh}'], [issuer]),
  ),
  'CQ-11': [
    ...each(FORMER, (name) =>
      recent(
        replace(
          'body',
          /^(\d\. )(?:Các|Ban|Chi uỷ|Uỷ ban|Ủy ban|Mặt trận)[^\n]*?(?= (?:tổ chức|chủ trì|theo dõi|vận động|đưa|học tập|thảo luận|thực hiện|tham mưu|xây dựng|kiểm tra|chuẩn bị))/u,
          `$1${name}`,
        ),
      ),
    ),
    ...each(FORMER.slice(0, 5), (name) =>
      recent(replace('end', /^(- )[^\n(]* (?=\(để thực hiện\))/, `$1${name} `)),
    ),
    recent(
      isKind(
        ['tinh'],
        rehead((_, random) => ({
          parent: `ĐẢNG BỘ TỈNH ${random.pick(PROVINCES)}`,
          issuer: `HUYỆN UỶ ${random.pick(['AN KHÊ', 'TÂN PHÚ'])}`,
          body: 'HU',
        })),
      ),
    ),
  ],
  'LM-04': [
    ...each(RULES, (rule) => (plan, random) => without(replace('header', /^\*$/, rule)(plan, random))),
    ...each(
      RULES.slice(0, 2),
      (rule) => (plan, random) => without(replace('header', /^\*$/, `${rule}\n*`)(plan, random)),
    ),
  ],
};
