/** On which VS Code, in which extension host and on what kind of folder the suites run. */
import type { BuildName } from '../../scripts/workbench/install.mjs';

export interface Job {
  readonly build: BuildName;
  readonly host: 'node' | 'web';
  /** `disk`: a folder of the machine. `virtual`: one that exists in memory only. */
  readonly folder: 'disk' | 'virtual';
  /** The user has not said that the folder is trusted. */
  readonly restricted: boolean;
}

export const jobs: Readonly<Record<string, Job>> = {
  'min-node': { build: 'min', host: 'node', folder: 'disk', restricted: false },
  'min-web': { build: 'min', host: 'web', folder: 'disk', restricted: false },
  'min-virtual': { build: 'min', host: 'web', folder: 'virtual', restricted: false },
  'latest-node': { build: 'latest', host: 'node', folder: 'disk', restricted: true },
  'latest-web': { build: 'latest', host: 'web', folder: 'disk', restricted: true },
};
