/** From the core's plain data to the protocol's types. */
import {
  DiagnosticSeverity,
  SymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import type { OutlineKind, OutlineNode } from '../core/features/outline';
import type { Finding } from '../core/rules/finding';
import type { Edit } from '../core/rules/rule';
import type { Severity } from '../core/rules/severity';
import type { PositionEncoding, SourceText } from '../core/text/source';
import type { Span } from '../core/text/span';

/** Shown beside every finding. */
export const SOURCE = 'Kế hoạch';
/** Outline names longer than this, in characters, are cut. */
const LONGEST_NAME = 120;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const SYMBOLS: Readonly<Record<OutlineKind, SymbolKind>> = {
  header: SymbolKind.Package,
  title: SymbolKind.File,
  preamble: SymbolKind.String,
  section: SymbolKind.Namespace,
  item: SymbolKind.Field,
  task: SymbolKind.Event,
  recipients: SymbolKind.Array,
  signature: SymbolKind.Key,
  appendix: SymbolKind.Module,
};

export class Converter {
  constructor(
    private readonly source: SourceText,
    private readonly encoding: PositionEncoding,
    /** Where a rule's page is found, `{rule}` standing for its id. */
    private readonly ruleHref?: string,
  ) {}

  range(span: Span): Range {
    return this.source.rangeOf(span, this.encoding);
  }

  edits(edits: readonly Edit[]): TextEdit[] {
    return edits.map((edit) => ({ range: this.range(edit), newText: edit.newText }));
  }

  diagnostic(finding: Finding): Diagnostic {
    return {
      range: this.range(finding.span),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      ...(this.ruleHref && { codeDescription: { href: this.ruleHref.replace('{rule}', finding.rule) } }),
      source: SOURCE,
      message: finding.message,
    };
  }

  symbol(node: OutlineNode): DocumentSymbol {
    const title =
      node.title.length > LONGEST_NAME ? `${node.title.slice(0, LONGEST_NAME).trimEnd()}…` : node.title;
    return {
      name: [node.number, title].filter(Boolean).join(' ') || node.kind,
      kind: SYMBOLS[node.kind],
      range: this.range(node.span),
      selectionRange: this.range(node.selection),
      children: node.children.map((child) => this.symbol(child)),
    };
  }
}
