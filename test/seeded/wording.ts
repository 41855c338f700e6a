/** Breaches of capitals (VH), consistency (TN), wording (CH), and of terms that a reader cannot know (ND-04, ND-05). */
import { addSentence, each, isKind, regionOf, replace, write, type Mutation, type Seeds } from './mutation';

const sentences = (wordings: readonly string[]): Mutation[] => each(wordings, addSentence);

export const termSeeds: Seeds = {
  'ND-04': sentences([
    'Phối hợp với UBND xã bố trí kinh phí.',
    'Củng cố HTCT ở cơ sở.',
    'Gắn với phát triển KT-XH bền vững.',
    'Giữ vững QP-AN trên địa bàn.',
    'Đẩy mạnh ứng dụng CNTT trong công việc.',
    'Mở rộng diện bao phủ BHYT cho người lao động.',
    'Nêu gương của từng CBĐV.',
  ]),
  'ND-05': sentences([
    'Thử nghiệm blockchain trong quản lý hồ sơ.',
    'Ứng dụng AI trong xử lý văn bản.',
    'Khai thác Big Data để dự báo nhu cầu.',
    'Kết nối thiết bị IoT ở các điểm dân cư.',
    'Dùng chatbot trả lời người dân.',
    'Xây dựng dashboard theo dõi tiến độ.',
  ]),
};

export const capitalSeeds: Seeds = {
  'VH-01': sentences([
    'mọi việc phải có người chịu trách nhiệm.',
    'khi có vướng mắc thì báo cáo ngay.',
    'cuối quý tổng hợp kết quả.',
    'đồng thời nhân rộng cách làm hay.',
  ]),
  'VH-04': [
    replace('body', /(?<=\p{Ll} )tỉnh (?=\p{Lu}\p{Ll})/u, 'Tỉnh '),
    replace('body', /(?<=\p{Ll} )xã (?=\p{Lu}\p{Ll})/u, 'Xã '),
    replace(
      'body',
      /(?<=[\p{Ll},;] )(tỉnh|xã)(?= \p{Lu}\p{Ll})/u,
      ([name]) => name.charAt(0).toUpperCase() + name.slice(1),
    ),
  ],
  'VH-07': [
    ...sentences([
      'Thực hiện nghiêm kết luận của Bộ chính trị.',
      'Bám sát chỉ đạo của Ban bí thư.',
      'Báo cáo Ban thường vụ Tỉnh uỷ để chỉ đạo.',
      'Xin ý kiến ban Thường vụ Đảng uỷ trước khi làm.',
      'Phối hợp với Uỷ ban kiểm tra Tỉnh uỷ.',
      'Quán triệt nghị quyết của Ban chấp hành Trung ương.',
    ]),
    ...sentences([
      'Cụ thể hoá nghị quyết của Ban Chấp hành trung ương.',
      'Phối hợp với Ban Tổ chức trung ương khi cần.',
    ]),
    replace('end', /(?<=^- Văn phòng )Trung ương/, 'trung ương'),
    replace('body', /Ban Thường vụ (?=Tỉnh|Đảng)/, 'Ban thường vụ '),
    replace('body', /(?:Uỷ|Ủy) ban Kiểm tra (?=Tỉnh|Đảng)/, 'Uỷ ban kiểm tra '),
  ],
  'VH-08': [
    replace('body', /(?<=các )chi bộ(?= trực thuộc)/, 'Chi bộ'),
    ...sentences([
      'Mỗi Chi bộ có ít nhất một việc làm cụ thể; các chi bộ học hỏi lẫn nhau.',
      'Từng Chi bộ tự kiểm tra; chi bộ nào chậm thì nhắc nhở.',
      'Các Đảng uỷ cơ sở phân công người theo dõi; mỗi đảng uỷ cử một người.',
    ]),
  ],
  'VH-09': [
    replace('body', /(?<=(?:cán bộ,|mỗi|của|cho|bộ,) )đảng viên/, 'Đảng viên'),
    ...sentences([
      'Mọi Đảng viên đều phải gương mẫu.',
      'Thu, nộp Đảng phí đúng quy định.',
      'Kết nạp người ưu tú thành Đảng viên mới.',
      'Khen thưởng Đảng viên tiêu biểu.',
    ]),
  ],
  'VH-10': sentences([
    'Báo cáo trung ương Đảng khi có yêu cầu.',
    'Học tập kết quả Hội nghị trung ương 6.',
    'Bám sát các nghị quyết của trung ương Đảng về công tác cán bộ.',
    'Tuyên truyền kết quả Hội nghị trung ương 10 khoá XIII.',
  ]),
  'VH-11': [
    (plan, random) =>
      (plan.text.match(/(?<=(?:và|động|của|bởi) )Nhân dân/g)?.length ?? 0) > 1
        ? replace('body', /(?<=(?:và|động|của|bởi) )Nhân dân/, 'nhân dân')(plan, random)
        : undefined,
    ...sentences([
      'Lấy ý kiến của nhân dân; mọi việc phải có Nhân dân bàn, Nhân dân giám sát.',
      'Dùng tiết kiệm ngân sách Nhà nước, quản lý chặt ngân sách nhà nước được giao.',
      'Nâng cao hiệu lực quản lý Nhà nước; quản lý nhà nước phải công khai.',
      'Chấp hành pháp luật của nhà nước; Nhà nước và Nhân dân cùng làm.',
    ]),
  ],
  'VH-14': [
    replace('body', /(?<=\p{Ll} )Kế hoạch này/u, 'kế hoạch này'),
    ...sentences([
      'Nội dung của kế hoạch này được phổ biến rộng rãi.',
      'Nơi nào thực hiện tốt kế hoạch này thì được biểu dương.',
    ]),
  ],
  'VH-16': sentences([
    'Tiếp tục thực hiện nghị quyết của Ban Chấp hành Trung ương khoá 13.',
    'Chào mừng Đại hội đại biểu toàn quốc lần thứ 14 của Đảng.',
    'Bầu đại biểu Quốc hội khoá 17 đúng luật.',
    'Phấn đấu hoàn thành trước Đại hội lần thứ 15.',
    'Nhắc lại bài học từ nhiệm kỳ khoá 12 của Trung ương.',
  ]),
};

