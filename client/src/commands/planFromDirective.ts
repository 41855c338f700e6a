/** Lập kế hoạch từ văn bản cấp trên: a plan that carries out a directive, with a heading for each of its tasks. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askDirective, confirmedDirective } from '../drafting/directive';
import type { Drafting } from '../drafting/wizard';
import { text } from '../messages';

/** @param given the file, or its address, as a menu or a page names it; the user is asked where there is none */
export async function planFromDirective(
  client: BaseLanguageClient,
  drafting: Drafting,
  given: unknown,
): Promise<void> {
  const title = text('planFromDirective');
  const uri = typeof given === 'string' ? vscode.Uri.parse(given, true) : given;
  if (uri instanceof vscode.Uri) {
    const directive = await confirmedDirective(client, { uri }, title);
    if (directive && typeof directive !== 'string') await drafting.start(title, { directive });
    return;
  }
  const answer = await askDirective(client, title, false);
  if (typeof answer === 'string') return;
  await drafting.start(title, answer.value ? { directive: answer.value } : {});
}
