import type { Piece } from './pieces';
import type { PlacedCandidate } from './places';

/** What a word is taken for. */
export interface Decision {
  readonly piece: Piece;
  readonly chosen: PlacedCandidate;
  readonly confidence: number;
  readonly alternatives: readonly string[];
}
