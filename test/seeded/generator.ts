/**
 * Clean plans of several kinds: provincial, commune, hospital, college, cell; of both guides; with and without
 * căn cứ, targets, money, appendix; in both marks of headings and both schools of tone placement. The same base
 * and seed always give the same plan.
 */
import type { ProfileId } from '../../server/src/core/profiles/profile';
import { textInSchool } from '../../server/src/core/vietnamese/school';
import { Random } from '../../scripts/random';
import { topics, type Topic, type TopicName } from './topics';

export interface CleanPlan {
  /** `xa-culture-2`: base and seed. */
  readonly name: string;
  readonly profile: ProfileId;
  readonly text: string;
}

type Kind = 'tinh' | 'xa' | 'benhVien' | 'truong' | 'chiBo';

interface Base {
  readonly kind: Kind;
  readonly topic: TopicName;
  readonly profile: ProfileId;
  /** Year of the plan; months from `firstMonth` to `lastMonth`. */
  readonly year: number;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly mark: '-' | '.';
  readonly school?: 'old';
  readonly basis?: true;
  readonly targets?: 'letters' | 'dashes' | 'brackets';
  readonly money?: true;
  readonly appendix?: 'table' | 'two';
  readonly closing?: true;
  /** Dashes of the tasks have `+` under them. */
  readonly deep?: true;
  /** Points are numbered `1.1.` under the tasks. */
  readonly dotted?: true;
}

export const bases: readonly Base[] = [
  {
    kind: 'tinh',
    topic: 'digital',
    profile: 'hd36',
    year: 2025,
    firstMonth: 8,
    lastMonth: 12,
    mark: '-',
    targets: 'dashes',
    money: true,
  },
  {
    kind: 'tinh',
    topic: 'forest',
    profile: 'hd36',
    year: 2024,
    firstMonth: 3,
    lastMonth: 9,
    mark: '-',
    school: 'old',
  },
  {
    kind: 'tinh',
    topic: 'education',
    profile: 'hd05',
    year: 2026,
    firstMonth: 7,
    lastMonth: 12,
    mark: '-',
    targets: 'dashes',
    appendix: 'two',
    closing: true,
  },
  {
    kind: 'tinh',
    topic: 'oversight',
    profile: 'hd05',
    year: 2026,
    firstMonth: 6,
    lastMonth: 11,
    mark: '.',
    basis: true,
    dotted: true,
  },
  {
    kind: 'xa',
    topic: 'culture',
    profile: 'hd05',
    year: 2026,
    firstMonth: 6,
    lastMonth: 12,
    mark: '.',
    targets: 'letters',
    money: true,
    appendix: 'table',
    deep: true,
  },
  {
    kind: 'xa',
    topic: 'digital',
    profile: 'hd05',
    year: 2026,
    firstMonth: 6,
    lastMonth: 10,
    mark: '-',
    basis: true,
    targets: 'brackets',
    closing: true,
  },
  {
    kind: 'xa',
    topic: 'health',
    profile: 'hd05',
    year: 2027,
    firstMonth: 1,
    lastMonth: 3,
    mark: '-',
    targets: 'dashes',
    school: 'old',
    money: true,
  },
  {
    kind: 'xa',
    topic: 'forest',
    profile: 'hd36',
    year: 2026,
    firstMonth: 1,
    lastMonth: 4,
    mark: '.',
    basis: true,
    closing: true,
  },
  {
    kind: 'benhVien',
    topic: 'health',
    profile: 'hd36',
    year: 2025,
    firstMonth: 10,
    lastMonth: 12,
    mark: '.',
    targets: 'letters',
  },
  {
    kind: 'benhVien',
    topic: 'oversight',
    profile: 'hd05',
    year: 2026,
    firstMonth: 7,
    lastMonth: 12,
    mark: '-',
    appendix: 'table',
  },
  {
    kind: 'truong',
    topic: 'education',
    profile: 'hd05',
    year: 2026,
    firstMonth: 8,
    lastMonth: 12,
    mark: '.',
    targets: 'dashes',
    basis: true,
    dotted: true,
  },
  {
    kind: 'truong',
    topic: 'digital',
    profile: 'hd36',
    year: 2026,
    firstMonth: 1,
    lastMonth: 5,
    mark: '-',
    school: 'old',
    deep: true,
  },
  {
    kind: 'chiBo',
    topic: 'meetings',
    profile: 'hd05',
    year: 2026,
    firstMonth: 6,
    lastMonth: 12,
    mark: '-',
    targets: 'dashes',
  },
  {
    kind: 'chiBo',
    topic: 'meetings',
    profile: 'hd36',
    year: 2025,
    firstMonth: 8,
    lastMonth: 12,
    mark: '.',
    closing: true,
  },
  {
    kind: 'chiBo',
    topic: 'culture',
    profile: 'hd05',
    year: 2027,
    firstMonth: 1,
    lastMonth: 5,
    mark: '-',
    basis: true,
  },
];

