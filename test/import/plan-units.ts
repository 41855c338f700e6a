/** A plan as a list of what stands in it, each with what it is, so that two plans can be held against each other. */
import type { Block, Plan } from '../../server/src/core/plan/plan';
import { Prose } from '../../server/src/core/text/prose';
import type { Located } from '../../server/src/core/text/span';

/**
 * How wide a blank is does not count.
 * @param looks bold and slanted letters count, too
 */
export function unitsOf(plan: Plan, looks: boolean): string[] {
  const say = (text: Located | Prose): string =>
    (text instanceof Prose ? proseOf(text, looks) : text.text).replace(/\s+/gu, ' ');
  const { header, recipients, signature } = plan;
  const field = (name: string, part: Located | Prose | undefined): string[] =>
    part ? [`${name}: ${say(part)}`] : [];
  const blocks = (name: string, parts: readonly Block[]): string[] =>
    parts.flatMap((part) => blockUnits(name, part));
  const blockUnits = (name: string, block: Block): string[] => {
    if (block.kind === 'table')
      return block.rows.map(({ cells }) => `${name} row: ${cells.map(say).join(' | ')}`);
    if (block.kind === 'paragraph') return field(`${name} paragraph`, block.content);
    const { kind, numbering, content, children } = block;
    return [`${name} ${kind}: ${numbering?.text ?? ''} ${say(content)}`, ...blocks(`${name}.`, children)];
  };
  return [
    ...field('partyTitle', header.partyTitle),
    ...header.stateTitles.flatMap((title) => field('stateTitle', title)),
    ...field('parentBody', header.parentBody),
    ...field('issuingBody', header.issuingBody),
    ...field('star', header.star),
    ...field('number', header.documentNumber),
    ...field('placeAndDate', header.placeAndDate),
    ...header.marks.map(({ kind, text }) => `${kind}: ${text}`).sort(),
    ...field('about', header.about),
    ...field('typeName', plan.typeName),
    ...field('author', plan.author),
    ...field('summary', plan.summary),
    ...field('separator', plan.separator),
    ...blocks('preamble', plan.preamble),
    ...blocks('body', plan.body),
    ...field('recipients', recipients?.label),
    ...(recipients?.items ?? []).flatMap(({ content }) => field('recipient', content)),
    ...field('authority', signature?.authority),
    ...field('position', signature?.position),
    ...field('signer', signature?.signer),
    ...blocks('trailing', plan.trailing),
    ...plan.appendices.flatMap(({ label, title, body }) => [
      ...field('appendix', label),
      ...title.flatMap(({ content }) => field('appendix title', content)),
      ...blocks('appendix', body),
    ]),
    `citations: ${plan.citations.length}`,
  ];
}

const proseOf = (prose: Prose, looks: boolean): string =>
  !looks
    ? prose.text
    : prose
        .stretches()
        .flatMap(({ text, bold, italic }) =>
          [...text].map((letter) =>
            letter === ' ' ? letter : `${letter}${bold ? 'b' : ''}${italic ? 'i' : ''}`,
          ),
        )
        .join('');

/** The units of a plan that another one has too, in the same order. */
export function common(wanted: readonly string[], found: readonly string[]): boolean[] {
  const lengths = wanted.map(() => new Uint16Array(found.length + 1));
  lengths.push(new Uint16Array(found.length + 1));
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--) {
      const row = lengths[i] as Uint16Array;
      const below = lengths[i + 1] as Uint16Array;
      row[j] = wanted[i] === found[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  const kept: boolean[] = [];
  for (let i = 0, j = 0; i < wanted.length; i++) {
    const here = lengths[i] as Uint16Array;
    while (j < found.length && wanted[i] !== found[j] && (here[j + 1] ?? 0) === (here[j] ?? 0)) j++;
    const isKept =
      j < found.length && wanted[i] === found[j] && here[j] === (lengths[i + 1]?.[j + 1] ?? 0) + 1;
    kept.push(isKept);
    if (isKept) j++;
  }
  return kept;
}
