/** What hovers and completions say, apart from the rules' own messages. */
import type { Message } from '../text/message';

export const featureTexts = {
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  mentions: {
    vi: 'Viện dẫn {count} lần trong văn bản, lần đầu ở dòng {line}',
    en: 'Cited {count} times in this document, first on line {line}',
  },
  self: { vi: 'Chính văn bản này', en: 'This document itself' },
  abbreviation: { vi: 'viết tắt', en: 'abbreviation' },
  heading: { vi: 'Tên mục thường dùng', en: 'Usual heading' },
  body: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  documentType: { vi: 'Tên loại, ký hiệu {symbol}', en: 'Document type, symbol {symbol}' },
  recipient: { vi: 'Nơi nhận', en: 'Recipient' },
  signature: { vi: 'Ký', en: 'Signature' },
  cited: { vi: 'Đã viện dẫn trong văn bản', en: 'Cited in this document' },
} as const satisfies Record<string, Message>;
