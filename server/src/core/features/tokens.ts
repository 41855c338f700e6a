/** Semantic tokens: what the parser knows of the text and a line-by-line grammar cannot see. */
import type { Block, Plan } from '../plan/plan';
import type { Located, Span } from '../text/span';

/** Names of the protocol's own legend, so that every theme has colours for them. */
export const tokenTypes = [
  'namespace',
  'class',
  'number',
  'function',
  'keyword',
  'type',
  'string',
  'comment',
] as const;
export type TokenType = (typeof tokenTypes)[number];

export interface Token extends Span {
  readonly type: TokenType;
}

/** @returns tokens in the order of the text, none over another, none over a line break */
export function tokensOf(plan: Plan): Token[] {
  const { header, typeName, separator, recipients, signature } = plan;
  const tokens: Token[] = [];
  const add = (type: TokenType, ...spans: readonly (Span | undefined)[]): void => {
    for (const span of spans) if (span) tokens.push({ type, start: span.start, end: span.end });
  };
  add('class', header.partyTitle, typeName);
  add('namespace', header.parentBody, header.issuingBody);
  add('keyword', header.star, separator, recipients?.label, signature?.authority, signature?.position);
  add('number', header.documentNumber?.symbol, header.placeAndDate?.date);
  const visit = (block: Block): void => {
    if (!('children' in block)) return;
    add('number', block.numbering);
    if (block.kind === 'section') add('namespace', block.content);
    block.children.forEach(visit);
  };
  plan.body.forEach(visit);
  for (const appendix of plan.appendices) {
    add('class', appendix.label);
    appendix.body.forEach(visit);
  }
  for (const { reference, date } of plan.citations) add('function', reference, date);
  add(
    'type',
    ...(recipients?.items ?? []).map((item) => item.mark && archiveWord(item.archive, item.content)),
  );
  add('comment', ...plan.comments);
  return flatten(tokens).flatMap((token) => onOneLine(plan, token));
}

const archiveWord = (archive: boolean, content: Located): Span | undefined =>
  archive ? { start: content.start, end: content.start + 'Lưu'.length } : undefined;

/** Where tokens overlap the inner one wins, as citations do inside headings. */
function flatten(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && token.start < last.end) {
      result[result.length - 1] = { ...last, end: token.start };
      result.push(token);
      if (token.end < last.end) result.push({ ...last, start: token.end });
    } else result.push(token);
  }
  return result.filter((token) => token.end > token.start);
}

function onOneLine({ source }: Plan, token: Token): Token[] {
  return [...source.slice(token).matchAll(/[^\r\n]+/g)].map((match) => ({
    ...token,
    start: token.start + match.index,
    end: token.start + match.index + match[0].length,
  }));
}
