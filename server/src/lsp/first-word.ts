/** The moment when the first findings are given, for what may begin only then. */

/** Milliseconds after which nobody is expected to ask for findings any more. */
const LONGEST_WAIT = 1000;

export class FirstWord {
  private isGiven = false;
  private readonly waiting: (() => void)[] = [];

  given(): void {
    this.isGiven = true;
    for (const action of this.waiting.splice(0)) action();
  }

  then(action: () => void): void {
    if (this.isGiven) {
      action();
      return;
    }
    this.waiting.push(action);
    setTimeout(() => this.given(), LONGEST_WAIT);
  }
}
