/** Lays a plan out as pages. */
import type { Flow, Paragraph } from './flow';
import { setLines, type SetParagraph } from './lines';
import type { Page } from './page';
import { paginate } from './paginate';
import { SetParagraphs } from './set-paragraphs';
import { allowedPageSettings, defaultPageSettings, type PageSettings } from './styles';

export { SetParagraphs };

/** @param known kept by the caller between layouts of one document */
export function layOut(
  flow: Flow,
  settings: PageSettings = defaultPageSettings,
  known = new SetParagraphs(),
): Page[] {
  const allowed = allowedPageSettings(settings);
  const styles = known.begin(allowed);
  const set = (paragraph: Paragraph, width: number): SetParagraph =>
    known.get(paragraph, width, () => setLines(paragraph, styles[paragraph.style], width));
  return paginate(flow, { styles, duplex: allowed.duplex, set });
}
