/** What is printed of a plan, part by part: {@link Flow}. */
import type {
  Appendix,
  Block,
  Numbering,
  Paragraph as PlanParagraph,
  Part,
  Plan,
  Recipient,
  Signature,
} from '../plan/plan';
import { readNumbering } from '../syntax/numbering';
import { isNotBroadcast, isRule } from '../syntax/vocabulary';
import type { Prose } from '../text/prose';
import data from '../../data/page-layout.json';
import { roomBeside } from './columns';
import type { Columns, Flow, FlowBlock, Paragraph, Properties, Section } from './flow';
import { paperOf, textWidth } from './paper';
import {
  asBroken,
  empty,
  FIXED_STYLES,
  optional,
  paragraph,
  runsParted,
  withLead,
  type Mark,
} from './paragraph-of';
import { COLON, points, type StyleName } from './styles';
import { tableOf } from './table-of';

export const flowOf = (plan: Plan): Flow => ({
  properties: propertiesOf(plan),
  sections: [planSection(plan), ...plan.appendices.map(appendixSection)].filter(
    ({ blocks }) => blocks.length > 0,
  ),
});

function propertiesOf({ header, typeName, summary }: Plan): Properties {
  const number = header.documentNumber?.symbol.text;
  const date = header.placeAndDate?.date;
  const type = typeName && typeName.text.charAt(0).toUpperCase() + typeName.text.slice(1).toLowerCase();
  return {
    title: [type, number && `số ${number}`].filter(Boolean).join(' '),
    subject: summary?.text ?? '',
    author: header.issuingBody?.text ?? '',
    ...(date?.iso !== undefined && { date: date.iso }),
  };
}

function planSection(plan: Plan): Section {
  const circulation = plan.header.marks.find(({ kind }) => kind === 'circulation');
  const { foot, rest } = partFoot(plan);
  const end = endBlock(plan);
  const body = [
    ...plan.preamble.map((block) => plainParagraph(block.content, markOf(plan, block))),
    ...plan.body.flatMap((block) => blocksOf(block, 1)),
  ];
  return {
    kind: 'plan',
    orientation: 'portrait',
    ...(circulation && { circulation: paragraph('circulation', circulation) }),
    blocks: [
      ...headerBlock(plan),
      ...titleBlocks(plan),
      ...(end ? closed(body) : body),
      ...(end ?? []),
      ...plan.endOthers.map((text) => paragraph('paragraph', text)),
      ...rest,
    ],
    foot,
  };
}

const TEXT_WIDTH = textWidth(paperOf('portrait', false));

function headerBlock({ header, source }: Plan): Columns[] {
  const right = [
    ...header.stateTitles.map((text) => paragraph('partyTitle', text)),
    ...optional('partyTitle', header.partyTitle),
    ...optional('placeAndDate', header.placeAndDate),
  ];
  const column = { source, width: roomBeside(right, TEXT_WIDTH, FIXED_STYLES) };
  const left = [
    ...asBroken('parentBody', header.parentBody, column),
    ...asBroken('issuingBody', header.issuingBody, column),
    ...optional('star', header.star),
    ...optional('documentNumber', header.documentNumber),
    ...asBroken('about', header.about, column),
    ...header.marks
      .filter(({ kind }) => kind !== 'circulation')
      .map((mark) => paragraph(mark.kind === 'draft' ? 'draft' : 'mark', mark)),
    ...header.others.filter(({ text }) => !isRule(text)).map((text) => paragraph('documentNumber', text)),
  ];
  return left.length + right.length > 0 ? [{ kind: 'columns', place: 'header', left, right }] : [];
}

/** Where the dashes are missing their line stays: the text begins where it does in every plan. */
function titleBlocks({ typeName, author, summary, separator, source }: Plan): Paragraph[] {
  const column = { source, width: TEXT_WIDTH };
  const title = [
    ...optional('typeName', typeName),
    ...asBroken('author', author, column),
    ...asBroken('summary', summary, column),
  ];
  const last = title.at(-1);
  return [
    ...title,
    ...optional('separator', separator),
    ...(last && !separator ? [empty('separator', last.end)] : []),
  ];
}

function endBlock({ recipients, signature, source }: Plan): Columns[] | undefined {
  const left = [
    ...optional('recipientsLabel', recipients?.label).map(colonApart),
    ...(recipients?.items ?? []).map((item) => paragraph('recipient', item.content, dashOfRecipient(item))),
  ];
  const right = signature ? signatureLines(signature, source) : [];
  return left.length + right.length > 0 ? [{ kind: 'columns', place: 'end', left, right }] : undefined;
}

const END_WIDTH = points(data.columns.end.rightMm);

/** The line under `Nơi nhận` is as long as its words: the colon is a run of its own. */
function colonApart(label: Paragraph): Paragraph {
  const text = label.runs.map((run) => run.text).join('');
  if (!text.endsWith(COLON)) return label;
  return { ...label, runs: runsParted(label.runs, text.length - COLON.length).flat() };
}

function signatureLines(
  { authority, position, signer, start }: Signature,
  source: Plan['source'],
): Paragraph[] {
  const column = { source, width: END_WIDTH };
  const above = [...optional('authority', authority), ...asBroken('position', position, column)];
  const space = Array.from({ length: data.signatureSpace.lines }, () =>
    empty('signatureSpace', above.at(-1)?.end ?? start),
  );
  return [...above, ...space, ...optional('signer', signer)];
}

