/** What a file leaves open is asked of the user: what becomes of tracked changes, how the bytes of a text are read. */
import * as vscode from 'vscode';
import { text } from '../messages';
import type { ImportedPlan, ImportOptions } from './answer';

interface Item extends vscode.QuickPickItem {
  readonly value: string;
}

/** Characters of a text that show whether it reads as Vietnamese. */
const SAMPLE = 80;

/** @returns undefined where the first reading stands */
export async function decided(
  name: string,
  { choices, original }: ImportedPlan,
): Promise<ImportOptions | undefined | 'cancelled'> {
  let options: ImportOptions | undefined;
  for (const { kind, chosen, label: first, others } of choices) {
    if (others.length === 0) continue;
    const sample = original.trim().slice(0, SAMPLE);
    const readings = [{ value: chosen, label: first, ...(kind === 'encoding' && { sample }) }, ...others];
    const items = readings.map(({ sample: detail, ...reading }): Item => ({
      ...reading,
      ...(detail !== undefined && { detail }),
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
