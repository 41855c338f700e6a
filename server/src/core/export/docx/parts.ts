/** The parts of a Word file that the library does not write as needed: its settings and its properties. */
import type { Properties } from '../../layout/flow';
import { escapeHtml } from '../escape';
import { writable } from './measures';
import { LANGUAGE } from './styles';

interface Part {
  readonly path: string;
  readonly data: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Word lays out as Word 2010 did, which shrinks no spaces of justified lines. Spelling counts as checked: few
 * computers have a dictionary for Vietnamese, and a page underlined in red helps nobody.
 * @param duplex even pages have their margins swapped
 */
export const settingsPart = (duplex: boolean): Part => ({
  path: 'word/settings.xml',
  data:
    `${XML}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    '<w:zoom w:percent="100"/>' +
    (duplex ? '<w:mirrorMargins/>' : '') +
    '<w:proofState w:spelling="clean" w:grammar="clean"/>' +
    '<w:defaultTabStop w:val="720"/>' +
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    '<w:compat>' +
    compatSetting('compatibilityMode', 14) +
    compatSetting('overrideTableStyleFontSizeAndJustification', 1) +
    compatSetting('doNotFlipMirrorIndents', 1) +
    '</w:compat>' +
    `<w:themeFontLang w:val="${LANGUAGE}"/>` +
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>' +
    '</w:settings>',
});

const compatSetting = (name: string, value: number): string =>
  `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`;

export function propertiesPart({ title, subject, author, date }: Properties): Part {
  const day = date && `${date}T00:00:00Z`;
  const element = (name: string, text: string | undefined, attributes = ''): string =>
    text ? `<${name}${attributes}>${escapeHtml(writable(text))}</${name}>` : '';
  const moment = ' xsi:type="dcterms:W3CDTF"';
  return {
    path: 'docProps/core.xml',
    data:
      `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      element('dc:title', title) +
      element('dc:subject', subject) +
      element('dc:creator', author) +
      element('cp:lastModifiedBy', author) +
      element('dcterms:created', day, moment) +
      element('dcterms:modified', day, moment) +
      element('dc:language', LANGUAGE) +
      '</cp:coreProperties>',
  };
}