const PROVINCES = ['Bình Minh', 'Hồng Lĩnh', 'Thuận Hải', 'Sơn Tây Nam', 'Phú Khang'] as const;
const COMMUNES = ['An Hoà', 'Tân Lập', 'Vĩnh Thuận', 'Đông Phước', 'Mỹ Thạnh', 'Thanh Khê'] as const;
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'] as const;
const MIDDLES = ['Văn', 'Thị Thu', 'Minh', 'Quốc', 'Thanh', 'Hữu', 'Ngọc'] as const;
const GIVEN = ['An', 'Hà', 'Sơn', 'Mai', 'Dũng', 'Lan', 'Khánh', 'Phương', 'Long'] as const;

/** What a kind of body is called, whom it has under it, to whom it sends. */
interface House {
  readonly parent?: string;
  readonly issuer: string;
  readonly symbol: 'TU' | 'ĐU' | 'CB';
  readonly place: string;
  readonly slots: Readonly<Record<'noi' | 'cap' | 'donvi' | 'Donvi' | 'toanthe', string>>;
  readonly authority: string;
  readonly positions: readonly string[];
  readonly superiors: readonly string[];
  /** Who does what, the list of Tổ chức thực hiện; each is a recipient too. */
  readonly assignments: readonly (readonly [who: string, does: string])[];
  readonly archive: string;
}

