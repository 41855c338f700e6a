/** What hovers and completions say, apart from the rules' own messages. */
import type { Message } from '../text/message';

export const featureTexts = {
  type: { vi: 'Tên loại', en: 'Type' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  mentions: {
    vi: 'Viện dẫn {count} lần trong văn bản: dòng {lines}',
    en: 'Citations in this document: {count} (line {lines})',
  },
  bearers: { vi: 'Tệp mang số này: {files}', en: 'Files with this number: {files}' },
  citing: {
    vi: '{count} văn bản khác trong thư mục viện dẫn: {files}',
    en: 'Cited by other plans of the folder ({count}): {files}',
  },
  andMore: { vi: 'và {count} văn bản khác', en: 'and {count} more' },
  severalMeant: { vi: 'Có nhiều văn bản mang số này:', en: 'Several documents have this number:' },
  othersNumbered: {
    vi: 'Sổ văn bản chỉ có văn bản khác cùng số:',
    en: 'The list only has other documents with this number:',
  },
  otherwise: { vi: 'Chưa khớp {source}: {field} “{value}”', en: 'Not as it is {source}: {field} “{value}”' },
  byMemory: { vi: 'theo trí nhớ', en: 'from memory' },
  byProgram: { vi: 'theo sổ văn bản', en: 'in the list of the program' },
  byOffice: { vi: 'theo sổ văn bản của cơ quan', en: 'in the list of the office' },
  byPlan: { vi: 'theo tệp của văn bản đó', en: 'in its own file' },
  self: { vi: 'Chính văn bản này', en: 'This document itself' },
  abbreviation: { vi: 'viết tắt', en: 'abbreviation' },
  heading: { vi: 'Tên mục thường dùng', en: 'Usual heading' },
  body: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  documentType: { vi: 'Tên loại, ký hiệu {symbol}', en: 'Document type, symbol {symbol}' },
  recipient: { vi: 'Nơi nhận', en: 'Recipient' },
  signature: { vi: 'Ký', en: 'Signature' },
  cited: { vi: 'đã viện dẫn', en: 'cited above or below' },
  ended: { vi: 'hết hiệu lực từ {date}', en: 'no longer in force from {date}' },
  replaced: {
    vi: 'Được thay thế từ ngày {date} bằng {by}{doubt}',
    en: 'Replaced from {date} by {by}{doubt}',
  },
  repealed: { vi: 'Bị bãi bỏ từ ngày {date} theo {by}{doubt}', en: 'Repealed from {date} by {by}{doubt}' },
  fromMemory: { vi: ' (theo trí nhớ, cần đối chiếu)', en: ' (from memory, to be checked)' },
  sameNumber: {
    vi: 'Có văn bản khác cùng số này; xem đúng ngày ban hành.',
    en: 'Another document has this number; look at the date.',
  },
  fromProgram: { vi: 'Theo sổ văn bản kèm chương trình{doubt}', en: 'From the list of the program{doubt}' },
  fromOffice: { vi: 'Theo sổ văn bản của cơ quan{doubt}', en: 'From the list of the office{doubt}' },
  fromPlan: { vi: 'Theo tệp {name}', en: 'From the file {name}' },
} as const satisfies Record<string, Message>;
