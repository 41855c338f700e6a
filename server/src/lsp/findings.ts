/**
 * Findings for a client: computed in slices between which other messages are read, once per version, never for
 * an older text than the client shows, and never on the word being typed or because of it.
 */
import type { CancellationToken } from 'vscode-languageserver';
import { checkInSteps } from '../core/rules/check';
import type { Finding } from '../core/rules/finding';
import type { CheckSettings } from '../core/rules/settings';
import type { PlanDocument } from './documents';
import { outdated, throwIfCancelled } from './fence';
import { inSlices } from './slices';
import { waits } from './typed-word';

interface Checked {
  readonly version: number;
  readonly settings: CheckSettings;
  readonly findings: readonly Finding[];
}

export interface Shown {
  readonly findings: readonly Finding[];
  /** Findings held back until the word being typed is finished. */
  readonly withheld: number;
}

export class Findings {
  private readonly checked = new WeakMap<PlanDocument, Checked>();

  /** Every finding of the current version. */
  async all(
    document: PlanDocument,
    settings: CheckSettings,
    token: CancellationToken,
  ): Promise<readonly Finding[]> {
    const known = this.checked.get(document);
    if (known?.version === document.version && known.settings === settings) return known.findings;
    const { version } = document;
    if (document.isPreviewed && known) await pageFirst();
    const findings = await this.compute(document, settings, token);
    this.checked.set(document, { version, settings, findings });
    return findings;
  }

  /** Those to show now. */
  async shown(document: PlanDocument, settings: CheckSettings, token: CancellationToken): Promise<Shown> {
    const findings = await this.all(document, settings, token);
    const place = document.typedWord.place();
    if (!place) return { findings, withheld: 0 };
    const { source } = document.plan;
    const shown = findings.filter((finding) => !waits(finding, place, (offset) => source.rawOffset(offset)));
    return { findings: shown, withheld: findings.length - shown.length };
  }

  private compute(
    document: PlanDocument,
    settings: CheckSettings,
    token: CancellationToken,
  ): Promise<readonly Finding[]> {
    const { version } = document;
    return inSlices(checkInSteps(document.plan, settings), () => {
      throwIfCancelled(token);
      if (document.version !== version) throw outdated();
    });
  }
}

/** Who draws the page is asked for it right after each stroke, and is not to wait for findings. */
const pageFirst = (): Promise<void> => new Promise((resume) => setTimeout(resume, 20));