function houseOf({ kind, year }: Base, random: Random): House {
  const province = random.pick(PROVINCES);
  const commune = random.pick(COMMUNES);
  switch (kind) {
    case 'tinh':
      return {
        issuer: `TỈNH UỶ ${province.toUpperCase()}`,
        symbol: 'TU',
        place: province,
        slots: {
          noi: `tỉnh ${province}`,
          cap: 'Ban Thường vụ Tỉnh uỷ',
          donvi: 'các đảng bộ trực thuộc',
          Donvi: 'Các đảng uỷ trực thuộc Tỉnh uỷ',
          toanthe: 'Ban Thường vụ Tỉnh uỷ',
        },
        authority: 'T/M BAN THƯỜNG VỤ',
        positions: ['BÍ THƯ', 'PHÓ BÍ THƯ'],
        superiors: ['Ban Bí thư Trung ương Đảng', 'Văn phòng Trung ương Đảng'],
        assignments: [
          year < 2025
            ? [
                'Các huyện uỷ, đảng uỷ trực thuộc Tỉnh uỷ',
                'tổ chức học tập {vb}; xây dựng kế hoạch thực hiện, gửi Ban Thường vụ Tỉnh uỷ trước ngày 30/11/{nam}',
              ]
            : [
                'Các đảng uỷ trực thuộc Tỉnh uỷ',
                'tổ chức học tập {vb}; xây dựng kế hoạch thực hiện, gửi Ban Thường vụ Tỉnh uỷ trước ngày 31/12/{nam}',
              ],
          ...(year < 2025
            ? ([
                [
                  'Ban Tuyên giáo Tỉnh uỷ',
                  'chủ trì hướng dẫn việc học tập, tuyên truyền; hoàn thành trong quý IV năm {nam}',
                ],
              ] as const)
            : ([
                [
                  'Ban Tuyên giáo và Dân vận Tỉnh uỷ',
                  'chủ trì hướng dẫn việc học tập, tuyên truyền; hoàn thành trong quý I năm {nam1}',
                ],
              ] as const)),
          [
            'Uỷ ban Kiểm tra Tỉnh uỷ',
            'đưa việc thực hiện Kế hoạch này vào chương trình kiểm tra, giám sát hằng năm',
          ],
          [
            'Mặt trận Tổ quốc Việt Nam tỉnh',
            'vận động đoàn viên, hội viên và Nhân dân tham gia, giám sát việc thực hiện',
          ],
          [
            'Văn phòng Tỉnh uỷ',
            'theo dõi, đôn đốc, tổng hợp, báo cáo Ban Thường vụ Tỉnh uỷ trước ngày 15/12 hằng năm',
          ],
        ],
        archive: 'Lưu Văn phòng Tỉnh uỷ',
      };
    case 'xa':
      return {
        parent: `ĐẢNG BỘ TỈNH ${province.toUpperCase()}`,
        issuer: `ĐẢNG UỶ XÃ ${commune.toUpperCase()}`,
        symbol: 'ĐU',
        place: commune,
        slots: {
          noi: `xã ${commune}`,
          cap: 'Ban Thường vụ Đảng uỷ xã',
          donvi: 'các chi bộ trực thuộc',
          Donvi: 'Các chi bộ trực thuộc',
          toanthe: 'Ban Thường vụ Đảng uỷ xã',
        },
        authority: 'T/M BAN THƯỜNG VỤ',
        positions: ['BÍ THƯ', 'PHÓ BÍ THƯ'],
        superiors: ['Ban Thường vụ Tỉnh uỷ'],
        assignments: [
          [
            'Các chi bộ trực thuộc',
            'tổ chức học tập {vb}; đưa nội dung vào sinh hoạt định kỳ, báo cáo kết quả trước ngày 30/11 hằng năm',
          ],
          [
            'Uỷ ban nhân dân xã',
            'chủ trì cụ thể hoá Kế hoạch này, bố trí kinh phí; hoàn thành trước ngày 31/12/{nam}',
          ],
          [
            'Ban Xây dựng Đảng của Đảng uỷ xã',
            'chủ trì, phối hợp với các cơ quan liên quan hướng dẫn, tuyên truyền',
          ],
          ['Uỷ ban Kiểm tra Đảng uỷ xã', 'tham mưu kiểm tra, giám sát việc thực hiện Kế hoạch này'],
          [
            'Mặt trận Tổ quốc Việt Nam xã',
            'vận động Nhân dân cùng thực hiện; giám sát các khoản đóng góp tự nguyện',
          ],
          [
            'Văn phòng Đảng uỷ xã',
            'theo dõi, đôn đốc, tổng hợp, báo cáo Ban Thường vụ Đảng uỷ xã trước ngày 15/12 hằng năm',
          ],
        ],
        archive: 'Lưu Văn phòng Đảng uỷ xã',
      };
    case 'benhVien':
      return {
        parent: `ĐẢNG BỘ XÃ ${commune.toUpperCase()}`,
        issuer: `ĐẢNG UỶ BỆNH VIỆN ĐA KHOA ${commune.toUpperCase()}`,
        symbol: 'ĐU',
        place: commune,
        slots: {
          noi: 'Bệnh viện',
          cap: 'Đảng uỷ Bệnh viện',
          donvi: 'các chi bộ trực thuộc',
          Donvi: 'Các chi bộ trực thuộc',
          toanthe: 'Đảng uỷ Bệnh viện',
        },
        authority: 'T/M ĐẢNG UỶ',
        positions: ['BÍ THƯ', 'PHÓ BÍ THƯ'],
        superiors: [`Đảng uỷ xã ${commune}`],
        assignments: [
          [
            'Các chi bộ trực thuộc',
            'học tập {vb} và Kế hoạch này; báo cáo kết quả trước ngày 30/11 hằng năm',
          ],
          ['Các khoa, phòng', 'xây dựng kế hoạch công tác, đăng ký chỉ tiêu trước ngày 31/12/{nam}'],
          [
            'Công đoàn, Đoàn Thanh niên Bệnh viện',
            'phát động thi đua, vận động đoàn viên thực hiện quy tắc ứng xử',
          ],
          [
            'Uỷ ban Kiểm tra Đảng uỷ',
            'kiểm tra, giám sát việc thực hiện; báo cáo Đảng uỷ Bệnh viện trước ngày 15/12 hằng năm',
          ],
        ],
        archive: 'Lưu Đảng uỷ',
      };
    case 'truong':
      return {
        parent: `ĐẢNG BỘ TỈNH ${province.toUpperCase()}`,
        issuer: `ĐẢNG UỶ TRƯỜNG CAO ĐẲNG ${province.toUpperCase()}`,
        symbol: 'ĐU',
        place: province,
        slots: {
          noi: 'Nhà trường',
          cap: 'Đảng uỷ Nhà trường',
          donvi: 'các chi bộ trực thuộc',
          Donvi: 'Các chi bộ trực thuộc',
          toanthe: 'Đảng uỷ Nhà trường',
        },
        authority: 'T/M ĐẢNG UỶ',
        positions: ['BÍ THƯ', 'PHÓ BÍ THƯ'],
        superiors: ['Ban Thường vụ Tỉnh uỷ'],
        assignments: [
          [
            'Các chi bộ trực thuộc',
            'học tập {vb}; thảo luận, đề xuất việc làm của chi bộ trước ngày 31/12/{nam}',
          ],
          ['Các khoa, phòng, tổ bộ môn', 'xây dựng kế hoạch công tác, phân công người thực hiện'],
          ['Đoàn Thanh niên, Hội Sinh viên', 'vận động người học tham gia các phong trào học tập, sáng tạo'],
          [
            'Uỷ ban Kiểm tra Đảng uỷ',
            'kiểm tra, giám sát việc thực hiện; báo cáo Đảng uỷ Nhà trường trước ngày 15/12 hằng năm',
          ],
        ],
        archive: 'Lưu Đảng uỷ',
      };
    case 'chiBo': {
      const house = random.pick(['Trường Tiểu học', 'Trạm Y tế', 'thôn'] as const);
      const named =
        house === 'thôn'
          ? `THÔN ${commune.toUpperCase()} ${random.integer(1, 9)}`
          : `${house.toUpperCase()} ${commune.toUpperCase()}`;
      return {
        parent: `ĐẢNG BỘ XÃ ${commune.toUpperCase()}`,
        issuer: `CHI BỘ ${named}`,
        symbol: 'CB',
        place: commune,
        slots: {
          noi: 'chi bộ',
          cap: 'Chi bộ',
          donvi: 'chi bộ',
          Donvi: 'Đảng viên trong chi bộ',
          toanthe: 'Chi bộ',
        },
        authority: 'T/M CHI BỘ',
        positions: ['BÍ THƯ'],
        superiors: [`Đảng uỷ xã ${commune}`],
        assignments: [
          ['Chi uỷ', 'chuẩn bị nội dung, phân công đảng viên thực hiện từng việc'],
          ['Các tổ đảng', 'thảo luận, góp ý, đăng ký việc làm trước ngày 31/12/{nam}'],
          [
            'Đảng viên trong chi bộ',
            'thực hiện việc được giao, báo cáo kết quả tại kỳ sinh hoạt tháng 12 hằng năm',
          ],
        ],
        archive: 'Lưu Chi bộ',
      };
    }
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const monthText = (month: number): string => (month < 3 ? twoDigits(month) : String(month));

/** @param seed varies names, numbers, dates and the choice of sentences */
export function cleanPlan(index: number, seed: number): CleanPlan {
  const base = bases[index % bases.length] as Base;
  const random = new Random(index * 7919 + seed * 104729 + 17);
  const house = houseOf(base, random);
  const topic: Topic = topics[base.topic];
  const month = random.integer(base.firstMonth, base.lastMonth);
  const day = random.integer(1, 28);
  const number = twoDigits(random.integer(1, 320));
  const short = `${topic.cited.type} số ${topic.cited.reference}`;
  const full = `${short}, ngày ${topic.cited.date} của ${topic.cited.issuer} ${topic.cited.subject}`;
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      if (name === 'vb') return short;
      if (name === 'so') return String(random.integer(11, 48));
      if (name === 'tyle') return String(random.integer(55, 98));
      if (/^nam\d?$/.test(name)) return String(base.year + Number(name.slice(3)));
      return (house.slots as Readonly<Record<string, string>>)[name] ?? slot;
    });
  const symbol = `${number}-KH/${house.symbol}`;

  const lines: string[] = [
    ...headerLines(house, symbol, `ngày ${twoDigits(day)} tháng ${monthText(month)} năm ${base.year}`),
  ];
  lines.push('', 'KẾ HOẠCH', `thực hiện ${full}`, '-----', '');
  lines.push(...opening(base, house, full, fill));
  const sections = sectionsOf(base, house, topic, random, fill);
  sections.forEach(({ heading, body }, i) => {
    lines.push(`${['I', 'II', 'III', 'IV', 'V', 'VI'][i] ?? ''}${base.mark} ${heading}`, '');
    for (const line of body) lines.push(line, '');
  });
  lines.push(...endLines(base, house, random));
  lines.push(
    ...appendixLines(base, house, topic, symbol, `ngày ${twoDigits(day)}/${monthText(month)}/${base.year}`),
  );
  const text = `${lines.join('\n').trimEnd()}\n`;
  return {
    name: `${base.kind}-${base.topic}-${base.profile}-${seed}`,
    profile: base.profile,
    text: base.school === 'old' ? textInSchool(text, 'old') : text,
  };
}

