import type { Block, Plan } from '../../plan/plan';
import type { SourceText } from '../../text/source';
import { defineRule, type Edit, type Report } from '../rule';
import { isNumbered, isPart, type NumberedPart } from './numbered';
import { bareNumber, valueIn } from './series';

type MessageId = 'point' | 'clause' | 'bracketed';

/** ND-09: khoản are numbered `1.`, điểm `a)`. */
export const formOfPoints = defineRule({
  id: 'ND-09',
  title: { vi: 'Cách ghi khoản, điểm', en: 'Form of khoản and điểm' },
  docs: {
    vi: 'Khoản ghi “1.”, điểm ghi “a)”. Không ghi “a.”, “1/”, “1:”. Kiểu “(1)”, “(a)”, “1)” không có trong hướng dẫn nên chỉ là gợi ý. Mỗi dãy được nhắc một lần, ở số đầu tiên; khi sửa thì sửa cả dãy. Kiểu “1-” của văn bản Trung ương trước đây được giữ nguyên.',
    en: 'A khoản is numbered “1.”, a điểm “a)”: not “a.”, “1/”, “1:”. The guides do not know “(1)”, “(a)”, “1)”, which get a hint. Each series is mentioned once, at its first number, and mended as a whole. “1-” of older central documents is left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.2.4d-đ; HD 36-HD/VPTW, Phụ lục 3',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    point: {
      vi: 'Điểm ghi “{right}”, không ghi “{written}”.',
      en: 'A điểm is written “{right}”, not “{written}”.',
    },
    clause: {
      vi: 'Khoản ghi “{right}”, không ghi “{written}”.',
      en: 'A khoản is written “{right}”, not “{written}”.',
    },
    bracketed: {
      vi: 'Kiểu đánh số “{written}” không có trong hướng dẫn; thường dùng “1.”, “a)” hoặc gạch ngang.',
      en: 'The guides do not know the style “{written}”; “1.”, “a)” or a dash are usual.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    for (const list of listsOf(plan)) {
      yield* points(plan, list);
      yield* clauses(plan, list);
      const bracketed = list.find(isBracketed);
      if (bracketed)
        yield {
          message: 'bracketed',
          span: bracketed.numbering,
          args: { written: bracketed.numbering.text },
          severity: 'hint',
        };
    }
  },
});

/** Numbered parts that stand beside one another. */
function listsOf({ body, appendices }: Plan): NumberedPart[][] {
  const lists: NumberedPart[][] = [];
  const visit = (blocks: readonly Block[]): void => {
    const list = blocks.filter(isNumbered);
    if (list.length > 0) lists.push(list);
    for (const block of blocks) if (isPart(block)) visit(block.children);
  };
  visit(body);
  for (const appendix of appendices) visit(appendix.body);
  return lists;
}

/** `1)` counts within what a `1.` holds as well as in its place. */
const isBracketed = ({ numbering: { style, mark } }: NumberedPart): boolean =>
  style === 'paren' || (style === 'arabic' && mark === ')');

function* points({ source }: Plan, list: readonly NumberedPart[]): Iterable<Report<MessageId>> {
  const wrong = list.filter(({ numbering: { style, mark } }) => style === 'letter' && mark !== ')');
  yield* rewritten(source, wrong, 'point', ')');
}

/** Where other numbers beside them end with a full stop or a dash, ND-10 says that they are mixed. */
function* clauses({ source }: Plan, list: readonly NumberedPart[]): Iterable<Report<MessageId>> {
  const counted = list.filter(({ numbering: { style, mark } }) => style === 'arabic' && mark !== ')');
  if (counted.every(({ numbering: { mark } }) => mark === '/' || mark === ':'))
    yield* rewritten(source, counted, 'clause', '.');
}

function* rewritten(
  source: SourceText,
  parts: readonly NumberedPart[],
  message: 'point' | 'clause',
  mark: string,
): Iterable<Report<MessageId>> {
  const [first] = parts;
  if (!first) return;
  const right = bareNumber(first.numbering) + mark;
  const edits = parts.map((part) => markEdit(source, part, mark)).filter((edit) => edit !== undefined);
  yield {
    message,
    span: first.numbering,
    args: { written: first.numbering.text, right },
    ...(message === 'clause' && { severity: 'information' }),
    fixes: [
      {
        title: { vi: 'Viết “{right}” trong cả dãy', en: 'Write “{right}” throughout' },
        args: { right },
        edits,
      },
    ],
  };
}

function markEdit(source: SourceText, { numbering }: NumberedPart, mark: string): Edit | undefined {
  const value = valueIn(source, numbering);
  return value && { start: value.end, end: numbering.end, newText: mark };
}
