/**
 * A plan as a Word file: what the layout engine sets, in the same sizes, widths and spacings, so that Word breaks lines
 * and pages where it does. Parts: `docx/`.
 */
import { Document, Packer } from 'docx';
import type { Flow } from '../layout/flow';
import { allowedPageSettings, styleSheet, type PageSettings } from '../layout/styles';
import { propertiesPart, settingsPart } from './docx/parts';
import { sectionOf } from './docx/sections';
import { namedStyles } from './docx/styles';
import { settled } from './docx/zip';

/** The bytes of a .docx; the same for the same flow and settings. */
export async function docxOf(flow: Flow, settings: PageSettings): Promise<Uint8Array> {
  const allowed = allowedPageSettings(settings);
  const styles = styleSheet(allowed);
  const document = new Document({
    styles: namedStyles(styles),
    // The first page is a front by itself, and LibreOffice drops the margins of a first section that asks for one.
    sections: flow.sections.map((section, i) => sectionOf(section, styles, allowed.duplex && i > 0)),
  });
  const parts = [settingsPart(allowed.duplex), propertiesPart(flow.properties)];
  return settled(new Uint8Array(await Packer.toArrayBuffer(document, undefined, parts)));
}
