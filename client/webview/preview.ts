/**
 * Script of the preview's page: shows the sheets the server has laid out, touching only those that changed, and
 * keeps page and editor together. It lays nothing out itself.
 */
import type { FromPage, PageState, ToPage } from './messages';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const pages = document.querySelector('main') as HTMLElement;

function show(version: number, html: string): void {
  // Scripts in a parsed document never run, and the page's policy allows none but this one.
  const fresh = [...new DOMParser().parseFromString(html, 'text/html').body.children];
  const old = [...pages.children];
  fresh.forEach((sheet, index) => {
    const present = old[index];
    if (!present) pages.append(sheet);
    else if (!present.isEqualNode(sheet)) present.replaceWith(sheet);
  });
  for (const surplus of old.slice(fresh.length)) surplus.remove();
  fit();
  editor.postMessage({ type: 'rendered', version, pages: fresh.length });
}

/** Shrinks the sheets to the width of the panel; never enlarges them. */
function fit(): void {
  const sheet = pages.firstElementChild as HTMLElement | null;
  if (!sheet) return;
  const margin = 32;
  const zoom = Math.min(1, (document.documentElement.clientWidth - margin) / sheet.offsetWidth);
  pages.style.setProperty('zoom', String(Math.max(zoom, 0.2)));
}

/** Brings the block of a source line to the top; between two blocks, goes the same part of the way. */
function scrollToLine(line: number): void {
  const blocks = [...pages.querySelectorAll<HTMLElement>('[data-line]')];
  const next = blocks.findIndex((block) => lineOf(block) > line);
  const block = blocks[(next < 0 ? blocks.length : next) - 1];
  if (!block) {
    scrollTo({ top: 0 });
    return;
  }
  const from = topOf(block);
  const following = blocks[next];
  const part = following ? (line - lineOf(block)) / (lineOf(following) - lineOf(block)) : 0;
  scrollTo({ top: from + (following ? topOf(following) - from : 0) * part });
}

const lineOf = (block: HTMLElement): number => Number(block.dataset['line']);

const topOf = (block: HTMLElement): number => block.getBoundingClientRect().top + scrollY;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'scroll') {
    scrollToLine(data.line);
    return;
  }
  editor.setState({ uri: data.uri });
  show(data.version, data.html);
});

addEventListener('resize', fit);

pages.addEventListener('click', ({ target }) => {
  if (getSelection()?.isCollapsed === false) return; // text is being selected, to be copied
  const block = (target as Element).closest<HTMLElement>('[data-line]');
  if (block) editor.postMessage({ type: 'reveal', line: lineOf(block) });
});

editor.postMessage({ type: 'ready' });
