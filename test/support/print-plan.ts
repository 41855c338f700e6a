/**
 * A plan as indented text, one line a part, for fixtures to be compared with. Absent parts are left out, and of
 * a long text only its first and last words are kept.
 */
import type { Block, DocumentNumber, Header, Plan, PlaceAndDate } from '../../server/src/core/plan/plan';

const LONGEST = 64;
const KEPT = 28;

export function printPlan(plan: Plan): string {
  const { typeName, author, summary, separator, preamble, recipients, signature } = plan;
  const lines = [
    ...(plan.hardWrapped ? ['hard-wrapped'] : []),
    ...printHeader(plan.header),
    ...line('type', typeName?.text),
    ...line('author', author?.text),
    ...line('summary', summary?.text),
    ...line('separator', separator?.text),
    ...preamble.map(({ content }) => `preamble: ${shorten(content.text)}`),
    ...plan.body.flatMap((block) => printBlock(block, '')),
    ...(recipients?.items ?? []).map(({ name, purpose, archive }) => {
      return `${archive ? 'archive' : 'recipient'}: ${name}${purpose === undefined ? '' : ` [${purpose}]`}`;
    }),
    ...line('authority', signature?.authority?.text),
    ...line('position', signature?.position?.text),
    ...line('signer', signature?.signer?.text),
    ...plan.trailing.flatMap((block) => printBlock(block, '').map((text) => `after: ${text}`)),
  ];
  for (const appendix of plan.appendices) {
    lines.push(`appendix: ${appendix.label.text}`);
    lines.push(...appendix.title.map(({ content }) => `  title: ${shorten(content.text)}`));
    lines.push(...appendix.body.flatMap((block) => printBlock(block, '  ')));
  }
  lines.push(...plan.comments.map(({ text }) => `comment: ${text}`));
  return lines.map((text) => `${text}\n`).join('');
}

function printHeader(header: Header): string[] {
  const { documentNumber, placeAndDate } = header;
  return [
    ...line('party title', header.partyTitle?.text),
    ...header.stateTitles.map(({ text }) => `state title: ${text}`),
    ...line('parent', header.parentBody?.text),
    ...line('issuer', header.issuingBody?.text),
    ...line('star', header.star?.text),
    ...line('number', documentNumber && printNumber(documentNumber)),
    ...line('place', placeAndDate?.place?.text),
    ...line('date', placeAndDate && printDate(placeAndDate)),
    ...line('about', header.about?.text),
    ...header.marks.map(({ kind, text }) => `${kind}: ${text}`),
    ...header.others.map(({ text }) => `other: ${text}`),
  ];
}

/** `33|a|KH|ĐU`: number, suffix, type, issuer. */
const printNumber = ({ number, suffix, type, body }: DocumentNumber): string =>
  [number, suffix, type, body].map((part) => part?.text ?? '').join('|');

const printDate = ({ date, day, month, year }: PlaceAndDate): string =>
  date?.iso ?? [year, month, day].map((part) => part?.text ?? '?').join('-');

/** `section I- MỤC ĐÍCH`, and what stands under it further in. */
function printBlock(block: Block, indent: string): string[] {
  if (block.kind === 'table') {
    return block.rows.map(({ cells }) => `${indent}| ${cells.map((cell) => shorten(cell.text)).join(' | ')}`);
  }
  if (block.kind === 'paragraph') return [`${indent}${shorten(block.content.text)}`];
  const words = [block.kind, block.numbering?.text ?? '', shorten(block.content.text)];
  return [
    indent + words.filter((word) => word !== '').join(' '),
    ...block.children.flatMap((child) => printBlock(child, `${indent}  `)),
  ];
}

const line = (label: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`${label}: ${shorten(text)}`];

/** Cut between words. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, text.indexOf(' ', KEPT));
  const tail = text.slice(text.lastIndexOf(' ', text.length - KEPT));
  return `${head} …${tail}`;
}
