/**
 * What a rewriting left to the writer, as diagnostics with quick fixes: words that may be others, and stretches that
 * nobody can restore. The server keeps the places, so that every editor has them.
 */
import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { say, type Message } from '../core/text/message';
import type { PositionEncoding, SourceText } from '../core/text/source';
import { SOURCE } from './convert';
import type { PlanDocument } from './documents';
import type { Place } from './places';
import type { Session } from './session';

/** Command of the server, `[uri, range]`: the word stays as it is. */
export const KEEP_WORD = 'keHoach.server.keepWord';

/** In place of a rule's id. */
const CODES = { unsure: 'chưa chắc', lost: 'mất dấu' } as const satisfies Record<Place['kind'], string>;

const texts = {
  unsure: {
    vi: 'Chỗ chưa chắc: “{word}” có thể là {alternatives}.',
    en: 'Not sure: “{word}” may be {alternatives}.',
  },
  unsureAlone: {
    vi: 'Chỗ chưa chắc: “{word}”. Xem lại bản gốc.',
    en: 'Not sure: “{word}”. See the original.',
  },
  or: { vi: ' hoặc ', en: ' or ' },
  lost: {
    vi: 'Đoạn này đã mất hẳn các chữ mang dấu nên không khôi phục được; cần gõ lại theo bản gốc.',
    en: 'The letters with marks are gone from this stretch: it cannot be restored. Type it anew from the original.',
  },
  change: { vi: 'Sửa thành “{word}”', en: 'Change to “{word}”' },
  keep: { vi: 'Giữ nguyên “{word}”', en: 'Keep “{word}”' },
  typedAnew: { vi: 'Đã xem đoạn này', en: 'This stretch is done' },
} as const satisfies Record<string, Message>;

/** Words that `keHoach/unsure` and the answers of rewritings speak of. */
export interface UnsureAnswer {
  readonly range: Range;
  readonly word: string;
  readonly alternatives: readonly string[];
}

export interface PlacesAnswer {
  readonly unsure: readonly UnsureAnswer[];
  readonly lost: readonly Range[];
}

/** Parameters of the notification `keHoach/unsure`: all of a document's places. */
export interface UnsureParams extends PlacesAnswer {
  readonly uri: string;
  /** The document is a proposal, in which nothing else is looked at. */
  readonly proposal?: boolean;
}

/** Alternatives that a diagnostic names, and as many quick fixes. */
const MOST_ALTERNATIVES = 5;

export class UnsurePlaces {
  /** Of documents that are not open yet. */
  private readonly early = new Map<string, UnsureParams>();
  /** The new document that was closed last, with places left. */
  private closed: PlanDocument | undefined;

  constructor(private readonly session: Session) {
    session.documents.onDidOpen(({ document }) => {
      const params = this.early.get(document.uri);
      this.early.delete(document.uri);
      if (params) this.take(document, params);
      else this.inherit(document);
    });
    session.documents.onDidClose(({ document }) => {
      if (isNew(document) && document.places.all.length > 0) this.closed = document;
    });
  }

  set(params: UnsureParams): void {
    const document = this.session.documents.get(params.uri);
    if (document) this.take(document, params);
    else this.early.set(params.uri, params);
  }

  /** Answer of `keHoach/unsurePlaces`: those that are left. */
  left(document: PlanDocument): PlacesAnswer {
    const range = (place: Place): Range => this.session.rawRange(document, place);
    const { all } = document.places;
    return {
      unsure: all
        .filter(({ kind }) => kind === 'unsure')
        .map((place) => ({ range: range(place), word: place.word, alternatives: place.alternatives })),
      lost: all.filter(({ kind }) => kind === 'lost').map(range),
    };
  }

  diagnostics(document: PlanDocument): Diagnostic[] {
    return document.places.all.map((place) => ({
      range: this.session.rawRange(document, place),
      severity: DiagnosticSeverity.Information,
      code: CODES[place.kind],
      source: SOURCE,
      message: this.messageOf(place),
    }));
  }

