/**
 * The one fence between requests and handlers: nothing that goes wrong inside reaches the client. It is logged
 * and counted, and the client gets the empty answer. A log line never holds text of a document.
 */
import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

export type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

export class Fence {
  /** Failures since the server started, by name of the request. */
  readonly failures = new Map<string, number>();

  constructor(private readonly connection: Connection) {}

  request<Params, Result>(
    name: string,
    empty: Result,
    handler: Handler<Params, Result>,
  ): (params: Params, token: CancellationToken) => Promise<Result> {
    return async (params, token) => {
      throwIfCancelled(token);
      try {
        return await handler(params, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        this.log(name, error);
        return empty;
      }
    };
  }

  /** For what has no answer: notifications and timers. */
  run(name: string, action: () => void | Promise<void>): void {
    void Promise.resolve()
      .then(action)
      .catch((error: unknown) => {
        if (!(error instanceof ResponseError)) this.log(name, error);
      });
  }

  private log(name: string, error: unknown): void {
    const count = (this.failures.get(name) ?? 0) + 1;
    this.failures.set(name, count);
    const kind = error instanceof Error ? error.name : typeof error;
    const frames = error instanceof Error ? (error.stack?.match(/^ {4}at .*$/gm) ?? []) : [];
    this.connection.console.error([`${name}: ${kind} (${count})`, ...frames].join('\n'));
  }
}

export const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');

export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}

/** Asks the client to come again: the answer would have been that of an older text. */
export const outdated = (): ResponseError<{ retriggerRequest: boolean }> =>
  new ResponseError(LSPErrorCodes.ServerCancelled, 'outdated', { retriggerRequest: true });
