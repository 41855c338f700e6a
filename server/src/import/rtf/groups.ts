/** Groups of RTF inside one another: each begins with the state of the one around it, which is back at its end. */
import { refusals } from '../notes';
import { Refusal } from '../reader';
import { firstState, type State } from './state';

/** Done where a group has ended. @param inside the last state of the group */
export type Ends = (inside: State) => void;

const DEEPEST = 2000;

export class Groups {
  readonly #around: { readonly state: State; readonly ends: Ends[] }[] = [];
  #state = firstState;
  #ends: Ends[] = [];

  get state(): State {
    return this.#state;
  }

  /** Of the group around the innermost one. */
  get outside(): State {
    return this.#around.at(-1)?.state ?? this.#state;
  }

  get isAnyOpen(): boolean {
    return this.#around.length > 0;
  }

  set(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
  }

  become(state: State): void {
    this.#state = state;
  }

  /** What is done where the innermost group has ended, before what was to be done then already. */
  atEnd(ends: Ends): void {
    this.#ends.push(ends);
  }

  /** @throws Refusal for groups in groups without end */
  open(): void {
    if (this.#around.length >= DEEPEST) throw new Refusal(refusals.tooMuchContent);
    this.#around.push({ state: this.#state, ends: this.#ends });
    this.#ends = [];
    this.#state.collector?.open?.();
    if (this.#state.destination === 'choice') this.set({ destination: 'nowhere' });
  }

  close(): void {
    const [inside, ends] = [this.#state, this.#ends];
    const around = this.#around.pop();
    this.#ends = around?.ends ?? [];
    if (around) this.#state = around.state;
    if (inside.collector === this.#state.collector) inside.collector?.close?.();
    for (const end of ends.reverse()) end(inside);
  }
}
