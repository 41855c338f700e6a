/**
 * The structure of a text that comes from a scan, a PDF or a paste, repaired before its words are and settled after
 * them. Each step tells what it does as changes of the text; a text in which nothing is broken stays as it is.
 */
import { formatEdits } from '../../format/format';
import { shapeOf, type Shape } from '../../format/shape';
import { SourceText } from '../../text/source';
import { fold } from '../../text/fold';
import { isStripped } from '../../vietnamese/stripped';
import { isInside, type Change, type Moment, type Rewriting } from '../rewriting';
import { partColumns } from './columns';
import type { Doubt } from './doubt';
import { repairEndBlock } from './end-block';
import { dropNoise } from './lines';
import { findLost } from './lost';
import { repairNumbering } from './numbering';
import { repairNumbers } from './numbers';
import { joinLines, layOutColumns, whiteSpaceOf } from './paragraphs';
import { agreeOnPlaces } from './place-names';
import { repairSymbols } from './symbols';
import { partOpening } from './title';
import { repairWording } from './wording';

/** What is put right may let more be seen. */
const ROUNDS = 3;

/** Work with pauses, in which others have their turn. */
type Steps<Result> = Generator<undefined, Result>;

/** A doubt with the moment at which its place was noted. */
export interface NotedDoubt extends Doubt {
  readonly since: Moment;
}

/** Everything that does not need the words: noise, numbers, columns, fixed wording, symbols, broken lines. */
export function* repairBefore(rewriting: Rewriting, fromPicture = false): Steps<readonly NotedDoubt[]> {
  const scanned = fromPicture || isStripped(rewriting.text);
  yield;
  rewriting.apply(dropNoise(rewriting.text));
  yield;
  // A scribble may lie behind another one.
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const { moment } = rewriting;
    rewriting.apply(repairEndBlock(rewriting.text));
    if (rewriting.moment === moment) break;
  }
  rewriting.apply(repairNumbering(rewriting.text, scanned));
  rewriting.apply(outsideLost(rewriting.text, repairWording(rewriting.text)));
  rewriting.apply(partOpening(rewriting.text));
  yield;
  repairReferences(rewriting);
  yield;
  shape(rewriting, partColumns);
  yield* join(rewriting);
  if (rewriting.moment > 0) shape(rewriting, layOutColumns);
  rewriting.apply(agreeOnPlaces(headOf(rewriting.text), rewriting.text, false));
  return repairReferences(rewriting);
}

/** What the words being right lets be seen: lines that go on, columns to be laid out. */
export function* settleAfter(rewriting: Rewriting): Steps<readonly NotedDoubt[]> {
  const doubts = repairReferences(rewriting);
  rewriting.apply(agreeOnPlaces(headOf(rewriting.text), rewriting.text, true));
  yield* join(rewriting);
  if (rewriting.moment > 0) shape(rewriting, tidied);
  return doubts;
}

function repairReferences(rewriting: Rewriting): readonly NotedDoubt[] {
  const { header } = headOf(rewriting.text);
  rewriting.apply(outsideLost(rewriting.text, repairNumbers(rewriting.text)));
  const { changes, doubts } = repairSymbols(rewriting.text, symbolOfIssuer(header.issuingBody?.text ?? ''));
  const since = rewriting.moment;
  rewriting.apply(outsideLost(rewriting.text, changes));
  return doubts.map((doubt) => ({ ...doubt, since }));
}

/** What nobody can read is not restored piece by piece. */
function outsideLost(text: string, changes: readonly Change[]): readonly Change[] {
  const lost = changes.length > 0 ? findLost(text) : [];
  return lost.length > 0 ? changes.filter((change) => !isInside(lost, change)) : changes;
}

/** `TU` of TỈNH UỶ …, `ĐU` of ĐẢNG UỶ …; other bodies have letters of their own. */
function symbolOfIssuer(name: string): string | undefined {
  const folded = fold(name.slice(0, 20));
  if (/^(?:tinh|thanh) uy(?![a-z])/.test(folded)) return 'TU';
  if (/^huyen uy(?![a-z])/.test(folded)) return 'HU';
  return /^dang uy(?![a-z])/.test(folded) ? 'ĐU' : undefined;
}

/** Characters in which a header stands. */
const HEAD_LENGTH = 4000;

const headOf = (text: string): Shape => shapeOf(new SourceText(text.slice(0, HEAD_LENGTH)));

function* join(rewriting: Rewriting): Steps<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const { moment } = rewriting;
    yield;
    shape(rewriting, joinLines);
    if (rewriting.moment === moment) return;
  }
}

const tidied = (read: Shape): readonly Change[] =>
  formatEdits(read).flatMap((edit) => whiteSpaceOf(read.source.text, edit));

const shape = (rewriting: Rewriting, changesOf: (read: Shape) => readonly Change[]): void =>
  rewriting.apply(changesOf(shapeOf(new SourceText(rewriting.text))));
