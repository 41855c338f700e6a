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
      if (!typed) return;
      const own = words.trim();
      list.items = own === '' ? entries : [...entries, { ...typed(own), alwaysShow: true }];
    });
    list.onDidTriggerButton(() => {
      resolve('back');
      list.hide();
    });
    list.onDidAccept(() => {
      const [entry] = list.selectedItems;
      if (!entry) return;
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