const COLUMN = 44;

function headerLines({ parent, issuer, place }: House, symbol: string, date: string): string[] {
  const left = [...(parent === undefined ? [] : [parent]), issuer, '*', `Số ${symbol}`];
  const right = ['ĐẢNG CỘNG SẢN VIỆT NAM', ...left.slice(2).map(() => ''), `${place}, ${date}`];
  return left.map((text, i) => (right[i] ? `${text.padEnd(COLUMN)}${right[i]}` : text));
}

function opening(base: Base, house: House, full: string, fill: (text: string) => string): string[] {
  const { cap } = house.slots;
  if (!base.basis) return [`Thực hiện ${full}, ${cap} xây dựng Kế hoạch thực hiện, cụ thể như sau:`, ''];
  const grounds = [
    `Căn cứ ${full}`,
    'Căn cứ Điều lệ Đảng Cộng sản Việt Nam',
    `Căn cứ tình hình thực tế của ${house.slots.noi}`,
  ];
  const lastMark = base.profile === 'hd05' ? '.' : ',';
  const dash = base.profile === 'hd05' ? '- ' : '';
  return [
    ...grounds.flatMap((ground, i) => [`${dash}${ground}${i === grounds.length - 1 ? lastMark : ';'}`, '']),
    fill(`${cap} xây dựng Kế hoạch thực hiện, cụ thể như sau:`),
    '',
  ];
}

