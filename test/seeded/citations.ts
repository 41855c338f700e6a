/** Breaches of citations (VD). */
import { addDash, addSentence, drop, each, replace, type Mutation, type Seeds } from './mutation';

const REFERENCE = /(?<= )(\d\d)-(NQ|CT)\/TW/;

const references = (wordings: readonly string[]): Mutation[] =>
  each(wordings, (wording) =>
    replace('text', REFERENCE, ([, n = '', t = '']) => wording.replace('{n}', n).replace('{t}', t)),
  );

/** Year of the plan, from its header. */
const yearOf = (text: string): number => Number(/ năm (\d{4})$/m.exec(text)?.[1]);

const later = (wording: string, years: number): Mutation => {
  return (plan, random) =>
    addDash(() =>
      wording
        .replace('{n}', String(random.integer(11, 99)))
        .replace('{d}', `${random.integer(10, 28)}/${random.integer(3, 9)}/${yearOf(plan.text) + years}`),
    )(plan, random);
};

const citing =
  (wording: string): Mutation =>
  (plan, random) =>
    addSentence(() => wording.replace('{n}', String(random.integer(11, 99))))(plan, random);

/** What the plan carries out, as its summary cites it. */
function citedIn(text: string):
  | {
      readonly full: string;
      readonly short: string;
      readonly date: string;
      readonly issuer: string;
      readonly subject: string;
    }
  | undefined {
  const match =
    /^thực hiện ((?:Nghị quyết|Chỉ thị) số \S+), (ngày \S+) của (Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương) (về [^\n]*)$/mu.exec(
      text,
    );
  if (!match) return undefined;
  const [, short = '', date = '', issuer = '', subject = ''] = match;
  return { full: match[0].slice('thực hiện '.length), short, date, issuer, subject };
}

/** A short citation of the body written out again. */
const repeatedIn =
  (region: 'body', form: '{full}' | '{dated}' | '{issued}'): Mutation =>
  (plan, random) => {
    const cited = citedIn(plan.text);
    if (!cited) return undefined;
    const { full, short, date, issuer } = cited;
    const written = {
      '{full}': full,
      '{dated}': `${short}, ${date}`,
      '{issued}': `${short}, ${date} của ${issuer}`,
    }[form];
    return replace(region, new RegExp(`${short}(?=[^,])`, 'u'), written)(plan, random);
  };

/** A new dash repeats the subject of the cited document, with one comma less or more. */
const commaMoved =
  (change: 'removed' | 'added'): Mutation =>
  (plan, random) => {
    const subject = citedIn(plan.text)?.subject.replace(/^về /u, '');
    if (subject === undefined) return undefined;
    const words = subject.split(' ');
    const places = [...words.keys()].filter(
      (i) => i > 2 && i < words.length - 3 && words[i]?.endsWith(',') === (change === 'removed'),
    );
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const moved = words
      .map((word, i) => (i !== at ? word : change === 'removed' ? word.slice(0, -1) : `${word},`))
      .join(' ');
    return addDash(`Làm tốt việc ${moved}.`)(plan, random);
  };

const issuerOnly: Mutation = (plan, random) => {
  const cited = citedIn(plan.text);
  return (
    cited &&
    replace(
      'body',
      new RegExp(cited.short, 'u'),
      `${cited.short.split(' số ')[0] ?? ''} của ${cited.issuer}`,
    )(plan, random)
  );
};

