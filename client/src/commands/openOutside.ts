/** Opens a file in the program that the system has for it. */
import * as vscode from 'vscode';

/** @param file its address */
export async function openOutside(file: unknown): Promise<void> {
  if (typeof file === 'string') await vscode.env.openExternal(vscode.Uri.parse(file, true));
}
