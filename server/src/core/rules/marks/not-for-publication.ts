import type { Block, Plan } from '../../plan/plan';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { defineRule, type Report } from '../rule';

const WORDS = /^\(?khong pho bien tren (?:cac )?phuong tien (?:thong tin|truyen thong)/;
/** The mark is a line of its own, not a sentence. */
const LONGEST = 100;

export const isNotForPublication = (text: string): boolean =>
  text.length <= LONGEST && WORDS.test(fold(text));

/** BS-04: `Không phổ biến trên phương tiện thông tin đại chúng` stands at the end of the document. */
export const notForPublication = defineRule({
  id: 'BS-04',
  title: {
    vi: 'Chỗ ghi “Không phổ biến trên phương tiện thông tin đại chúng”',
    en: 'Place of “Không phổ biến trên phương tiện thông tin đại chúng”',
  },
  docs: {
    vi: 'Chỉ dẫn “Không phổ biến trên phương tiện thông tin đại chúng” ghi ở cuối văn bản: theo Hướng dẫn số 05-HD/VPTW là cuối trang cuối, đặt cân đối; theo Hướng dẫn số 36-HD/VPTW là dưới chữ ký. Ghi ở đầu trang hay giữa nội dung thì được nhắc chuyển xuống.',
    en: 'The mark “Không phổ biến trên phương tiện thông tin đại chúng” stands at the end: centred at the foot of the last page under guide 05-HD/VPTW, under the signature under guide 36-HD/VPTW. At the head of the page or in the text it is asked to move down.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.4.1; HD 36-HD/VPTW, phần II, mục 2.2',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    lastPage: {
      vi: 'Chỉ dẫn này ghi ở cuối trang cuối, đặt cân đối.',
      en: 'This mark stands centred at the foot of the last page.',
    },
    signature: {
      vi: 'Chỉ dẫn này ghi dưới chữ ký.',
      en: 'This mark stands under the signature.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'lastPage' | 'signature'>> {
    const message = profile.id === 'hd05' ? 'lastPage' : 'signature';
    for (const { start, end } of misplaced(plan)) yield { message, span: { start, end } };
  },
});

function* misplaced({ header, preamble, body }: Plan): Iterable<Span> {
  for (const mark of header.marks)
    if (mark.kind === 'circulation' && isNotForPublication(mark.text)) yield mark;
  for (const { content } of [...preamble, ...paragraphs(body)])
    if (isNotForPublication(content.text)) yield content;
}

/** Paragraphs at the outside and under headings; nobody writes the mark into an item. */
function* paragraphs(blocks: readonly Block[]): Generator<Extract<Block, { kind: 'paragraph' }>> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'section') yield* paragraphs(block.children);
  }
}