  actions(document: PlanDocument, { range, context }: CodeActionParams): CodeAction[] {
    if (context.only && !context.only.includes(CodeActionKind.QuickFix)) return [];
    const [start, end] = this.session.rawOffsets(document, range);
    return document.places
      .touching({ start, end })
      .flatMap((place) => this.actionsOf(document, place, context.diagnostics));
  }

  /** Runs {@link KEEP_WORD}. @returns whether there was such a place */
  keep([uri, range]: readonly unknown[]): boolean {
    const document = typeof uri === 'string' ? this.session.documents.get(uri) : undefined;
    if (!document) return false;
    const [start, end] = this.session.rawOffsets(document, range as Range);
    const place = document.places.all.find((each) => each.start === start && each.end === end);
    if (place) document.places.remove(place);
    return place !== undefined;
  }

  /**
   * A new document that is saved is closed, and opened under the address of its file, in either order. Editors open the
   * file with the text, or without, and put it in after.
   */
  private inherit(document: PlanDocument): void {
    if (isNew(document)) return;
    const text = document.text.getText();
    const known = [...(this.closed ? [this.closed] : []), ...this.session.documents.all()];
    const candidates = known.filter((other) => isNew(other) && other.places.all.length > 0);
    const saved =
      text === ''
        ? (candidates.find((other) => pathOf(other) === pathOf(document)) ?? candidates[0])
        : candidates.find((other) => other.text.getText() === text);
    if (!saved) return;
    document.places.setWhen(saved.text.getText(), saved.places.all, text);
    this.closed = undefined;
  }

  private take(document: PlanDocument, params: UnsureParams): void {
    document.isProposal = params.proposal === true;
    document.places.set(placesIn(document.plan.source, params, this.session.encoding));
  }

  private messageOf({ kind, word, alternatives }: Place): string {
    const { language } = this.session.settings;
    if (kind === 'lost') return say(texts.lost, language);
    if (alternatives.length === 0) return say(texts.unsureAlone, language, { word });
    const others = alternatives.slice(0, MOST_ALTERNATIVES).map((other) => `“${other}”`);
    const named = [others.slice(0, -1).join(', '), others.at(-1)]
      .filter(Boolean)
      .join(say(texts.or, language));
    return say(texts.unsure, language, { word, alternatives: named });
  }

  private actionsOf(document: PlanDocument, place: Place, given: readonly Diagnostic[]): CodeAction[] {
    const { language } = this.session.settings;
    const { uri } = document;
    const { kind, word } = place;
    const range = this.session.rawRange(document, place);
    const message = this.messageOf(place);
    const diagnostics = given.filter((each) => each.code === CODES[kind] && each.message === message);
    const action = { kind: CodeActionKind.QuickFix, diagnostics };
    const keep = kind === 'lost' ? say(texts.typedAnew, language) : say(texts.keep, language, { word });
    return [
      ...place.alternatives.slice(0, MOST_ALTERNATIVES).map((other) => ({
        ...action,
        title: say(texts.change, language, { word: other }),
        edit: { changes: { [uri]: [{ range, newText: other }] } },
      })),
      { ...action, title: keep, command: { title: keep, command: KEEP_WORD, arguments: [uri, range] } },
    ];
  }
}

const isNew = ({ uri }: PlanDocument): boolean => uri.startsWith('untitled:');

const pathOf = ({ uri }: PlanDocument): string => uri.replace(/^[\w-]+:(?:\/\/[^/]*)?/, '');

/** @param source the text that the ranges are in */
export function placesIn(
  source: SourceText,
  { unsure, lost }: PlacesAnswer,
  encoding: PositionEncoding,
): Place[] {
  const placeOf = (kind: Place['kind'], range: Range, alternatives: readonly string[]): Place => {
    const start = source.rawOffsetAt(range.start, encoding);
    const end = source.rawOffsetAt(range.end, encoding);
    return { kind, start, end, word: source.raw.slice(start, end), alternatives };
  };
  return [
    ...unsure.map(({ range, alternatives }) => placeOf('unsure', range, alternatives)),
    ...lost.map((range) => placeOf('lost', range, [])),
  ];
}
