/** The three checks the tests need; `node:assert` does not exist in a web worker. */

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what);
}

export function equal(actual: unknown, expected: unknown, what = 'values differ'): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${what}\n  seen:   ${seen}\n  wanted: ${wanted}`);
}

export function match(text: string, pattern: RegExp): void {
  ok(pattern.test(text), `${String(pattern)} does not match: ${text}`);
}
