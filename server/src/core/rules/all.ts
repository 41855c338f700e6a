/** Every rule of the program, in the order of the rule book. A rule exists when it stands here. */
import { appendixAnnouncement } from './appendix/announcement';
import { appendixParent } from './appendix/parent-line';
import { tableColumns } from './assignments/table-columns';
import { targetFigures } from './assignments/targets';
import { assignedTasks } from './assignments/tasks';
import { basisForm2018 } from './basis/form-2018';
import { basisForm2026 } from './basis/form-2026';
import { basisItalics } from './basis/italics';
import { lawYear } from './basis/law-year';
import { formerBody } from './bodies/former';
import { centralBody } from './capitals/central-body';
import { classNouns } from './capitals/class-nouns';
import { bodiesOfAKind } from './capitals/kinds';
import { partyBodies } from './capitals/party-bodies';
import { partyWords } from './capitals/party-words';
import { peopleAndState } from './capitals/people-and-state';
import { selfReference } from './capitals/self-reference';
import { sentenceStart } from './capitals/sentence-start';
import { terms } from './capitals/terms';
import { bareBrackets } from './citation/bare-brackets';
import { citedDateForm } from './citation/date-form';
import { fullFirst } from './citation/full-first';
import { houseForm } from './citation/house-form';
import { issuerType } from './citation/issuer-type';
import { laterDate } from './citation/later-date';
import { oneDate } from './citation/one-date';
import { citedInOpening } from './citation/opening';
import { realDate } from './citation/real-date';
import { registryAgreement } from './citation/registry-agreement';
import { repeatedParts } from './citation/repeated';
import { summaryWords } from './citation/summary-words';
import { symbolForm } from './citation/symbol-form';
import { symbolIssuer } from './citation/symbol-issuer';
import { typeAgreement } from './citation/type-agreement';
import { typeAndNumber } from './citation/type-and-number';
import { unnumbered } from './citation/unnumbered';
import { schoolSpelling } from './consistency/school-spelling';
import { selfName } from './consistency/self-name';
import { tonePlacement } from './consistency/tone-placement';
import { variants } from './consistency/variants';
import { brokenSymbol } from './content/broken-symbol';
import { endMark } from './content/end-mark';
import { formOfArticles } from './content/form-of-articles';
import { formOfParts } from './content/form-of-parts';
import { formOfPoints } from './content/form-of-points';
import { formOfSections } from './content/form-of-sections';
import { lookOfParts } from './content/look-of-parts';
import { numberingOrder } from './content/numbering-order';
import { dateClassNoun } from './date/class-noun';
import { dateForm } from './date/form';
import { dateSeat } from './date/seat';
import { dateWords } from './date/words';
import { dateZeros } from './date/zeros';
import { centralCommittee } from './header/central-committee';
import { communeLines } from './header/commune-lines';
import { grassrootsLines } from './header/grassroots-lines';
import { issuerName } from './header/issuer-name';
import { jointNames } from './header/joint-names';
import { organLines } from './header/organ-lines';
import { parentLine } from './header/parent-line';
import { partyTitle } from './header/party-title';
import { provinceLine } from './header/province-line';
import { standingCommittee } from './header/standing-committee';
import { star } from './header/star';
import { stateTitles } from './header/state-titles';
import { circulation } from './marks/circulation';
import { draftMark } from './marks/draft';
import { notForPublication } from './marks/not-for-publication';
import { titleLine } from './marks/title-line';
import { urgency } from './marks/urgency';
import { numberBodySymbol } from './number/body-symbol';
import { numberDigits } from './number/digits';
import { numberForm } from './number/form';
import { numberFormerSymbol } from './number/former-symbol';
import { letterType } from './number/letter-type';
import { numberSeparators } from './number/separators';
import { numberSuffix } from './number/suffix';
import { numberTaken } from './number/taken';
import { numberTypeSymbol } from './number/type-symbol';
import { addressee } from './recipients/addressee';
import { archiveLine } from './recipients/archive-line';
import { asAbove } from './recipients/as-above';
import { assignedRecipients } from './recipients/coverage';
import { recipientMarks } from './recipients/end-marks';
import { listLabel } from './recipients/label';
import { purposeNotes } from './recipients/purpose-notes';
import { superiorRecipient } from './recipients/superior';
import type { Rule } from './rule';
import { authorityAgreement } from './signature/agreement';
import { signingAuthority } from './signature/authority';
import { collective } from './signature/collective';
import { noTitle } from './signature/no-title';
import { organHead } from './signature/organ-head';
import { signerName } from './signature/signer-name';
import { stateAuthority } from './signature/state-authority';
import { titleOnly } from './signature/title-only';
import { withoutSeal } from './signature/without-seal';
import { issuerLine } from './state-form/issuer-line';
import { positionBold } from './state-form/position-bold';
import { recipientsLabel } from './state-form/recipients-label';
import { regulationSymbol } from './state-form/regulation-symbol';
import { romanAppendix } from './state-form/roman-appendix';
import { openingSentence } from './structure/opening';
import { otherForms } from './structure/other-forms';
import { ownType } from './structure/own-type';
import { purposeOrder } from './structure/purpose-order';
import { requiredSections } from './structure/required-sections';
import { aboutForm } from './title/about-form';
import { titleSeparator } from './title/separator';
import { summary } from './title/summary';
import { summaryCase } from './title/summary-case';
import { summaryEnd } from './title/summary-end';
import { typeName } from './title/type-name';
import { composedLetters } from './vietnamese/composed-letters';
import { missingMarks } from './vietnamese/missing-marks';
import { oldEncoding } from './vietnamese/old-encoding';
import { fixedPhrases } from './vietnamese/fixed-phrases';
import { possibleSyllables } from './vietnamese/syllables';
import { typedWords } from './vietnamese/typed-words';
import { wordsInContext } from './vietnamese/words-in-context';
import { abbreviations } from './wording/abbreviations';
import { commaLists } from './wording/comma-lists';
import { dangling } from './wording/dangling';
import { doubledWords } from './wording/doubled';
import { foreignTerms } from './wording/foreign-terms';
import { placeholders } from './wording/placeholders';
import { repeatedSentences } from './wording/repeated';
import { unfinished } from './wording/unfinished';

