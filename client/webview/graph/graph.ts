/**
 * Script of the page of a chain of authority: lays out and draws the documents it is given, and tells which one the
 * user opens. It knows nothing of documents but what it is told.
 */
import { Camera } from './camera';
import { cardOf, measureIn } from './card';
import { definitions, element, picture } from './draw';
import { placed } from './layout';
import type { FromGraph, GraphState, ToGraph } from './messages';
import { standalone } from './print';

declare function acquireVsCodeApi(): {
  postMessage(message: FromGraph): void;
  setState(state: GraphState): void;
};

type Shown = Extract<ToGraph, { type: 'show' }>;

const editor = acquireVsCodeApi();
const page = document.querySelector('main') as HTMLElement;
const note = document.querySelector('#note') as HTMLElement;
const frame = element('svg', { role: 'group' }, definitions());
const world = element('g', {});
frame.append(world);
page.append(frame);
const camera = new Camera(frame, world);
let shown: Shown | undefined;
let size = { width: 0, height: 0 };

function show(message: Shown): void {
  const { graph, labels, title, state } = message;
  editor.setState(state);
  if (JSON.stringify(shown) !== JSON.stringify(message)) {
    shown = message;
    draw(message);
    camera.show(size);
    document.title = title;
    frame.setAttribute('aria-label', labels.picture);
    note.textContent =
      graph.nodes.length === 0
        ? labels.empty
        : graph.omitted > 0
          ? labels.omitted.replace('{count}', String(graph.omitted))
          : '';
  }
  editor.postMessage({ type: 'drawn', nodes: graph.nodes.length, edges: graph.edges.length });
}

function draw({ graph, labels }: Shown): void {
  const focused = idOf(document.activeElement);
  const measure = measureIn(getComputedStyle(document.body).fontFamily);
  const texts = new Map(graph.nodes.map((node) => [node.id, cardOf(node, labels, measure)]));
  const result = placed(graph, texts, { width: frame.clientWidth, height: frame.clientHeight });
  world.replaceChildren(picture(result, labels));
  size = result;
  if (focused !== undefined) cardWith(focused)?.focus();
}

const cards = (): SVGGElement[] => [...world.querySelectorAll<SVGGElement>('.card')];
const cardWith = (id: string): SVGGElement | undefined => cards().find((each) => each.dataset['id'] === id);
const idOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<SVGGElement>('.card')?.dataset['id'] : undefined;

function open(target: EventTarget | null): void {
  const id = idOf(target);
  if (id !== undefined) editor.postMessage({ type: 'open', id });
}

const exportPicture = (): void => {
  if (shown)
    editor.postMessage({ type: 'exported', svg: standalone(shown.graph, shown.labels, shown.title) });
};

addEventListener('message', ({ data }: MessageEvent<ToGraph>) => {
  if (data.type === 'export') exportPicture();
  else show(data);
});

// A captured pointer clicks on the frame, whatever lies under it.
frame.addEventListener('click', ({ clientX, clientY }) => {
  if (!camera.wasDragged) open(document.elementFromPoint(clientX, clientY));
});
frame.addEventListener('focusin', ({ target }) => {
  const card = (target as Element).closest('.card');
  if (card?.matches(':focus-visible')) camera.reveal(card.getBoundingClientRect());
});
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLButtonElement) return;
  if (event.key === 'Enter') open(event.target);
  else if (!camera.press(event.key)) return;
  event.preventDefault();
});

const BUTTONS: Readonly<Record<string, () => void>> = {
  zoomIn: camera.zoomIn,
  zoomOut: camera.zoomOut,
  fit: () => camera.fit(),
  export: exportPicture,
};
for (const [id, act] of Object.entries(BUTTONS)) document.getElementById(id)?.addEventListener('click', act);

// A panel that was hidden, or has just been opened, has no size to fit until now.
let wasEmpty = true;
new ResizeObserver(() => {
  const isEmpty = frame.clientWidth === 0;
  if (wasEmpty && !isEmpty) camera.show(size);
  wasEmpty = isEmpty;
}).observe(frame);

editor.postMessage({ type: 'ready' });