/** One word of the running text with its tone mark as the other school has it. */
const otherSchool: Mutation = ({ text }, random) => {
  const pairs: readonly (readonly [string, string])[] = [
    ['uỷ', 'ủy'],
    ['hoá', 'hóa'],
    ['khoẻ', 'khỏe'],
    ['hoà', 'hòa'],
  ];
  const { start, end } = regionOf(text, 'body');
  const found = pairs
    .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
    .flatMap(([from, to]) =>
      [...text.slice(start, end).matchAll(new RegExp(`(?<=\\p{Ll}* )${from}(?!\\p{L})`, 'gu'))].map(
        (match) => ({ match, to }),
      ),
    );
  if (found.length < 3) return undefined;
  const { match, to } = random.pick(found);
  const at = start + match.index;
  return write(text, { start: at, end: at + match[0].length }, to);
};

export const consistencySeeds: Seeds = {
  'TN-01': [otherSchool],
  'TN-02': [
    replace('body', /hằng năm/, 'hàng năm'),
    ...sentences([
      'Bảo đảm tiến độ, bảo đảm chất lượng, đảm bảo an toàn.',
      'Họp hằng quý, sơ kết hằng năm, báo cáo hàng năm đầy đủ.',
      'Gắn với mục tiêu giai đoạn 2026 - 2030, giai đoạn 2031 - 2035 và kế hoạch 2026-2030.',
    ]),
  ],
  'TN-03': [
    ...each(
      [
        'Phổ biến Kế hoạch của Ban Thường vụ Tỉnh uỷ; thực hiện đúng Kế hoạch này.',
        'Niêm yết Kế hoạch của Tỉnh uỷ; Kế hoạch này được gửi đến từng cơ sở.',
      ],
      (wording) => isKind(['tinh'], addSentence(wording)),
    ),
    ...each(
      [
        'Gửi Kế hoạch của Ban Thường vụ Đảng uỷ đến từng tổ; Kế hoạch này được niêm yết.',
        'Phổ biến Kế hoạch của Ban Thường vụ Đảng uỷ xã; thực hiện đúng Kế hoạch này.',
      ],
      (wording) => isKind(['xa'], addSentence(wording)),
    ),
  ],
  'TN-04': sentences([
    'Quản lí chặt hồ sơ.',
    'Thực hiện đúng qui định của cấp trên.',
    'Giữ nghiêm kỉ luật lao động.',
    'Nâng tỷ lệ người tham gia, giảm tỉ lệ vắng mặt.',
    'Bồi dưỡng kĩ thuật mới.',
    'Hoàn thành trong nhiệm kì này.',
  ]),
};

