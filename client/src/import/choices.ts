/** What a file leaves open is asked of the user: what becomes of tracked changes, how the bytes of a text are read. */
import * as vscode from 'vscode';
import { text } from '../messages';
import type { ImportOptions, ReadingChoice } from './answer';

interface Item extends vscode.QuickPickItem {
  readonly value: string;
}

/** @returns undefined where the first reading stands */
export async function decided(
  name: string,
  choices: readonly ReadingChoice[],
): Promise<ImportOptions | undefined | 'cancelled'> {
  let options: ImportOptions | undefined;
  for (const { kind, chosen, others } of choices) {
    if (others.length === 0) continue;
    const items = others.map(({ value, label, sample }): Item => ({
      value,
      label,
      ...(sample !== undefined && { detail: sample }),
    }));
    const placeHolder = text(kind === 'changes' ? 'chooseChanges' : 'chooseEncoding').replace(
      '{name}',
      () => name,
    );
    const item = await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true });
    if (!item) return 'cancelled';
    if (item.value !== chosen) options = { ...options, [kind]: item.value };
  }
  return options;
}
