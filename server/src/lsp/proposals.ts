/**
 * Requests that propose a new text: marks put back, a scan repaired, an old encoding left behind. Nothing is written
 * here: a client shows the proposal, or an editor without one has it applied by a command.
 */
import type { CancellationToken, Range } from 'vscode-languageserver';
import { SourceText } from '../core/text/source';
import { say } from '../core/text/message';
import type { Span } from '../core/text/span';
import type { ToneSchool } from '../core/vietnamese/syllable';
import { converted } from '../proposal/convert';
import { unchanged, type Making, type Proposal, type UnsureWord } from '../proposal/proposal';
import { repaired } from '../proposal/repair';
import { restored } from '../proposal/restore';
import { notes } from '../proposal/notes';
import { throwIfCancelled } from './fence';
import { rawRange, type Session } from './session';
import { inSlices } from './slices';
import type { PlacesAnswer } from './unsure';

/** A document that is open, or a text that a client has from elsewhere. */
export interface ProposalParams {
  readonly textDocument?: { readonly uri: string };
  readonly text?: string;
  readonly range?: Range;
  /** Of `keHoach/convert`: the encoding of the text; found out where it is not said. */
  readonly from?: string;
}

/** Answer of `keHoach/restore`, `keHoach/repair` and `keHoach/convert`. Ranges are in the new text. */
export interface ProposalAnswer extends PlacesAnswer {
  /** Of the document that was read; null for a text. */
  readonly version: number | null;
  readonly text: string;
  readonly changed: number;
  /** What the user should know, in the language of the settings. */
  readonly messages: readonly string[];
}

export type Work = 'restore' | 'repair' | 'convert';

/** Places that an editor can show; the least sure ones, where there are more. */
const MOST_UNSURE = 1000;

export async function propose(
  session: Session,
  work: Work,
  params: ProposalParams,
  token: CancellationToken,
): Promise<ProposalAnswer | null> {
  const document =
    params.text === undefined && params.textDocument
      ? session.documents.get(params.textDocument.uri)
      : undefined;
  const text = params.text ?? document?.text.getText();
  if (text === undefined) return null;
  const version = document?.version ?? null;
  const proposal = await make(session, work, new SourceText(text), params, token);
  return { version, ...proposed(session, proposal) };
}

/** A new text as a client gets it. */
export function proposed(session: Session, proposal: Proposal): Omit<ProposalAnswer, 'version'> {
  const { language } = session.settings;
  const source = new SourceText(proposal.text);
  const range = (span: Span): Range => rawRange(source, span, session.encoding);
  return {
    text: proposal.text,
    changed: proposal.changed,
    unsure: leastSure(proposal.unsure).map((place) => ({
      range: range(place),
      word: place.word,
      alternatives: place.alternatives,
    })),
    lost: proposal.lost.map(range),
    messages: proposal.notes.map(({ message, args }) => say(message, language, args)),
  };
}

async function make(
  session: Session,
  work: Work,
  source: SourceText,
  { range, from }: ProposalParams,
  token: CancellationToken,
): Promise<Proposal> {
  const span: Span | undefined = range && {
    start: source.offsetAt(range.start, session.encoding),
    end: source.offsetAt(range.end, session.encoding),
  };
  const run = (making: Making): Promise<Proposal> => inSlices(making, () => throwIfCancelled(token));
  if (work === 'convert') return run(converted(source, from, span));
  const model = await session.modelNow();
  throwIfCancelled(token);
  if (work === 'repair') return run(repaired(model, source));
  if (model) return run(restored(model, source, span, schoolOf(session)));
  return unchanged(source.raw, { message: session.usesModel ? notes.noModel : notes.modelOff });
}

/** The user's own choice; else as most of our messages have it. */
const schoolOf = ({ settings: { style } }: Session): ToneSchool =>
  style?.tonePlacement === 'old' ? 'old' : 'new';

const leastSure = (words: readonly UnsureWord[]): readonly UnsureWord[] =>
  words.length <= MOST_UNSURE
    ? words
    : words.toSorted((a, b) => a.confidence - b.confidence).slice(0, MOST_UNSURE);
