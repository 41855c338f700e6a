/** The bytes of a file as what the index keeps of it. */
import { planOf } from '../core/plan/build';
import { unkept } from '../core/text/by-text';
import { SourceText, type PositionEncoding } from '../core/text/source';
import { factsOf } from './facts';
import { contentOf, type Unread } from './files';
import { recordOf, type PlanRecord } from './stored';

export interface PlanFile {
  readonly uri: string;
  readonly bytes: Uint8Array;
}

/** Why there is no record, where there is none. */
export type Reading = PlanRecord | Unread;

export function readRecord({ uri, bytes }: PlanFile, encoding: PositionEncoding): Reading {
  const content = contentOf(uri, bytes);
  if ('unread' in content) return content.unread;
  return unkept(() => recordOf(factsOf(planOf(new SourceText(content.text)), encoding)));
}

/** Somebody who reads many files elsewhere, several at once, so that nobody is kept waiting here. */
export interface Helper {
  /** Rejects when the helper cannot go on. */
  read(files: readonly PlanFile[], encoding: PositionEncoding): Promise<readonly Reading[]>;
  stop(): void;
}