export const allRules: readonly Rule[] = [
  partyTitle,
  titleLine,
  stateTitles,
  issuerName,
  star,
  parentLine,
  provinceLine,
  communeLines,
  grassrootsLines,
  organLines,
  standingCommittee,
  centralCommittee,
  jointNames,
  formerBody,
  numberForm,
  numberDigits,
  numberSeparators,
  numberTypeSymbol,
  numberFormerSymbol,
  numberBodySymbol,
  numberSuffix,
  numberTaken,
  letterType,
  dateForm,
  dateZeros,
  dateWords,
  dateSeat,
  dateClassNoun,
  typeName,
  summary,
  summaryCase,
  titleSeparator,
  aboutForm,
  summaryEnd,
  basisForm2026,
  basisForm2018,
  lawYear,
  basisItalics,
  signingAuthority,
  collective,
  authorityAgreement,
  titleOnly,
  noTitle,
  signerName,
  organHead,
  withoutSeal,
  stateAuthority,
  issuerLine,
  recipientsLabel,
  positionBold,
  regulationSymbol,
  romanAppendix,
  listLabel,
  recipientMarks,
  archiveLine,
  asAbove,
  addressee,
  superiorRecipient,
  assignedRecipients,
  purposeNotes,
  urgency,
  circulation,
  notForPublication,
  draftMark,
  appendixAnnouncement,
  appendixParent,
  endMark,
  abbreviations,
  foreignTerms,
  formOfParts,
  formOfSections,
  formOfArticles,
  formOfPoints,
  numberingOrder,
  lookOfParts,
  brokenSymbol,
  fullFirst,
  repeatedParts,
  houseForm,
  citedInOpening,
  oneDate,
  registryAgreement,
  laterDate,
  symbolForm,
  typeAgreement,
  realDate,
  summaryWords,
  bareBrackets,
  unnumbered,
  citedDateForm,
  symbolIssuer,
  issuerType,
  typeAndNumber,
  openingSentence,
  requiredSections,
  purposeOrder,
  assignedTasks,
  ownType,
  targetFigures,
  tableColumns,
  otherForms,
  sentenceStart,
  classNouns,
  partyBodies,
  bodiesOfAKind,
  partyWords,
  centralBody,
  peopleAndState,
  selfReference,
  terms,
  tonePlacement,
  variants,
  selfName,
  schoolSpelling,
  doubledWords,
  placeholders,
  dangling,
  unfinished,
  repeatedSentences,
  commaLists,
  possibleSyllables,
  wordsInContext,
  missingMarks,
  composedLetters,
  typedWords,
  fixedPhrases,
  oldEncoding,
];