interface WrittenSection {
  readonly heading: string;
  readonly body: readonly string[];
}

function sectionsOf(
  base: Base,
  house: House,
  topic: Topic,
  random: Random,
  fill: (text: string) => string,
): WrittenSection[] {
  const dashes = (texts: readonly string[]): string[] => texts.map((text) => `- ${fill(text)}`);
  const sections: WrittenSection[] = [
    {
      heading: 'MỤC ĐÍCH, YÊU CẦU',
      body: [
        '1. Mục đích',
        ...dashes(random.some(topic.purposes, random.integer(2, 3))),
        '2. Yêu cầu',
        ...dashes(random.some(topic.requirements, random.integer(2, 3))),
      ],
    },
  ];
  if (base.targets) {
    const marks = {
      letters: ['a)', 'b)', 'c)', 'd)'],
      dashes: ['-', '-', '-', '-'],
      brackets: ['(1)', '(2)', '(3)', '(4)'],
    }[base.targets];
    sections.push({
      heading: 'MỤC TIÊU',
      body: [
        '1. Mục tiêu chung',
        fill(topic.aim),
        `2. Mục tiêu cụ thể đến năm ${base.year + 4}`,
        ...topic.targets.map((text, i) => `${marks[i] ?? '-'} ${fill(text)}`),
      ],
    });
  }
  const tasks = random.some(
    topic.tasks,
    random.integer(Math.max(2, topic.tasks.length - 1), topic.tasks.length),
  );
  sections.push({
    heading: base.mark === '-' ? 'NHIỆM VỤ VÀ GIẢI PHÁP' : 'NHIỆM VỤ, GIẢI PHÁP',
    body: tasks.flatMap(({ heading, lines }, i) => [
      `${i + 1}. ${heading}`,
      ...(base.dotted ? lines.map((line, j) => `${i + 1}.${j + 1}. ${fill(line)}`) : dashes(lines)),
      ...(base.deep && i === 0 ? [...DEEP.map((line) => fill(line))] : []),
    ]),
  });
  if (base.money) sections.push({ heading: 'KINH PHÍ THỰC HIỆN', body: [MONEY] });
  sections.push({
    heading: 'TỔ CHỨC THỰC HIỆN',
    body: [
      ...house.assignments.map(([who, does], i) => `${i + 1}. ${who} ${fill(does)}.`),
      ...(base.appendix ? ['Công việc cụ thể nêu tại Phụ lục kèm theo Kế hoạch này.'] : []),
      ...(base.closing
        ? [
            `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về ${house.slots.cap} để xem xét, giải quyết.`,
          ]
        : []),
    ],
  });
  return sections;
}

