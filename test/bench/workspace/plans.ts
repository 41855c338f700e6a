/**
 * A folder of plans for measuring the index: distinct plans of 8–10 kB in wording of our own, each citing 10–25
 * documents, one of which half of all plans cite. The same seed gives the same folder.
 */
import { Random } from '../../../scripts/random';

/** The document that every other plan cites. */
export const MOST_CITED = '25-CT/TW';

const PLACES = [
  'An Hoà',
  'Bình Minh',
  'Đông Sơn',
  'Hoà Phú',
  'Khánh Lộc',
  'Long Thạnh',
  'Mường Lay',
  'Nà Phặc',
];
const WHO = [
  'Đảng uỷ các xã, phường',
  'Ban Tuyên giáo và Dân vận',
  'Văn phòng cấp uỷ',
  'Uỷ ban kiểm tra',
  'Mặt trận Tổ quốc và các đoàn thể',
  'cán bộ, đảng viên và người lao động',
  'các chi bộ trực thuộc',
  'bí thư cấp uỷ, người đứng đầu cơ quan',
];
const DO = [
  'rà soát lại',
  'tổ chức quán triệt',
  'xây dựng lộ trình thực hiện',
  'kiểm tra, giám sát',
  'phân công người theo dõi',
  'bố trí nguồn lực cho',
  'nhân rộng cách làm hay trong',
  'kịp thời tháo gỡ khó khăn trong',
];
const WHAT = [
  'công tác y tế cơ sở ở thôn, bản',
  'việc chuyển đổi số trong sinh hoạt chi bộ',
  'công tác bảo vệ rừng đầu nguồn',
  'việc phát triển vùng cây ăn quả',
  'chương trình xây dựng nông thôn mới',
  'công tác dân vận của chính quyền',
  'việc giữ gìn nghề dệt thổ cẩm',
  'công tác cán bộ nữ, cán bộ trẻ',
  'việc dạy và học ở trường nội trú',
  'công tác phòng, chống thiên tai',
];
const HOW = [
  'gắn với trách nhiệm của từng tập thể, cá nhân',
  'bảo đảm thiết thực, tiết kiệm, tránh hình thức',
  'phù hợp với điều kiện của địa bàn',
  'coi đây là nhiệm vụ thường xuyên',
  'hoàn thành trước khi bước vào mùa mưa',
  'có sơ kết sau sáu tháng, tổng kết cuối năm',
  'lấy sự hài lòng của nhân dân làm thước đo',
];
const HEADINGS = [
  'Công tác lãnh đạo, chỉ đạo',
  'Công tác tuyên truyền',
  'Nguồn lực thực hiện',
  'Kiểm tra, giám sát',
];
const CENTRAL = [
  ['Chỉ thị', 'CT', 'Ban Bí thư'],
  ['Nghị quyết', 'NQ', 'Bộ Chính trị'],
  ['Kết luận', 'KL', 'Bộ Chính trị'],
  ['Quy định', 'QĐ', 'Bộ Chính trị'],
] as const;

interface Document {
  readonly type: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
}

export interface GeneratedPlan {
  readonly name: string;
  readonly text: string;
}

/** @param count of plans */
export function* folderOf(count: number, seed = 20): Generator<GeneratedPlan> {
  const random = new Random(seed);
  const documents = Array.from({ length: 600 }, (_, i) => documentOf(random, i));
  for (let i = 0; i < count; i++) yield planOf(random, documents, i);
}

const dateOf = (random: Random, least: number, most: number): string =>
  `${random.integer(1, 28)}/${random.integer(3, 12)}/${random.integer(least, most)}`;

function documentOf(random: Random, i: number): Document {
  const [type, symbol, issuer] = random.pick(CENTRAL);
  const subject = `về tăng cường ${random.pick(WHAT)} trong tình hình mới`;
  const [number, named] = i === 0 ? [MOST_CITED, 'Chỉ thị'] : [`${i + 25}-${symbol}/TW`, type];
  return { type: named, number, date: dateOf(random, 2021, 2025), issuer, subject };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (random: Random): string => {
  const [who, how] = [random.pick(WHO), random.pick(HOW)];
  const share = `${random.integer(40, 100)}% số đơn vị hoàn thành vào năm ${random.integer(2026, 2030)}`;
  return `${capital(who)} ${random.pick(DO)} ${random.pick(WHAT)}, ${how}; phấn đấu ${share}.`;
};

function planOf(random: Random, documents: readonly Document[], i: number): GeneratedPlan {
  const place = random.pick(PLACES);
  const [most, ...others] = documents;
  const cited = random.shuffled(random.some(others, random.integer(9, 24)));
  if (i % 2 === 0 && most) cited.unshift(most);
  const [first, ...rest] = cited;
  const named = ({ type, number, date, issuer, subject }: Document): string =>
    `${type} số ${number}, ngày ${date} của ${issuer} ${subject}`;
  const basis = first ? named(first) : '';
  const above = i > 20 ? `Kế hoạch số ${random.integer(1, i)}-KH/ĐU, ngày ${dateOf(random, 2024, 2025)}` : '';
  const date = `${place}, ngày ${random.integer(10, 28)} tháng ${random.integer(10, 12)} năm 2025`;
  const lines = [
    `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM`,
    `ĐẢNG UỶ XÃ ${place.toUpperCase()}`,
    `*`,
    `Số ${i + 1}-KH/ĐU                 ${date}`,
    ``,
    `KẾ HOẠCH`,
    `thực hiện ${basis}`,
    `-----`,
    ``,
    `Thực hiện ${basis}, Ban Thường vụ Đảng uỷ xã ${place} xây dựng Kế hoạch như sau:`,
  ];
  const queue = [...rest];
  for (const [part, mark] of ['I', 'II', 'III', 'IV'].entries()) {
    lines.push('', `${mark}- ${(HEADINGS[part] ?? '').toUpperCase()}`);
    for (let point = 1; point <= 2; point++) {
      lines.push('', `${point}. ${capital(random.pick(DO))} ${random.pick(WHAT)}`);
      for (let dash = 0; dash < 2; dash++) lines.push('', `- ${sentence(random)}`);
      const [next, later] = [queue.shift(), queue.shift()];
      if (next) lines.push('', `- Tiếp tục thực hiện ${named(next)}; ${sentence(random)}`);
      if (later) lines.push('', `- Sơ kết việc thực hiện ${later.type} số ${later.number}.`);
      if (point === 2 && above !== '') lines.push('', `- Lồng ghép với ${above}.`);
    }
  }
  lines.push(
    '',
    `Nơi nhận:`,
    `- Tỉnh uỷ (để báo cáo),`,
    `- Các chi bộ trực thuộc,`,
    `- Lưu Văn phòng Đảng uỷ.`,
  );
  lines.push('', `T/M BAN THƯỜNG VỤ`, `BÍ THƯ`, ``, ``, `Nguyễn Văn An`, '');
  return {
    name: `${place.toLowerCase().replaceAll(' ', '-')}/ke-hoach-${i + 1}.kehoach`,
    text: lines.join('\n'),
  };
}
