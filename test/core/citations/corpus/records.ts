/** Reads the labelled records; their form is told in README.md beside this file. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const FIELDS = ['type', 'number', 'symbol', 'date', 'issuer', 'subject'] as const;
export type Field = (typeof FIELDS)[number];

export interface Mistake {
  readonly kind: string;
  readonly written?: string;
  /** What stands there in the right text; absent where only the original document can tell. */
  readonly right?: string;
}

export interface Label {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** How many citations lie around it. */
  readonly depth: number;
  readonly self: boolean;
  readonly mistakes: readonly Mistake[];
  /** What a first mention lacks. */
  readonly lacks: readonly string[];
  /** Whether it is well written is left open. */
  readonly open: boolean;
}

export interface LabelledRecord {
  readonly group: string;
  /** One-based line of its `===`. */
  readonly line: number;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  shy: '\u00ad',
  nbsp: '\u00a0',
  ndash: '\u2013',
  mdash: '\u2014',
  minus: '\u2212',
  nbhyphen: '\u2011',
  eth: '\u00d0',
};
const unescape = (text: string): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => ESCAPES[name] ?? all);

/** A plan of a commune, correct in every part and citing nothing, round the text of a record. */
const FRAME = `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số 58-KH/ĐU                         An Hoà, ngày 15 tháng 10 năm 2026

KẾ HOẠCH
về công tác năm 2027
-----

Ban Thường vụ Đảng uỷ xã An Hoà xây dựng kế hoạch như sau:

I- NHIỆM VỤ

`;

/** The same as it comes from a printed page. */
const PRINTED_FRAME = FRAME.replace(
  'I- NHIỆM VỤ',
  `I- MỤC ĐÍCH, YÊU CẦU

1. Tạo chuyển biến rõ nét trong nền nếp sinh hoạt của các chi bộ; gắn việc
học với việc làm, lấy kết quả công việc ở từng thôn để đánh giá cán bộ,
đảng viên và người đứng đầu.

2. Việc làm thiết thực, tiết kiệm; phân công rõ người, rõ việc, rõ thời gian
hoàn thành; thường xuyên kiểm tra, kịp thời tháo gỡ khó khăn, vướng mắc
phát sinh ở cơ sở.

II- NHIỆM VỤ`,
);

export function readRecords(folder: string): LabelledRecord[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFile(basename(file, '.txt'), readFileSync(join(folder, file), 'utf8')));
}

function readFile(group: string, content: string): LabelledRecord[] {
  const lines = content.split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith('=== ') ? [i] : []));
  return starts.map((start, i) => readRecord(group, start + 1, lines.slice(start, starts[i + 1])));
}

function readRecord(group: string, line: number, [head = '', ...rest]: readonly string[]): LabelledRecord {
  const text: string[] = [];
  const labels: Open[] = [];
  const flags = new Set<string>();
  for (const [i, row] of rest.entries()) {
    const fail = (why: string): Error => new Error(`${group}.txt:${String(line + 1 + i)}: ${why}: ${row}`);
    const indent = row.length - row.trimStart().length;
    const mark = row.trimStart()[0];
    const words = row.trim().slice(1).trim();
    const owner = labels.findLast((label) => label.indent === indent - 2);
    if (mark === undefined) continue;
    else if (row.startsWith('>')) text.push(row.slice(2));
    else if (mark === '@') flags.add(words);
    else if (mark === '-' || mark === '=') labels.push(readLabel(words, indent, mark === '='));
    else if (!owner) throw fail('no citation to mark');
    else if (mark === '!') owner.mistakes.push(readMistake(words));
    else if (mark === '?') owner.lacks.push(...words.split(/, /));
    else if (mark === '~') owner.open = true;
    else throw fail('not understood');
  }
  const written = unescape(text.join('\n'));
  const page = flags.has('page') ? written : (flags.has('printed') ? PRINTED_FRAME : FRAME) + written;
  return {
    group,
    line,
    title: head.slice(4),
    text: `${flags.has('nfd') ? page.normalize('NFD') : page}\n`,
    labels: labels.map(({ indent, fields, ...label }) => ({
      ...label,
      depth: indent / 2,
      fields: {
        ...fields,
        ...(fields.subject !== undefined && {
          subject: inFull(fields.subject, written, `${group}.txt:${String(line)}`),
        }),
      },
    })),
  };
}

interface Open {
  readonly indent: number;
  readonly self: boolean;
  readonly fields: Partial<Record<Field, string>>;
  readonly mistakes: Mistake[];
  readonly lacks: string[];
  open: boolean;
}

function readLabel(words: string, indent: number, self: boolean): Open {
  const fields: Partial<Record<Field, string>> = {};
  if (self) fields.type = words.replace(/ \S+$/, '');
  else {
    for (const [i, value] of words.split('|').entries()) {
      const field = FIELDS[i];
      if (field && value.trim() !== '') fields[field] = value.trim();
    }
  }
  return { indent, self, fields, mistakes: [], lacks: [], open: false };
}

function readMistake(words: string): Mistake {
  const [, kind = '', written, right] = /^([\w-]+)(?:: (.*?) →(?: (.*))?)?$/.exec(words) ?? [];
  if (kind === '') throw new Error(`not a mistake: ${words}`);
  return {
    kind,
    ...(written !== undefined && { written: unescape(written), right: unescape(right ?? '') }),
  };
}

/** `về tiếp tục … tình hình mới` as it stands in the text, which may hold it only once. */
function inFull(short: string, text: string, where: string): string {
  const [head = '', tail] = short.split(' … ');
  if (tail === undefined) return short;
  const plain = plainly(text);
  const start = plain.indexOf(plainly(head));
  const end = plain.indexOf(plainly(tail), start + head.length);
  if (start < 0 || end < 0) throw new Error(`${where}: the text has no subject '${short}'`);
  return plain.slice(start, end + plainly(tail).length);
}

/** As fields are compared: composed, white space collapsed, without marks of emphasis, soft hyphens and quotation marks. */
export const plainly = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad“”„«»"]|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
