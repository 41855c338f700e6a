/** As much of papaparse as is used here: its own types bring Node's into the core. */
declare module 'papaparse/papaparse.min.js' {
  interface Row {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where the next row begins. */
    readonly meta: { readonly cursor: number };
  }
  interface Parser {
    abort(): void;
  }
  interface Config {
    readonly delimiter: string;
    readonly step: (row: Row, parser: Parser) => void;
  }
  const papa: { parse(text: string, config: Config): void };
  export = papa;
}
