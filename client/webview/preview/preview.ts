/**
 * Script of the preview's page: shows the sheets that the server has laid out and keeps page and editor together. It
 * lays nothing out itself.
 */
import { Bar } from './bar';
import { Caret } from './caret';
import { Findings } from './findings';
import { keep, kept, post } from './host';
import type { ToPage } from './messages';
import { Places } from './places';
import { point } from './pointing';
import { Sheets } from './sheets';
import { View } from './view';

const pages = document.querySelector('main') as HTMLElement;
const { sheet: nameOfSheet = '', blank: nameOfBlank = '' } = pages.dataset;
const sheets = new Sheets(pages, (page, blank) =>
  (blank ? nameOfBlank : nameOfSheet).replace('{page}', String(page)),
);
const places = new Places(sheets);
const view = new View(sheets, document.querySelector('#bar') as HTMLElement, pages, looked);
const caret = new Caret(places, view);
const findings = new Findings(sheets, places);
const bar = new Bar(view, {
  page: goTo,
  findings: (shown) => {
    keep({ findings: shown });
    if (!shown) findings.set([]);
    post({ type: 'findings', shown });
  },
});

/** Milliseconds. */
const LATE = 1000;

/** Where the page was before it was loaded again, until it is there. */
let wanted = kept().top;
let near = wanted?.page ?? 0;

/** All faces are asked for at once, not when a line needs them; the page counts as drawn when they are there, or late. */
const letters = Promise.race([
  Promise.allSettled(
    ['', 'bold', 'italic', 'italic bold'].map((face) => document.fonts.load(`${face} 14px Printed`)),
  ),
  new Promise((resolve) => setTimeout(resolve, LATE)),
]);

function show({ uri, version, sheets: fresh, caret: at }: Extract<ToPage, { type: 'show' }>): void {
  const wasEmpty = sheets.papers.length === 0;
  sheets.show(fresh);
  keep({ uri });
  if (wasEmpty) view.refit();
  if (wanted && fresh.length > 0) {
    view.putBack(wanted);
    wanted = undefined;
  }
  view.settle();
  looked();
  findings.draw();
  if (at === undefined) caret.draw();
  else caret.moved(at, true);
  void letters.then(() => {
    post({ type: 'rendered', version, pages: fresh.length });
  });
}

/** Another page may be looked at than before. */
function looked(): void {
  const { page } = view;
  bar.update(page, sheets.papers.length);
  if (page !== near) post({ type: 'near', page });
  near = page;
}

/** @param number of the page, from 1, as the user wrote it */
function goTo(number: number): void {
  const count = sheets.papers.length;
  const page = Math.min(Math.max(Number.isFinite(number) ? Math.round(number) : near + 1, 1), count);
  const paper = sheets.papers[page - 1];
  if (!paper) return;
  view.goTo(paper);
  bar.arrived(page);
}

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      show(data);
      return;
    case 'scroll':
      view.scrollTo(places.topAt(data.offset));
      return;
    case 'caret':
      caret.moved(data.offset, data.follow);
      return;
    case 'findings':
      findings.set(data.findings);
      return;
  }
});

let keeping: ReturnType<typeof setTimeout> | undefined;

addEventListener('scroll', () => {
  looked();
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    const top = view.place();
    if (top) keep({ top });
  }, 300);
  if (!view.isMoved) return;
  view.settle();
  caret.leave();
  const offset = places.offsetBelow(view.top);
  if (offset !== undefined) post({ type: 'scrolled', offset });
});

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (target instanceof HTMLInputElement || ctrlKey || metaKey || altKey) return;
  if (key === '+' || key === '=') view.step(1);
  else if (key === '-') view.step(-1);
  else if (key === '0') view.setZoom('fit');
  else return;
  event.preventDefault();
});

point(pages, { places, view });
if (kept().findings) bar.showsFindings(true);
post({ type: 'near', page: near });
post({ type: 'ready', placed: wanted !== undefined });