/** A closing paragraph longer than this may be broken before the end block; it brings two lines with it anyway. */
const LONGEST_CLOSING = 400;

/** The last paragraph stays with the end block. */
function closed(body: readonly FlowBlock[]): FlowBlock[] {
  const last = body.at(-1);
  if (last?.kind !== 'paragraph') return [...body];
  const length = last.runs.reduce((sum, { text }) => sum + text.length, 0);
  return [...body.slice(0, -1), length <= LONGEST_CLOSING ? { ...last, keptWithNext: true } : last];
}

const CONTACT = /điện thoại|e-?mail|thư điện tử|địa chỉ|fax/iu;

/** What stands after the end block: some of it belongs to the foot of the page. */
function partFoot({ trailing }: Plan): { foot: Paragraph[]; rest: FlowBlock[] } {
  const foot: Paragraph[] = [];
  const rest: FlowBlock[] = [];
  for (const block of trailing) {
    if (block.kind === 'table') rest.push(...blocksOf(block, 1));
    else if (isNotBroadcast(block.content.text)) foot.push(paragraph('foot', block.content));
    else if (CONTACT.test(block.content.text)) rest.push(paragraph('contact', block.content));
    else rest.push(...blocksOf(block, 1));
  }
  return { foot, rest };
}

function appendixSection({ label, title, body, landscape }: Appendix): Section {
  return {
    kind: 'appendix',
    orientation: landscape ? 'landscape' : 'portrait',
    blocks: [
      { ...paragraph('appendixLabel', label), level: 1 },
      ...title.map(({ content }) => paragraph(appendixTitleStyle(content), content)),
      ...body.flatMap((block) => blocksOf(block, 2)),
    ],
    foot: [],
  };
}

/** `(Kèm theo Kế hoạch số …)` */
const appendixTitleStyle = ({ text }: Prose): StyleName =>
  text.startsWith('(') ? 'appendixNote' : 'appendixTitle';

function blocksOf(block: Block, level: number, inArticle = false): FlowBlock[] {
  if (block.kind === 'table') {
    const table = tableOf(block);
    return table ? [table] : [];
  }
  if (block.kind === 'paragraph') return [plainParagraph(block.content)];
  const goesOn = inArticle || isArticle(block);
  return [
    ...headOf(block, level, inArticle),
    ...block.children.flatMap((child) => blocksOf(child, level + 1, goesOn)),
  ];
}

const ADDRESSEE = /^kính (?:gửi|trình)(?: ?:|(?= ))/iu;

function plainParagraph(content: Prose, mark?: Mark): Paragraph {
  const lead = ADDRESSEE.exec(content.text)?.[0].length;
  if (lead === undefined || mark) return paragraph('paragraph', content, mark);
  return withLead(paragraph('addressee', content), lead);
}

function headOf(part: Part, level: number, inArticle: boolean): Paragraph[] {
  const { content, numbering } = part;
  const style = styleOf(part, inArticle);
  const ofOutline = (style !== 'paragraph' || isArticle(part)) && { level };
  if (style === 'division' && numbering) return division(numbering, content, level);
  const bold = style === 'paragraph' && isArticle(part);
  const mark = numbering && { text: `${numbering.text} `, start: numbering.start, bold };
  return [{ ...paragraph(style, content, mark), ...ofOutline }];
}

/** Phần, chương, mục: the number on a line of its own, the name under it. */
function division({ text, start, end }: Numbering, content: Prose, level: number): Paragraph[] {
  const name = content.text === '' ? [] : [paragraph('divisionName', content)];
  return [{ ...paragraph('division', { text, start, end }), level }, ...name];
}

/** Điều stands in the text like any heading, its name on the same line. */
const ARTICLE = /^điều(?!\p{L})/iu;

const isArticle = ({ numbering }: Part): boolean =>
  numbering?.style === 'named' && ARTICLE.test(numbering.text);

/** An article without a name: what it lays down follows its number. */
const ENDS_AS_TEXT = /[.;:,…]["”)]?$/u;

/** `BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH` over the articles of a decision. */
const DECIDES = /(?:QUYẾT ĐỊNH|QUYẾT NGHỊ) ?:?$/u;

/** What is numbered in an article are its paragraphs, khoản and điểm, and no headings. */
function styleOf({ kind, numbering, content }: Part, inArticle: boolean): StyleName {
  if (kind !== 'section') return 'paragraph';
  if (!numbering) return DECIDES.test(content.text) ? 'divisionName' : 'heading1';
  const { style, text } = numbering;
  if (style === 'roman' || style === 'upper') return 'heading1';
  if (style === 'named' && !ARTICLE.test(text)) return 'division';
  if (style === 'named') return ENDS_AS_TEXT.test(content.text) ? 'paragraph' : 'heading2';
  if (inArticle) return 'paragraph';
  return style === 'arabic' ? 'heading2' : 'heading3';
}

/** Căn cứ keep the dash, and whatever else numbers them, that stands before their text. */
function markOf({ source }: Plan, { start, end, content }: PlanParagraph): Mark | undefined {
  if (content.text !== '' && content.start === start) return undefined;
  const numbering = readNumbering(source.text.slice(start, end));
  return numbering && { text: `${numbering.text} `, start };
}

const dashOfRecipient = ({ start }: Recipient): Mark => ({ text: '- ', start });
