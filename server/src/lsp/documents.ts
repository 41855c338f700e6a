/** Open documents: their text as the client edits it, and the plan read from each version once. */
import { TextDocuments, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { planOf } from '../core/plan/build';
import type { Plan } from '../core/plan/plan';
import { SourceText, type PositionEncoding } from '../core/text/source';
import { Places } from './places';
import { TypedWord } from './typed-word';

export class PlanDocument {
  /** The word that is being typed, which no finding may touch. */
  readonly typedWord = new TypedWord();
  /** What a rewriting of the text left to the writer. */
  readonly places = new Places();
  /** The document is a proposal: its writer looks at nothing but these places. */
  isProposal = false;
  /** Its pages have been asked for. */
  isPreviewed = false;
  private read: { readonly version: number; readonly plan: Plan } | undefined;

  constructor(readonly text: TextDocument) {}

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  get plan(): Plan {
    if (this.read?.version !== this.version) {
      this.read = { version: this.version, plan: planOf(new SourceText(this.text.getText())) };
    }
    return this.read.plan;
  }

  update(
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
    encoding: PositionEncoding,
  ): void {
    for (const change of changes) {
      const utf16 = encoding === 'utf-8' && 'range' in change ? inUtf16(this.text, change) : change;
      const before = this.text.getText();
      const [start, end] =
        'range' in utf16
          ? [this.text.offsetAt(utf16.range.start), this.text.offsetAt(utf16.range.end)]
          : [0, before.length];
      TextDocument.update(this.text, [utf16], version);
      const after = this.text.getText();
      this.places.changed(before, start, end, after);
      if (!('range' in utf16) || changes.length > 1) this.typedWord.clear();
      else this.typedWord.typed(after, start, change.text);
    }
  }
}

/** @param encoding asked for when needed, since it is settled only at initialisation */
export const createDocuments = (encoding: () => PositionEncoding): TextDocuments<PlanDocument> =>
  new TextDocuments<PlanDocument>({
    create: (uri, languageId, version, content) =>
      new PlanDocument(TextDocument.create(uri, languageId, version, content)),
    update(document, changes, version) {
      document.update(changes, version, encoding());
      return document;
    },
  });

type RangedChange = Extract<TextDocumentContentChangeEvent, { range: unknown }>;

function inUtf16(document: TextDocument, change: RangedChange): RangedChange {
  const convert = ({ line, character }: RangedChange['range']['start']): RangedChange['range']['start'] => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: new SourceText(text).rawOffsetAt({ line: 0, character }, 'utf-8') };
  };
  const { start, end } = change.range;
  return { range: { start: convert(start), end: convert(end) }, text: change.text };
}