const SMALL_WORDS = ['các', 'của', 'và', 'để', 'được', 'trong', 'với', 'những', 'theo', 'đến'] as const;

export const wordingSeeds: Seeds = {
  'CH-01': [
    ...each(SMALL_WORDS, (word) =>
      replace('body', new RegExp(`(?<= )${word}(?= \\p{Ll})`, 'u'), `${word} ${word}`),
    ),
    ...sentences(['Các cơ quan quan tham mưu góp ý.', 'Tổ chức thực hiện thực hiện nghiêm túc.']),
  ],
  'CH-02': [
    ...sentences([
      'Kinh phí thực hiện: ............ đồng.',
      'Kết quả đạt được (nêu số liệu).',
      'Người phụ trách là [...].',
      'Địa điểm tổ chức: <TÊN ĐỊA ĐIỂM>.',
      'Số lượng người dự: …………… người.',
    ]),
    replace('body', /\d\d(?=% số)/, '......'),
  ],
  'CH-03': [
    ...each(['và', 'của', 'hoặc', 'để', 'với'], (word) =>
      replace('body', /^(- \p{Lu}[^\n]*)\.$/u, `$1 ${word}.`),
    ),
    replace('body', /^(- \p{Lu}[^\n]*)\.$/u, '$1..'),
    replace('body', /^(- \p{Lu}[^\n]*)\.$/u, '$1,.'),
    replace('body', /^(- \p{Lu}[^\n]*);(?= )/u, '$1;,'),
    replace('body', /^(- \p{Lu}[^\n,]*),(?= )/u, '$1,,'),
  ],
  'CH-04': [
    replace('body', /^(- \p{Lu}[^\n]{60,})\.$/u, '$1'),
    replace('body', /^(- \p{Lu}[^\n]*)\.$/u, '$1...'),
    replace('body', /^(- \p{Lu}\p{L}+ \p{L}+ )(\p{Ll}[^\n]*\.)$/u, '$1“$2'),
    ...sentences(['Vận động các hội viên, đoàn viên, người cao tuổi... tham gia đầy đủ các buổi học.']),
  ],
  'CH-05': [copied('whole'), copied('tail')],
  'CH-06': sentences([
    'Thực hiện đúng chức năng nhiệm vụ được giao.',
    'Chấp hành chính sách pháp luật của Nhà nước.',
    'Các cơ quan đơn vị phân công người theo dõi.',
    'Kịp thời tháo gỡ khó khăn vướng mắc ở cơ sở.',
  ]),
};

/** A long sentence of the purposes or requirements once more, at the end of a dash further down. */
function copied(part: 'whole' | 'tail'): Mutation {
  return (plan, random) => {
    const { start, end } = regionOf(plan.text, 'body');
    const body = plan.text.slice(start, end);
    const second = body.search(/^III[-.] /m);
    const long = [...body.slice(0, body.search(/^II[-.] /m)).matchAll(/^- (\p{Lu}[^\n]*\.)$/gmu)].filter(
      ([, text = '']) => text.split(' ').length >= 14 && !/số \d/.test(text),
    );
    if (long.length === 0 || second < 0) return undefined;
    const sentence = random.pick(long)[1] ?? '';
    const tasks = [...body.slice(second).matchAll(/^- \p{Lu}[^\n]*\.$/gmu)];
    if (tasks.length === 0) return undefined;
    const task = random.pick(tasks);
    const at = start + second + task.index + task[0].length;
    const newText =
      part === 'whole'
        ? ` ${sentence}`
        : ` Cùng nhau ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    return write(plan.text, { start: at, end: at }, newText);
  };
}
