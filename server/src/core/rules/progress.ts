/** How far a plan is written: a part is missing only once the writer has passed its place. */
import type { Plan } from '../plan/plan';

/** The header is behind: its number or the type name under it stands. */
export const isHeaderPassed = ({ header, typeName }: Plan): boolean =>
  header.documentNumber !== undefined || typeName !== undefined;

/** The title is behind: the text has begun. */
export const isTextBegun = ({ preamble, body }: Plan): boolean => preamble.length + body.length > 0;

/** The body is behind: recipients or signature stand. */
export const isEndBegun = ({ recipients, signature }: Plan): boolean =>
  recipients !== undefined || signature !== undefined;

/**
 * The list of recipients is written to its end; until then its last item is not yet the last. A signer tells
 * only from below the list: beside it, the name is often typed before the list is done.
 */
export function isListFinished({ recipients, signature, source }: Plan): boolean {
  const items = recipients?.items ?? [];
  const between = source.text.slice(items.at(-1)?.end, signature?.signer?.start ?? 0);
  return between.includes('\n') || items.some((item) => item.archive || item.mark?.text === '.');
}

/** Recipients and signature are written; only appendices may follow. */
export const isEndFinished = (plan: Plan): boolean =>
  plan.signature?.signer !== undefined && isListFinished(plan);

/** Text stands below a place, so that what ends there is not the line being written. */
export function isFollowed({ source: { text } }: Plan, end: number): boolean {
  const visible = /\S/g;
  visible.lastIndex = end;
  return visible.test(text);
}