const DEEP = [
  '- Phát động phong trào thi đua gắn với công việc hằng ngày, trong đó:',
  '+ Mỗi tập thể chọn một việc khó để làm dứt điểm.',
  '+ Mỗi cá nhân đăng ký một sáng kiến.',
] as const;

const MONEY =
  'Kinh phí thực hiện được bố trí từ ngân sách nhà nước theo phân cấp và các nguồn hợp pháp khác theo quy định.';

function endLines(base: Base, house: House, random: Random): string[] {
  const mark = base.profile === 'hd05' ? ';' : ',';
  const recipients = [
    ...house.superiors.map((name) => `${name} (để báo cáo)`),
    ...house.assignments.map(([who]) => `${who} (để thực hiện)`),
    house.archive,
  ];
  const left = [
    'Nơi nhận:',
    ...recipients.map((name, i) => `- ${name}${i === recipients.length - 1 ? '.' : mark}`),
  ];
  const signer = `${random.pick(SURNAMES)} ${random.pick(MIDDLES)} ${random.pick(GIVEN)}`;
  const right = [house.authority, random.pick(house.positions), '', '', ''];
  return [
    ...left.map((text, i) => {
      const beside = i === left.length - 1 ? signer : right[i];
      return beside ? `${text.padEnd(64)}${beside}` : text;
    }),
    '',
  ];
}

function appendixLines(base: Base, house: House, topic: Topic, symbol: string, date: string): string[] {
  if (!base.appendix) return [];
  const parent = `(Kèm theo Kế hoạch số ${symbol}, ${date} của ${house.slots.toanthe})`;
  const table = (titled: string, label: string): string[] => [
    label,
    titled,
    parent,
    '',
    '| TT | Nhiệm vụ | Chủ trì | Thời gian | Sản phẩm |',
    '|---|---|---|---|---|',
    ...topic.rows.map(
      ([task, product], i) =>
        `| ${i + 1} | ${task} | ${house.assignments[i % house.assignments.length]?.[0] ?? ''} | Quý ${['I', 'II', 'III', 'IV'][i] ?? 'IV'} năm ${base.year + 1} | ${product} |`,
    ),
    '',
  ];
  if (base.appendix === 'table') return table('Phân công nhiệm vụ', 'Phụ lục');
  return [...table('Phân công nhiệm vụ', 'Phụ lục 1'), ...table('Danh mục sản phẩm', 'Phụ lục 2')];
}
