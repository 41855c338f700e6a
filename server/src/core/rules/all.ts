/** Every rule of the program, in the order of the rule book. A rule exists when it stands here. */
import { laterDate } from './citation/later-date';
import { oneDate } from './citation/one-date';
import { realDate } from './citation/real-date';
import { symbolForm } from './citation/symbol-form';
import { typeAgreement } from './citation/type-agreement';
import { brokenSymbol } from './content/broken-symbol';
import { endMark } from './content/end-mark';
import { numberingOrder } from './content/numbering-order';
import { dateForm } from './date/form';
import { dateWords } from './date/words';
import { dateZeros } from './date/zeros';
import { issuerName } from './header/issuer-name';
import { partyTitle } from './header/party-title';
import { star } from './header/star';
import { stateTitles } from './header/state-titles';
import { numberBodySymbol } from './number/body-symbol';
import { numberDigits } from './number/digits';
import { numberForm } from './number/form';
import { numberFormerSymbol } from './number/former-symbol';
import { numberSeparators } from './number/separators';
import { numberSuffix } from './number/suffix';
import { numberTypeSymbol } from './number/type-symbol';
import { archiveLine } from './recipients/archive-line';
import { recipientMarks } from './recipients/end-marks';
import type { Rule } from './rule';
import { signingAuthority } from './signature/authority';
import { stateAuthority } from './signature/state-authority';
import { purposeOrder } from './structure/purpose-order';
import { requiredSections } from './structure/required-sections';
import { titleSeparator } from './title/separator';
import { typeName } from './title/type-name';
import { composedLetters } from './vietnamese/composed-letters';
import { possibleSyllables } from './vietnamese/syllables';

export const allRules: readonly Rule[] = [
  partyTitle,
  stateTitles,
  issuerName,
  star,
  numberForm,
  numberDigits,
  numberSeparators,
  numberTypeSymbol,
  numberFormerSymbol,
  numberBodySymbol,
  numberSuffix,
  dateForm,
  dateZeros,
  dateWords,
  typeName,
  titleSeparator,
  signingAuthority,
  stateAuthority,
  recipientMarks,
  archiveLine,
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
