/** All planted breaches, by rule id. */
import { appendixSeeds } from './appendix';
import { basisSeeds } from './basis';
import { citationSeeds } from './citations';
import { contentSeeds, planSeeds } from './content';
import { dateSeeds, titleSeeds } from './date';
import { recipientSeeds, signatureSeeds } from './end';
import { headerSeeds } from './header';
import { markSeeds } from './marks';
import type { Seeds } from './mutation';
import { numberSeeds } from './number';
import { capitalSeeds, consistencySeeds, termSeeds, wordingSeeds } from './wording';
import { vietnameseSeeds } from './vietnamese';

export const seeds: Seeds = {
  ...headerSeeds,
  ...numberSeeds,
  ...dateSeeds,
  ...titleSeeds,
  ...signatureSeeds,
  ...recipientSeeds,
  ...contentSeeds,
  ...basisSeeds,
  ...appendixSeeds,
  ...markSeeds,
  ...citationSeeds,
  ...planSeeds,
  ...termSeeds,
  ...capitalSeeds,
  ...consistencySeeds,
  ...wordingSeeds,
  ...vietnameseSeeds,
};
