/** Questions one after the other, with a way back to the one before. */
import * as vscode from 'vscode';

/** What came of a question: an answer, the wish to go back, or to stop. */
export type Answered<Value> = { readonly value: Value } | 'back' | 'stop';

export interface Question {
  readonly title: string;
  readonly placeholder: string;
  /** There is a question before this one. */
  readonly canGoBack: boolean;
}

/** An entry of a list, and what it stands for. */
export interface Entry<Value> extends vscode.QuickPickItem {
  readonly value: Value;
  /** It is the beginning of an answer, which is to be completed. */
  readonly begins?: boolean;
}

/** @param typed what stands for words that are in no entry; without it only an entry is an answer */
export function choose<Value>(
  entries: readonly Entry<Value>[],
  { title, placeholder, canGoBack }: Question,
  typed?: (words: string) => Entry<Value>,
): Promise<Answered<Value>> {
  const list = vscode.window.createQuickPick<Entry<Value>>();
  list.title = title;
  list.placeholder = placeholder;
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = entries;
  if (canGoBack) list.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve) => {
    list.onDidChangeValue((words) => {
      if (typed) list.items = fitting(entries, words.trim(), typed);
    });
    list.onDidTriggerButton(() => {
      resolve('back');
      list.hide();
    });
    list.onDidAccept(() => {
      const [entry] = list.selectedItems;
      if (!entry) return;
      if (entry.begins && typed) {
        list.value = `${entry.label} `;
        list.items = fitting(entries, entry.label, typed);
        return;
      }
      resolve({ value: entry.value });
      list.hide();
    });
    list.onDidHide(() => {
      resolve('stop');
      list.dispose();
    });
    list.show();
  });
}

/**
 * Entries with these words in them, whether the marks are typed or not, and the words themselves after them; first where
 * they are one that is to be completed, so that Enter takes it as it is.
 */
function fitting<Value>(
  entries: readonly Entry<Value>[],
  words: string,
  typed: (words: string) => Entry<Value>,
): readonly Entry<Value>[] {
  if (words === '') return entries;
  const own = { ...typed(words), alwaysShow: true };
  if (entries.some(({ begins, label }) => begins && label === words)) return [own];
  const found = entries.filter(({ label }) => withoutMarks(label).includes(withoutMarks(words)));
  return [...found.map((entry) => ({ ...entry, alwaysShow: true })), own];
}

const withoutMarks = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/** One question of several, which keeps its answer in what they share. */
export type Step<State> = (state: State, canGoBack: boolean) => Promise<'next' | 'skipped' | 'back' | 'stop'>;

/** @returns whether all were answered; a step that has nothing to ask is skipped both ways */
export async function inTurn<State>(steps: readonly Step<State>[], state: State): Promise<boolean> {
  const asked: number[] = [];
  let at = 0;
  for (let step = steps[at]; step; step = steps[at]) {
    const outcome = await step(state, asked.length > 0);
    if (outcome === 'stop') return false;
    if (outcome === 'back') {
      at = asked.pop() ?? 0;
    } else {
      if (outcome === 'next') asked.push(at);
      at++;
    }
  }
  return true;
}
