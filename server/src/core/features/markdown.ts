/** Words of a document and of its name shown in markdown, where they must mean nothing but themselves. */

export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]|:(?=\/\/)/g, '\\$&');

/** @param target a URI, with the place in it behind: `file:///ke-hoach.kehoach#L12` */
export const link = (words: string, target: string): string =>
  `[${escapeMarkdown(words)}](${target.replace(UNSAFE, (character) => PERCENT[character] ?? '')})`;

/** What would end the target. URIs of editors have none of it; others may. */
const UNSAFE = /[\s()<>]/g;
const PERCENT: Readonly<Record<string, string>> = {
  ' ': '%20',
  '(': '%28',
  ')': '%29',
  '<': '%3C',
  '>': '%3E',
};
