/** Every rule of the program, in the order of the rule book. A rule exists when it stands here. */
import { laterDate } from './citation/later-date';
import { oneDate } from './citation/one-date';
import { realDate } from './citation/real-date';
import { symbolForm } from './citation/symbol-form';
import { typeAgreement } from './citation/type-agreement';
import { brokenSymbol } from './content/broken-symbol';
import { endMark } from './content/end-mark';
import { numberingOrder } from './content/numbering-order';
import { numberForm } from './number/form';
import type { Rule } from './rule';
import { purposeOrder } from './structure/purpose-order';
import { requiredSections } from './structure/required-sections';
import { composedLetters } from './vietnamese/composed-letters';
import { possibleSyllables } from './vietnamese/syllables';

export const allRules: readonly Rule[] = [
  numberForm,
  endMark,
  numberingOrder,
  brokenSymbol,
  oneDate,
  laterDate,
  symbolForm,
  typeAgreement,
  realDate,
  requiredSections,
  purposeOrder,
  possibleSyllables,
  composedLetters,
];
