/** What VS Code has against a document, as the preview's page marks it. */
import * as vscode from 'vscode';
import type { PageFinding } from '../../webview/preview/messages';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export const findingsOf = (document: vscode.TextDocument): PageFinding[] =>
  vscode.languages.getDiagnostics(document.uri).map(({ range, severity, message }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    severity: SEVERITIES[severity],
    message,
  }));

/** Where findings are after a change that they have not been looked for in yet; those within it are gone. */
export const moved = (
  findings: readonly PageFinding[],
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): readonly PageFinding[] =>
  changes.reduce<readonly PageFinding[]>((before, { rangeOffset: start, rangeLength, text }) => {
    const end = start + rangeLength;
    const shift = text.length - rangeLength;
    return before.flatMap((finding) => {
      if (finding.end < start) return [finding];
      if (finding.start > end)
        return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
      return [];
    });
  }, findings);
