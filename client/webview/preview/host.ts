/** The extension behind the page, and the state that the page keeps with it. */
import type { FromPage, PageState } from './messages';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
  getState(): PageState | undefined;
};

const host = acquireVsCodeApi();
let state: PageState = host.getState() ?? { uri: '' };

export const post = (message: FromPage): void => {
  host.postMessage(message);
};

/** As it was before the page was loaded, and as it has been changed since. */
export const kept = (): PageState => state;

export function keep(change: Partial<PageState>): void {
  const before = JSON.stringify(state);
  state = { ...state, ...change };
  if (state.uri !== '' && JSON.stringify(state) !== before) host.setState(state);
}
