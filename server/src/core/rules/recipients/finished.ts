import type { Plan } from '../../plan/plan';

/**
 * Whether the list of recipients is written to its end; until then its last item is not yet the last. A signer
 * tells only from below the list: beside it, the name is often typed before the list is done.
 */
export function isListFinished({ recipients, signature, source }: Plan): boolean {
  const items = recipients?.items ?? [];
  const between = source.text.slice(items.at(-1)?.end, signature?.signer?.start ?? 0);
  return between.includes('\n') || items.some((item) => item.archive || item.mark?.text === '.');
}
