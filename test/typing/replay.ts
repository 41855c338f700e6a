/** Replays a typist without an editor: what would be shown after each stroke, as if findings were asked for at once. */
import { planOf } from '../../server/src/core/plan/build';
import { allRules } from '../../server/src/core/rules/all';
import { check } from '../../server/src/core/rules/check';
import { SourceText } from '../../server/src/core/text/source';
import { TypedWord, waits } from '../../server/src/lsp/typed-word';
import { withModel } from '../support/model';
import { strokesFor, type Method, type Stroke } from './strokes';

/** What is said of words. */
const rules = allRules.filter(({ id }) => id.startsWith('VN-'));

export interface Shown {
  /** Text before the caret when it was first shown. */
  readonly after: string;
  readonly rule: string;
  readonly words: string;
}

export class Typist {
  private readonly typed = new TypedWord();
  /** Milliseconds. */
  private now = 0;
  private readonly all: Shown[] = [];
  strokes = 0;

  constructor(
    public text: string,
    public caret: number,
  ) {}

  /** What was shown while this was typed. */
  type(text: string, method: Method): readonly Shown[] {
    const before = this.all.length;
    for (const stroke of strokesFor(text, method)) this.stroke(stroke);
    return this.all.slice(before);
  }

  /** So many strokes of Backspace. */
  takeBack(count: number): void {
    for (let i = 0; i < count; i++) this.stroke({ removed: 1, inserted: '' });
  }

  stroke({ removed, inserted }: Stroke): void {
    const start = this.caret - removed;
    this.text = this.text.slice(0, start) + inserted + this.text.slice(this.caret);
    this.caret = start + inserted.length;
    this.now += 20;
    this.strokes++;
    this.typed.typed(this.text, start, inserted, this.now);
    this.all.push(...this.shown());
  }

  wait(milliseconds: number): void {
    this.now += milliseconds;
  }

  /** The caret goes elsewhere. */
  leave(): void {
    this.typed.caretAt(0, 0, this.now);
  }

  shown(): Shown[] {
    const source = new SourceText(this.text);
    const place = this.typed.place(this.now);
    return check(planOf(source), withModel, rules)
      .filter((finding) => !place || !waits(finding, place, (offset) => source.rawOffset(offset)))
      .map(({ rule, span }) => ({
        after: this.text.slice(Math.max(0, this.caret - 30), this.caret),
        rule,
        words: source.slice(span),
      }));
  }
}
