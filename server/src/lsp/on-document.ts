/** Requests on one document, inside the fence. */
import type { CancellationToken } from 'vscode-languageserver';
import type { PlanDocument } from './documents';
import type { Session } from './session';

export interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Makes the handler of a request on one document; a document that is not open has the empty answer. */
export type OnDocument = <Params extends OfDocument, Result>(
  name: string,
  empty: Result,
  answer: (document: PlanDocument, params: Params, token: CancellationToken) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result>;

export const onDocumentOf =
  ({ documents, fence }: Session): OnDocument =>
  (name, empty, answer) =>
    fence.request(name, empty, (params, token) => {
      const document = documents.get(params.textDocument.uri);
      return document ? answer(document, params, token) : empty;
    });
