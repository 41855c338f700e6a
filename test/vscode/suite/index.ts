/**
 * The suite as VS Code loads it, in the Node and in the web worker extension host alike: mocha's browser build
 * asks neither for files nor for a process.
 */
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { runMocha, say } from './report';

mocha.setup({ ui: 'bdd', timeout: 30_000, color: false, reporter: silent as never });

function silent(): void {
  // `report.ts` says what happens
}

export async function run(): Promise<void> {
  await Promise.all([
    import('./extension.test'),
    import('./findings.test'),
    import('./guide.test'),
    import('./features.test'),
    import('./formatting.test'),
    import('./preview.test'),
    import('./dictionary.test'),
    import('./proposals.test'),
    import('./citations.test'),
    import('./export.test'),
    import('./import.test'),
    import('./drafting.test'),
  ]);
  const { workspaceFolders, isTrusted } = vscode.workspace;
  say(`  in ${workspaceFolders?.[0]?.uri.scheme ?? 'no folder'}:, ${isTrusted ? 'trusted' : 'restricted'}`);
  const report = await runMocha(mocha);
  if (report.failures.length > 0 || report.passed === 0)
    throw new Error(`${report.failures.length} tests failed`);
}
