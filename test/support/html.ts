/** What a reader sees of an exported HTML file. */

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The text of the body, white space as one space; elements that stand apart are parted. */
export function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<\/(?:p|h\d|td|th|section)>/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&([a-z]+|#\d+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ');
}
