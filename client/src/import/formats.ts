/** Foreign files by the endings of their names, as dialogs, menus and the editor's own lists have them. */
import type * as vscode from 'vscode';
import { text } from '../messages';

/** Without their dot. */
const WORD = ['docx', 'docm', 'dotx', 'doc', 'dot', 'rtf', 'odt', 'ott'];
const PDF = ['pdf'];
const PICTURES = ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'bmp', 'webp'];
const PLAIN = ['txt', 'html', 'htm', 'mht', 'mhtml'];

export const foreignEndings: readonly string[] = [...WORD, ...PDF, ...PICTURES, ...PLAIN];

/** Of files that nobody writes but to be read elsewhere: not of texts and pictures, which lie about everywhere. */
const DOCUMENTS: readonly string[] = [...WORD, ...PDF];

export const dialogFilters = (): Record<string, string[]> => ({
  [text('foreignFiles')]: [...foreignEndings],
  [text('wordFile')]: WORD,
  [text('pdfFile')]: PDF,
  [text('pictures')]: PICTURES,
  [text('plainFiles')]: PLAIN,
});

export const isForeign = (uri: vscode.Uri): boolean => foreignEndings.includes(endingOf(uri));

export const isDocument = (uri: vscode.Uri): boolean => DOCUMENTS.includes(endingOf(uri));

export const isPicture = (uri: vscode.Uri): boolean => PICTURES.includes(endingOf(uri));

const endingOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();
