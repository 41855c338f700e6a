/** The markup of the preview's page: a bar of tools over the sheets. */
import { text } from '../messages';
import { escapeHtml } from '../webview/page';

const button = (id: string, label: string, title: string, state = ''): string =>
  `<button type="button" id="${id}" title="${escapeHtml(title)}" aria-label="${escapeHtml(title)}"${state}>${escapeHtml(label)}</button>`;

const PRESSED = ' aria-pressed="false"';

/** Sheets of a Vietnamese document, whatever the language of the messages. */
export const previewBody = (): string => `
<div id="bar" role="group" aria-label="${escapeHtml(text('previewBar'))}">
${button('previous', '‹', text('previousPage'))}
<input id="page" type="number" min="1" value="1" title="${escapeHtml(text('page'))}" aria-label="${escapeHtml(text('page'))}">
<span>/ <span id="count">0</span></span>
${button('next', '›', text('nextPage'))}
<span class="gap"></span>
${button('smaller', '−', text('zoomOut'))}
<span id="share"></span>
${button('larger', '+', text('zoomIn'))}
${button('fit', text('fitWidth'), text('fitWidthDetail'), PRESSED)}
${button('actual', '100 %', text('actualSize'))}
<span class="gap"></span>
${button('findings', text('findingsOnPage'), text('findingsOnPage'), PRESSED)}
</div>
<main id="pages" lang="vi" tabindex="0" aria-label="${escapeHtml(text('previewPages'))}" aria-description="${escapeHtml(text('previewKeys'))}" data-empty="${escapeHtml(text('previewEmpty'))}" data-sheet="${escapeHtml(text('pageNumber'))}" data-blank="${escapeHtml(text('blankPage'))}"></main>
<div id="said" role="status"></div>`;
