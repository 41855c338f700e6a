/** What a door may have of the machine that it runs on; the door of the browser has nothing. */
import type { Files, Storage } from './files';
import type { Helper } from './reading';

export interface Machine {
  readonly files: Files;
  /** @param folder path, or uri of a file */
  storage(folder: string): Storage;
  /** Calls somebody who reads many plans in a thread of his own. */
  readonly startHelper?: () => Helper;
}
