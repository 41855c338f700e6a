/** Requests that read a document and answer at once: each maps its parameters to a feature of the core. */
import {
  CompletionItemKind,
  FoldingRangeKind,
  InsertTextFormat,
  MarkupKind,
  SemanticTokensBuilder,
  type CompletionItem,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Position,
  type SelectionRange,
  type SemanticTokens,
} from 'vscode-languageserver';
import { completionsAt, type SuggestionKind } from '../core/features/completion';
import { foldingOf } from '../core/features/folding';
import { hoverAt } from '../core/features/hover';
import type { FolderPlans } from '../core/features/citation-card';
import { outlineOf } from '../core/features/outline';
import { selectionsAt } from '../core/features/selection';
import { tokensOf, tokenTypes } from '../core/features/tokens';
import type { WorkspaceIndex } from '../workspace/index';
import { bearersOf, claimIn, tellersOf } from '../workspace/queries/documents';
import type { PlanDocument } from './documents';
import type { Session } from './session';
import { snippets } from './snippets';

const COMPLETION_KINDS: Readonly<Record<SuggestionKind, CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  body: CompletionItemKind.Class,
  type: CompletionItemKind.File,
  recipient: CompletionItemKind.Field,
  signature: CompletionItemKind.Constant,
  citation: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

export function documentSymbols(session: Session, document: PlanDocument): DocumentSymbol[] {
  const convert = session.converter(document);
  return outlineOf(document.plan).map((node) => convert.symbol(node));
}

export function foldingRanges(session: Session, document: PlanDocument): FoldingRange[] {
  const convert = session.converter(document);
  return foldingOf(document.plan).map((stretch) => {
    const { start, end } = convert.range(stretch);
    const kind = stretch.kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
    return { startLine: start.line, endLine: end.line, kind };
  });
}

export function selectionRanges(
  session: Session,
  document: PlanDocument,
  positions: readonly Position[],
): SelectionRange[] {
  const convert = session.converter(document);
  return positions.map((position) => {
    const spans = selectionsAt(document.plan, document.plan.source.offsetAt(position, session.encoding));
    const outermost = spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: convert.range(span), ...(parent && { parent }) }),
      undefined,
    );
    return outermost ?? { range: { start: position, end: position } };
  });
}

export function hover(session: Session, document: PlanDocument, position: Position): Hover | null {
  const offset = document.plan.source.offsetAt(position, session.encoding);
  const { index } = session.workspace;
  const settings = session.settingsOf(document);
  const found = hoverAt(document.plan, offset, settings, (number) => plansWith(index, document.uri, number));
  if (!found) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: found.markdown },
    range: session.converter(document).range(found.span),
  };
}

/** Of a number, as one plan means it. */
function plansWith(index: WorkspaceIndex, uri: string, number: string): FolderPlans {
  const facts = index.planAt(uri);
  const claim = facts && claimIn(facts, number);
  if (!claim) return { bearers: [], citing: [] };
  const others = (plans: readonly { readonly uri: string }[]): string[] =>
    plans.flatMap((plan) => (plan.uri === uri ? [] : [plan.uri]));
  return { bearers: others(bearersOf(index, claim)), citing: others(tellersOf(index, claim)) };
}

/** The list is settled here, on text without marks; the client must ask again rather than filter by itself. */
export function completion(session: Session, document: PlanDocument, position: Position): CompletionList {
  const { source } = document.plan;
  const convert = session.converter(document);
  const offset = source.offsetAt(position, session.encoding);
  const offered = session.offersSnippets ? snippets : [];
  const suggestions = completionsAt(document.plan, offset, session.settingsOf(document), offered);
  const items = suggestions.map(
    ({ kind, label, detail, documentation, newText, span }, i): CompletionItem => ({
      label,
      detail,
      ...(documentation !== undefined && {
        documentation: { kind: MarkupKind.Markdown, value: documentation },
      }),
      kind: COMPLETION_KINDS[kind],
      // As far as it is typed: what is replaced may go on behind the caret.
      filterText: source.rawSlice({ start: span.start, end: offset }),
      sortText: String(i).padStart(4, '0'),
      insertTextFormat: kind === 'snippet' ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: convert.range(span), newText },
    }),
  );
  return { isIncomplete: true, items };
}

export function semanticTokens(session: Session, document: PlanDocument): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const convert = session.converter(document);
  for (const token of tokensOf(document.plan)) {
    const { start, end } = convert.range(token);
    builder.push(
      start.line,
      start.character,
      end.character - start.character,
      tokenTypes.indexOf(token.type),
      0,
    );
  }
  return builder.build();
}
