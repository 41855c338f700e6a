/**
 * Words to the user that need no answer. They go as notifications: the connection's own `window.show…Message` asks the
 * client and leaves its refusal to nobody, which ends the process.
 */
import { ShowMessageNotification, type MessageType } from 'vscode-languageserver';
import type { Session } from './session';

export function tell({ connection, fence }: Session, type: MessageType, message: string): void {
  fence.run('message', () => connection.sendNotification(ShowMessageNotification.type, { type, message }));
}
