/** Names of files, as people call them. */
import type * as vscode from 'vscode';

export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);
