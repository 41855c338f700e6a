/** What elements are: blocks, nothing to be seen, or the frame of a web page. */
import type { Declarations } from './css';
import type { Attributes } from './look';

const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'html',
    'head',
    'body',
    'p',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'menu',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'blockquote',
    'pre',
    'listing',
    'xmp',
    'hr',
  ],
  ...[
    'section',
    'article',
    'main',
    'header',
    'footer',
    'nav',
    'aside',
    'address',
    'figure',
    'figcaption',
    'center',
  ],
  ...['form', 'fieldset', 'legend', 'details', 'summary', 'hgroup', 'dir'],
]);

const INLINE = /^(?:inline|contents)/;

export const isBlock = (tag: string, style: Declarations): boolean =>
  BLOCKS.has(tag) ? !INLINE.test(style.get('display') ?? '') : (style.get('display') ?? '') === 'block';

const UNSEEN: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'title',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'canvas',
    'video',
    'audio',
  ],
  ...['button', 'datalist', 'map', 'xml', 'rp', 'rt'],
]);

/** Parts of a file of Word that stand beside its text. */
const WORD_PARTS: ReadonlySet<string> = new Set(['header', 'footer', 'comment-list', 'comment']);

export const isUnseen = (tag: string, style: Declarations): boolean =>
  UNSEEN.has(tag) || WORD_PARTS.has(style.get('mso-element') ?? '');

const FRAMES: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);
const FRAME_ROLES: ReadonlySet<string> = new Set([
  'navigation',
  'contentinfo',
  'banner',
  'complementary',
  'search',
]);
const OWN: ReadonlySet<string> = new Set(['article', 'main']);

/** Menus, side columns, and the head and foot of a web page; an article has a head of its own. */
export function isFrame(
  tag: string,
  attributes: Attributes,
  around: readonly { readonly tag: string }[],
): boolean {
  if (FRAMES.has(tag) || FRAME_ROLES.has(attributes['role'] ?? '')) return true;
  return tag === 'header' && !around.some((element) => OWN.has(element.tag));
}

/** The table of contents, as Word and LibreOffice mark it. */
export const isContents = ({ class: classes = '', id = '' }: Attributes): boolean =>
  /^MsoToc(?:\d|Heading)/.test(classes) || /^Table of Contents\d/i.test(id);

/** The mark of a remark in the margin; Word writes the remarks themselves behind the text. */
export const isRemark = ({ class: classes = '' }: Attributes): boolean => /\bmsocomanchor\b/i.test(classes);

/** Headers and footers of a document that LibreOffice saved as a page. */
export const isRunning = (tag: string, { title = '' }: Attributes): boolean =>
  tag === 'div' && (title === 'header' || title === 'footer');

export const breaksPage = (style: Declarations): boolean =>
  ['page-break-before', 'break-before'].some((name) => ['always', 'page'].includes(style.get(name) ?? ''));
