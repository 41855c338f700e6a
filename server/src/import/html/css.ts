/**
 * As much of CSS as tells how text looks: declarations of `style` attributes, and rules of style sheets whose selectors
 * are a tag, a class, or both. Selectors that depend on where an element stands are not read.
 */

export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();
/** Of a style sheet; sheets of office programs have a few hundred. */
const MOST_RULES = 20_000;

/** `color: red; font-family: "A;B"` by the names, which are small, as are values but those of fonts. */
function declarationsOf(style: string): Declarations {
  const found = new Map<string, string>();
  for (const part of partsOf(style, ';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim();
    found.set(name, name === 'font-family' || name === 'font' ? value : value.toLowerCase());
  }
  return found;
}

/** Parts between signs that stand in no quotation marks and brackets. */
function partsOf(text: string, sign: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quote = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === sign && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

const SELECTOR = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i;

export class StyleSheet {
  readonly #rules = new Map<string, Map<string, string>>();

  /** @param text of a `style` element, with the comment signs that old programs put around it */
  add(text: string): void {
    const sheet = withoutComments(text);
    for (let at = 0; ;) {
      const open = sheet.indexOf('{', at);
      if (open < 0) return;
      const selectors = sheet.slice(at, open).trim();
      const close = selectors.startsWith('@') ? endOfBlock(sheet, open) : sheet.indexOf('}', open);
      if (close < 0) return;
      if (!selectors.startsWith('@')) this.#addRule(selectors, sheet.slice(open + 1, close));
      at = close + 1;
    }
  }

  #addRule(selectors: string, body: string): void {
    const declarations = declarationsOf(body);
    for (const selector of selectors.split(',')) {
      const [, tag, name] = SELECTOR.exec(selector.trim()) ?? [];
      if ((tag === undefined && name === undefined) || this.#rules.size >= MOST_RULES) continue;
      const key = `${tag?.toLowerCase() ?? ''}.${name ?? ''}`;
      const rule = this.#rules.get(key) ?? new Map<string, string>();
      for (const [property, value] of declarations) rule.set(property, value);
      this.#rules.set(key, rule);
    }
  }

  /** What holds for an element, the rules of its classes over those of its tag, and its own `style` over all. */
  of(tag: string, attributes: Readonly<Record<string, string>>): Declarations {
    const own = attributes['style'] === undefined ? NONE : declarationsOf(attributes['style']);
    const classes = (attributes['class'] ?? '').split(/\s+/, 20).filter(Boolean);
    const rules = [
      `${tag}.`,
      ...classes.map((name) => `.${name}`),
      ...classes.map((name) => `${tag}.${name}`),
    ]
      .map((key) => this.#rules.get(key))
      .filter((rule) => rule !== undefined);
    if (rules.length === 0) return own;
    return new Map([...rules, own].flatMap((rule) => [...rule]));
  }
}

/** Of a block with blocks inside; -1 where it does not end. */
function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at++) {
    const character = sheet.charAt(at);
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  return -1;
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('/*'); open >= 0; open = text.indexOf('/*', at)) {
    parts.push(text.slice(at, open));
    const close = text.indexOf('*/', open + 2);
    at = close < 0 ? text.length : close + 2;
  }
  return [...parts, text.slice(at)].join('').replace(/<!--|-->/g, '');
}

/** The first of the fonts that an element asks for. */
export function fontOf(declarations: Declarations): string | undefined {
  const family = declarations.get('font-family') ?? familyIn(declarations.get('font') ?? '');
  const first =
    partsOf(family, ',')[0]
      ?.trim()
      .replace(/^["']|["']$/g, '') ?? '';
  return first === '' ? undefined : first;
}

const SIZE = /^[\d.]+(?:pt|px|r?em|%)/i;

/** `font` names the family behind the size. */
function familyIn(font: string): string {
  const words = font.split(/\s+/);
  const size = words.findIndex((word) => SIZE.test(word));
  return size < 0 ? '' : words.slice(size + 1).join(' ');
}

const VISIBLE = /\b(?:solid|double|dotted|dashed|ridge|groove|inset|outset|windowtext)\b/;
const NO_WIDTH = /(?:^|\s)0(?:px|pt|in|cm|mm)?(?:\s|$)/;

/** How many sides of an element have a line. */
export function borderedSides(declarations: Declarations): number {
  const whole = ['border', 'border-style'].some((name) => isLine(declarations.get(name)));
  return ['top', 'right', 'bottom', 'left'].filter((side) => {
    const own = declarations.get(`border-${side}`) ?? declarations.get(`border-${side}-style`);
    return own === undefined ? whole && !NO_WIDTH.test(declarations.get('border-width') ?? '') : isLine(own);
  }).length;
}

const isLine = (border = ''): boolean =>
  VISIBLE.test(border) && !NO_WIDTH.test(border) && !/\bnone\b/.test(border);
