/** Opens the printed page of the active plan beside its editor. */
import type { PreviewManager } from '../preview/manager';
import { activePlan } from './activePlan';

export function openPreview(previews: PreviewManager): Promise<void> {
  const editor = activePlan();
  if (editor) previews.open(editor.document);
  return Promise.resolve();
}
