/** The words of RTF by what they do: characters, and groups that are no text (RTF 1.9.1). */

/** Control words and symbols that are a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', ' '],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);

/** Groups that hold no text of the document. */
export const skipped: ReadonlySet<string> = new Set([
  ...['colortbl', 'info', 'objdata', 'xe', 'rxe', 'txe', 'tc', 'tcn', 'filetbl', 'private', 'nextfile'],
  ...[
    'template',
    'ftnsep',
    'ftnsepc',
    'ftncn',
    'aftnsep',
    'aftnsepc',
    'aftncn',
    'nonesttables',
    'shprslt',
    'nonshppict',
  ],
  ...['comment', 'title', 'subject', 'author', 'operator', 'keywords', 'doccomm', 'falt', 'panose'],
  ...['mmathPict', 'datafield', 'formfield', 'fname', 'buptim', 'creatim', 'revtim', 'printim'],
]);

/** Groups that may be passed over by who does not know them, and hold text of the document all the same. */
export const knownStarred: ReadonlySet<string> = new Set([
  'footnote',
  'shpinst',
  'shppict',
  'annotation',
  'do',
  'ud',
  'fldinst',
  'listtext',
  'pntext',
  'pn',
  'listtable',
  'listoverridetable',
  'shpgrp',
  'mmath',
  'moMath',
  'moMathPara',
]);

/** Groups that are no text, and that the reader of the plan is told of. */
export const counted: ReadonlyMap<string, 'pictures' | 'comments'> = new Map([
  ['pict', 'pictures'],
  ['annotation', 'comments'],
]);

export const running: ReadonlySet<string> = new Set([
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
]);

/** Fields whose result is a number of the page that it was printed on. */
export const pageFields: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
