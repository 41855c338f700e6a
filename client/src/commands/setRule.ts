/** Weighs a rule or a group of rules otherwise, or switches it off, in the settings. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { text, type MessageId } from '../messages';
import { target } from './chooseGuide';

const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const;
const NAMES: Readonly<Record<(typeof LEVELS)[number], MessageId>> = {
  off: 'levelOff',
  hint: 'levelHint',
  information: 'levelInformation',
  warning: 'levelWarning',
  error: 'levelError',
};

interface RuleName {
  readonly id: string;
  readonly title: string;
}

/** @param rule id; asked for when a person runs the command */
export async function setRule(client: BaseLanguageClient, rule?: string): Promise<void> {
  const name = rule ?? (await chooseRule(client));
  if (name === undefined) return;
  const settings = vscode.workspace.getConfiguration('keHoach');
  const rules = settings.get<Readonly<Record<string, string>>>('rules', {});
  const choices = [
    ...LEVELS.map((level) => ({ label: text(NAMES[level]), level })),
    { label: text('levelDefault'), level: undefined },
  ];
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: `${text('levelOf')} ${name}` });
  if (!choice) return;
  const others = Object.entries(rules).filter(([other]) => other !== name);
  const entries = choice.level === undefined ? others : [...others, [name, choice.level] as const];
  await settings.update('rules', entries.length > 0 ? Object.fromEntries(entries) : undefined, target());
}

async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const names = await client.sendRequest<readonly RuleName[]>('keHoach/ruleNames');
  const items = names.map(({ id, title }) => ({ label: id, description: title }));
  const choice = await vscode.window.showQuickPick(items, {
    placeHolder: text('chooseRule'),
    matchOnDescription: true,
  });
  return choice?.label;
}
