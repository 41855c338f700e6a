/** Whom plans are written for: the offices of the last times come first, so that nobody tells them twice. */
import type * as vscode from 'vscode';
import type { Level } from './answer';

export interface Office {
  readonly level: Level;
  /** Cơ quan ban hành. */
  readonly body: string;
  /** Cơ quan cấp trên, which a header names above it. */
  readonly parentBody?: string;
  /** Địa danh. */
  readonly place: string;
}

/** Key in the state of the user: offices, the last one first. */
const KEY = 'keHoach.offices';
const MOST = 5;

export const rememberedOffices = (state: vscode.Memento): readonly Office[] => {
  const kept = state.get<unknown>(KEY);
  return Array.isArray(kept) ? kept.filter(isOffice) : [];
};

export function rememberOffice(state: vscode.Memento, office: Office): Thenable<void> {
  const isSame = (other: Office): boolean =>
    other.level === office.level && other.body === office.body && other.place === office.place;
  const others = rememberedOffices(state).filter((other) => !isSame(other));
  return state.update(KEY, [office, ...others].slice(0, MOST));
}

const isOffice = (kept: unknown): kept is Office =>
  typeof kept === 'object' &&
  kept !== null &&
  'level' in kept &&
  'body' in kept &&
  typeof kept.body === 'string' &&
  'place' in kept &&
  typeof kept.place === 'string';