export const citationSeeds: Seeds = {
  'VD-05': [
    replace(
      'opening',
      /(?<=TW, ngày )(\d\d)\/(\d\d?)\/(\d{4})/,
      ([, d = '', m = '', y = '']) =>
        `${d === '28' ? '27' : String(Number(d) + 1).padStart(2, '0')}/${m}/${y}`,
    ),
    replace(
      'opening',
      /(?<=TW, ngày )(\d\d)\/(\d\d?)\/(\d{4})/,
      ([, d = '', m = '', y = '']) => `${d}/${m === '9' ? '8' : '9'}/${y}`,
    ),
    drop(
      'title',
      /(?<=TW, ngày )(\d\d)\/(\d\d?)\/(\d{4})/,
      ([, d = '', m = '', y = '']) => `${d}/${m}/${Number(y) - 1}`,
    ),
    replace(
      'body',
      /(Nghị quyết|Chỉ thị) số (\d\d)-(NQ|CT)\/TW(?=[^,])/,
      ([whole, , n = ''], random) =>
        `${whole}, ngày ${random.integer(10, 20)}/${n === '13' ? '3/2017' : '10/2025'}`,
    ),
    replace(
      'body',
      /(Nghị quyết|Chỉ thị) số (\d\d)-(NQ|CT)\/TW(?=[^,])/,
      ([whole, , n = '']) => `${whole} ngày ${n === '13' ? '24/10/2016' : '24/11/2025'}`,
    ),
  ],
  'VD-06': [
    replace(
      'text',
      /(?<=TW, ngày )(\d\d)\/(\d\d?)\/(\d{4})/,
      ([, d = '', m = '', y = '']) =>
        `${d === '28' ? '27' : String(Number(d) + 1).padStart(2, '0')}/${m}/${y}`,
    ),
    replace(
      'title',
      /(?<=TW, ngày )(\d\d)\/(\d\d?)\/(\d{4})/,
      ([, d = '', m = '', y = '']) => `${d}/${m === '9' ? '8' : '9'}/${y}`,
    ),
    replace('opening', /(?<=TW, ngày \d\d\/\d\d?\/\d{4} của )(?:Bộ Chính trị|Ban Bí thư)/, ([body], random) =>
      random.pick(
        ['Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương'].filter((other) => other !== body),
      ),
    ),
    replace('opening', /(?<=số )(\d\d)(?=-(?:NQ|CT)\/TW, ngày)/, ([n = '']) => String(Number(n) + 7)),
    replace('opening', /Nghị quyết(?= số \d\d-NQ\/TW, ngày)/, 'Kết luận'),
    replace('opening', /Chỉ thị(?= số \d\d-CT\/TW, ngày)/, 'Nghị quyết'),
    citing('Thực hiện Quyết định số 296-QĐ/TW, ngày 30/5/2025 của Ban Chấp hành Trung ương.'),
  ],
  'VD-08': [
    later('Thực hiện Kết luận số {n}-KL/TW, ngày {d} của Ban Bí thư trong tháng đầu quý.', 1),
    later('Tổ chức học tập Quy định số {n}-QĐ/TW, ngày {d} của Bộ Chính trị.', 2),
    later('Rà soát theo Nghị định số {n}/2019/NĐ-CP ngày {d} của Chính phủ.', 1),
    later('Phối hợp theo Kế hoạch số {n}-KH/TU, ngày {d} của Ban Thường vụ Tỉnh uỷ.', 1),
  ],
  'VD-09': [
    ...references([
      '{n}/{t}-TW',
      '{n}-{t}-TW',
      '{n}/{t}/TW',
      '{n} - {t}/TW',
      '{n}- {t}/TW',
      '{n} -{t}/TW',
      '{n}–{t}/TW',
      '{n}-{t}/ TW',
      '{n}-{t} /TW',
      '{n}{t}/TW',
      '{n}-{t}/TƯ',
      '{n}/{t}-TƯ',
    ]),
    replace('text', REFERENCE, ([, n = '', t = '']) => `${n}-${t.charAt(0)}${t.slice(1).toLowerCase()}/TW`),
    citing('Kết hợp thực hiện Chỉ thị số {n}/CT-TU của Ban Thường vụ Tỉnh uỷ.'),
    citing('Tiếp tục thực hiện Chương trình số {n}-Ctr/TU của Tỉnh uỷ.'),
    citing('Thực hiện Hướng dẫn số {n}/HD-BTCTU của Ban Tổ chức Tỉnh uỷ.'),
    citing('Thực hiện Nghị quyết số {n}-NQ/ĐƯ của Đảng uỷ.'),
  ],
  'VD-10': [
    replace('text', /Nghị quyết(?= số \d\d-NQ)/, (_, random) =>
      random.pick(['Chỉ thị', 'Kết luận', 'Quy định', 'Hướng dẫn']),
    ),
    replace('text', /Chỉ thị(?= số \d\d-CT)/, (_, random) =>
      random.pick(['Nghị quyết', 'Kết luận', 'Quyết định']),
    ),
    citing('Thực hiện Kế hoạch số {n}-CTr/TU của Tỉnh uỷ.'),
    citing('Thực hiện Kết luận số {n}-TB/TW của Ban Bí thư.'),
    citing('Thực hiện Hướng dẫn số {n}-KH/ĐU của Đảng uỷ.'),
    citing('Thực hiện Quyết định số {n}-CT/TU của Tỉnh uỷ.'),
  ],
  'VD-11': [
    replace('all', /(?<=TW, ngày )\d\d\/(?=\d)/, '32/'),
    replace('all', /(?<=TW, ngày )\d\d\/\d\d?(?=\/)/, (_, random) =>
      random.pick(['31/4', '30/02', '31/6', '31/9', '31/11']),
    ),
    replace('all', /(?<=TW, ngày \d\d)\/\d\d?(?=\/)/, '/13'),
    citing('Thực hiện Chỉ thị số {n}-CT/TU, ngày 31/02/2023 của Ban Thường vụ Tỉnh uỷ.'),
    citing('Thực hiện Quyết định số {n}-QĐ/ĐU, ngày 00/5/2024 của Đảng uỷ.'),
  ],
  'VD-01': [
    ...each(
      [
        'Thực hiện nghiêm Quy định số {n}-QĐ/TU về công tác cán bộ.',
        'Rà soát việc thực hiện Nghị quyết số {n}-NQ/TU ngày 12/3/2022.',
        'Kết hợp với Chương trình số {n}-CTr/TU của Tỉnh uỷ.',
        'Tiếp tục thực hiện Kết luận số {n}-KL/TW.',
        'Bám sát Kế hoạch số {n}-KH/TU, ngày 15/9/2023.',
      ],
      citing,
    ),
  ],
  'VD-02': [repeatedIn('body', '{full}'), repeatedIn('body', '{dated}'), repeatedIn('body', '{issued}')],
  'VD-03': [
    drop('opening', /(?<=\/TW), (?=ngày)/, ' '),
    drop('title', /(?<=\/TW), (?=ngày)/, ' '),
    drop('opening', /(?<=(?:Chính trị|Bí thư|Trung ương) )(về [^;,\n]*[^;,.\n])/, '“$1”'),
    drop('opening', /(?<=(?:Chính trị|Bí thư|Trung ương) )về (?=\p{Ll})/u, 'Về '),
  ],
  'VD-04': [
    drop(
      'opening',
      /^(- )?(Thực hiện|Căn cứ) (?:Nghị quyết|Chỉ thị) số[^\n]*?(?=, (?:Ban|Đảng|Chi|cụ)|;$)/,
      '$1$2 nhiệm vụ chính trị năm nay',
    ),
    drop(
      'opening',
      /(?<=\/TW), ngày \d\d\/\d\d?\/\d{4} của (?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương)/,
      '',
    ),
    drop('opening', /(?<=\/TW), ngày \d\d\/\d\d?\/\d{4}/, ''),
  ],
  'VD-12': [commaMoved('removed'), commaMoved('added')],
  'VD-13': [
    drop(
      'opening',
      /(?<=^Thực hiện )((?:Nghị quyết|Chỉ thị) số \d\d-(?:NQ|CT)\/TW)([^\n]*)(?=, (?:Ban Thường vụ|Đảng uỷ|Đảng ủy|Chi bộ) )/,
      '$1$2 ($1)',
    ),
    drop(
      'opening',
      /(?<=^(?:- )?Căn cứ )((?:Nghị quyết|Chỉ thị) số \d\d-(?:NQ|CT)\/TW)([^\n;]*)(?=;)/,
      '$1$2 ($1)',
    ),
  ],
  'VD-14': [issuerOnly],
  'VD-15': [
    replace('text', /(?<=ngày )0(\d)(?=\/\d\d?\/\d{4} của)/, '$1'),
    replace('text', /(?<=ngày \d\d\/)([3-9])(?=\/\d{4} của)/, '0$1'),
    replace('text', /(?<=ngày \d\d\/)0([12])(?=\/\d{4} của)/, '$1'),
    replace('text', /(?<=ngày )(\d\d)\/(\d\d?)\/(\d{4})(?= của)/, '$1-$2-$3'),
    replace('text', /(?<=ngày )(\d\d)\/(\d\d?)\/(\d{4})(?= của)/, '$1.$2.$3'),
    replace('title', /(?<=ngày \d\d\/)([3-9])(?=\/\d{4})/, '0$1'),
  ],
  'VD-16': [
    replace('text', /(?<=\d\d-(?:NQ|CT)\/)TW(?=, ngày \S+ của (?:Bộ Chính trị|Ban Bí thư))/, 'TU'),
    replace('text', /(?<=\d\d-(?:NQ|CT)\/)TW(?=, ngày \S+ của (?:Bộ Chính trị|Ban Bí thư))/, 'VPTW'),
    citing('Làm theo Kết luận số 4{n}-KL/TW của Ban Thường vụ Tỉnh uỷ.'),
    citing('Làm theo Kết luận số 4{n}-KL/TU của Ban Bí thư.'),
    citing('Thực hiện Kế hoạch số 4{n}-KH/ĐU của Tỉnh uỷ.'),
    citing('Thực hiện Nghị quyết số 4{n}-NQ/CB của Đảng uỷ xã Tân Lập.'),
    citing('Thực hiện Hướng dẫn số 4{n}-HD/UBKTTW của Ban Tổ chức Trung ương.'),
    citing('Thực hiện Kế hoạch số 4{n}-KH/TU của Uỷ ban nhân dân tỉnh.'),
  ],
  'VD-17': [
    citing('Thực hiện Chỉ thị số 4{n}-CT/CB của Chi bộ thôn Đông.'),
    citing('Thực hiện Chỉ thị số 4{n}-CT/ĐU của Đảng uỷ Trường Cao đẳng Y tế.'),
    citing('Làm theo Thông tri số 4{n}-TT/CB của Chi bộ Trạm Y tế.'),
    citing('Thực hiện Nghị quyết số 4{n}-NQ/TW, ngày 12/5/2024 của Ban Bí thư.'),
    citing('Thực hiện Chỉ thị số 4{n}-CT/TW, ngày 12/5/2024 của Ban Chấp hành Trung ương.'),
  ],
  'VD-18': [
    replace('text', /(?<=(?:Nghị quyết|Chỉ thị) số)(?= \d\d-(?:NQ|CT)\/TW)/, ':'),
    replace('text', /(?<=(?:Nghị quyết|Chỉ thị) )số(?= \d\d-(?:NQ|CT)\/TW)/, 'Số'),
    replace('text', /Nghị quyết(?= số \d\d-NQ\/TW)/, 'Nghị Quyết'),
    replace('text', /(Nghị quyết|Chỉ thị)(?= số \d\d-(?:NQ|CT)\/TW)/, ([name = '']) => name.toLowerCase()),
    replace(
      'text',
      /(?<=(?:Nghị quyết|Chỉ thị) )số \d\d-(?:NQ|CT)\/TW(?=, ngày \S+ của)/,
      ([reference = '']) => reference.slice('số '.length),
    ),
    replace('text', /(?<=\d\d-(?:NQ|CT)\/TW, )ngày (\S+)(?= của)/, '$1'),
    replace('text', /(?<=số )\d\d(?=-(?:NQ|CT)\/TW)/, ([number = '']) => `0${number}`),
  ],
  'LM-12': [
    citing('Thực hiện Quy định số {n}-QyĐ/TW của Bộ Chính trị.'),
    citing('Rà soát theo Quy định số {n}-QyĐ/TU, ngày 14/5/2024 của Ban Thường vụ Tỉnh uỷ.'),
    citing('Chấp hành Quy định số {n}-QyĐ/ĐU của Đảng uỷ về chế độ báo cáo.'),
  ],
};
