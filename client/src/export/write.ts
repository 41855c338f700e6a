/** Writes a file at one stroke, on whatever file system it lies: nobody finds half of one, and a failure leaves the old. */
import * as vscode from 'vscode';

/** Rejects when the file cannot be written; then it is as it was. */
export async function replaceFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const mark = Math.random().toString(36).slice(2, 10);
  const temporary = vscode.Uri.joinPath(uri, '..', `.kehoach-${mark}.tmp`);
  try {
    await fs.writeFile(temporary, bytes);
  } catch (error) {
    // A browser may let the page write the file that the user chose, and no other.
    if (!isClosed(error)) throw error;
    await fs.writeFile(uri, bytes);
    return;
  }
  try {
    await fs.rename(temporary, uri, { overwrite: true });
  } catch (error) {
    await deleted(temporary);
    throw error;
  }
}

/** Whether somebody else holds the file, as Word does while it shows it, or it may not be written. */
export const isHeld = (error: unknown): boolean =>
  (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') ||
  (error instanceof Error && /\b(?:EBUSY|EPERM|EACCES|ETXTBSY)\b/.test(error.message));

const CLOSED: readonly string[] = ['NoPermissions', 'FileNotFound', 'Unavailable'];

const isClosed = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && CLOSED.includes(error.code);

async function deleted(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // whoever holds the folder keeps the file, too
  }
}
