/** Has the client ask again for what stands beside the text: the settings or the folders are not what they were. */
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';
import type { Session } from '../session';

export function refreshShown({ connection, capabilities: { workspace }, fence }: Session): void {
  if (workspace?.codeLens?.refreshSupport === true)
    fence.run('codeLens', () => connection.sendRequest(CodeLensRefreshRequest.type));
  if (workspace?.inlayHint?.refreshSupport === true)
    fence.run('inlayHint', () => connection.sendRequest(InlayHintRefreshRequest.type));
}
