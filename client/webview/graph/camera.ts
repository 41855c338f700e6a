/** What part of the picture is seen, and how large: moved by mouse, wheel, fingers and keys. */
import type { Point } from './layout';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LEAST_SCALE = 0.05;
/** Below which nobody reads a card. */
const READABLE_SCALE = 0.45;
const MOST_SCALE = 3;
/** Of one key stroke or one press of a button. */
const ZOOM_STEP = 1.2;
/** Pixels of one press of an arrow key. */
const PAN_STEP = 60;
/** Pixels that the pointer may move in a click. */
const STILL = 4;

export class Camera {
  private scale = 1;
  private x = 0;
  private y = 0;
  private size: Size = { width: 0, height: 0 };
  private dragged = 0;
  private isMoved = false;

  /**
   * @param frame in which the picture is seen
   * @param world the picture itself, whose `transform` is this camera's
   */
  constructor(
    private readonly frame: SVGSVGElement,
    private readonly world: SVGGElement,
  ) {
    frame.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), this.pointOf(event));
      },
      { passive: false },
    );
    frame.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.dragged = 0;
      frame.setPointerCapture(event.pointerId);
    });
    frame.addEventListener('pointermove', (event) => {
      if (!frame.hasPointerCapture(event.pointerId)) return;
      this.dragged += Math.abs(event.movementX) + Math.abs(event.movementY);
      if (this.wasDragged) this.move(event.movementX, event.movementY);
    });
  }

  /** The pointer went further than a click's does. */
  get wasDragged(): boolean {
    return this.dragged > STILL;
  }

  /**
   * Shows a picture: all of it, or its beginning where all of it could not be read. Who has moved the picture before
   * this one goes on looking at the same place.
   */
  show(size: Size): void {
    this.size = size;
    if (!this.isMoved) this.fit(READABLE_SCALE);
  }

  /** Shows the whole picture; never larger than its own size. */
  fit(least = LEAST_SCALE): void {
    const { clientWidth, clientHeight } = this.frame;
    const { width, height } = this.size;
    const scale = Math.min(1, clientWidth / width, clientHeight / height);
    this.scale = Number.isFinite(scale) && scale > 0 ? Math.max(scale, least) : 1;
    this.x = Math.max(0, (clientWidth - width * this.scale) / 2);
    this.y = Math.max(0, (clientHeight - height * this.scale) / 2);
    this.isMoved = false;
    this.apply();
  }

  zoomIn = (): void => this.zoom(ZOOM_STEP);
  zoomOut = (): void => this.zoom(1 / ZOOM_STEP);

  /** @returns whether the key moves the picture */
  press(key: string): boolean {
    const act = this.keys[key];
    act?.();
    return act !== undefined;
  }

  /** Brings a part of the picture, in pixels of the frame, into sight. */
  reveal({ left, right, top, bottom }: DOMRect): void {
    const { clientWidth, clientHeight } = this.frame;
    const frame = this.frame.getBoundingClientRect();
    const over = (low: number, high: number, room: number): number =>
      low < 0 ? -low : high > room ? Math.max(room - high, -low) : 0;
    this.move(
      over(left - frame.left, right - frame.left, clientWidth),
      over(top - frame.top, bottom - frame.top, clientHeight),
    );
  }

  private readonly keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => this.move(PAN_STEP, 0),
    ArrowRight: () => this.move(-PAN_STEP, 0),
    ArrowUp: () => this.move(0, PAN_STEP),
    ArrowDown: () => this.move(0, -PAN_STEP),
    '+': this.zoomIn,
    '=': this.zoomIn,
    '-': this.zoomOut,
    '0': () => this.fit(),
  };

  private zoom(factor: number, about?: Point): void {
    const { clientWidth, clientHeight } = this.frame;
    const { x, y } = about ?? { x: clientWidth / 2, y: clientHeight / 2 };
    const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, this.scale * factor));
    this.x = x - ((x - this.x) * scale) / this.scale;
    this.y = y - ((y - this.y) * scale) / this.scale;
    this.scale = scale;
    this.isMoved = true;
    this.apply();
  }

  private move(x: number, y: number): void {
    this.x += x;
    this.y += y;
    this.isMoved = true;
    this.apply();
  }

  private pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private apply(): void {
    this.world.setAttribute('transform', `translate(${this.x} ${this.y}) scale(${this.scale})`);
  }
}
