/** How the sheets of an appendix lie: a comment within it turns them, and is not printed. */

/** As the program writes it. */
export const LANDSCAPE_COMMENT = '// khổ ngang';

const LANDSCAPE = /^\/\/\s*khổ ngang\s*$/iu;

export const isLandscapeComment = (comment: string): boolean => LANDSCAPE.test(comment);
