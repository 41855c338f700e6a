/** The words of RTF by what they do: characters, and groups that are no text (RTF 1.9.1). */

/** Control words and symbols that are a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
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
  ...[
    'colortbl',
    'info',
    'pict',
    'objdata',
    'xe',
    'rxe',
    'txe',
    'tc',
    'tcn',
    'filetbl',
    'private',
    'nextfile',
  ],
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
    'sp',
  ],
  ...[
    'comment',
    'title',
    'subject',
    'author',
    'operator',
    'keywords',
    'doccomm',
    'annotation',
    'falt',
    'panose',
  ],
  ...['pntxta', 'pntxtb', 'datafield', 'formfield', 'fname', 'buptim', 'creatim', 'revtim', 'printim'],
]);

/** Groups that may be passed over by who does not know them, and hold text of the document all the same. */
export const knownStarred: ReadonlySet<string> = new Set([
  'footnote',
  'shpinst',
  'do',
  'ud',
  'fldinst',
  'listtext',
  'pntext',
]);

export const running: ReadonlySet<string> = new Set([
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
]);

/** Fields whose result is a number of the page that it was printed on. */
export const pageFields: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);
