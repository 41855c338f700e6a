import type { Span } from '../../text/span';

/** A place of the structure that was read one way and may be meant another. */
export interface Doubt extends Span {
  readonly kind: 'symbol' | 'line';
  /** What may stand there instead. */
  readonly alternatives: readonly string[];
}
