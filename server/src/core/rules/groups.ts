/** Groups of rules: the letters before the hyphen of an id, as in the rule book of the project. */
import type { Message } from '../text/message';

export const groups = {
  TD: { vi: 'Tiêu đề', en: 'Party title' },
  CQ: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  SO: { vi: 'Số và ký hiệu', en: 'Number and symbol' },
  NG: { vi: 'Địa danh, ngày, tháng, năm', en: 'Place and date' },
  TL: { vi: 'Tên loại, trích yếu', en: 'Type name and summary' },
  CC: { vi: 'Căn cứ', en: 'Legal basis' },
  ND: { vi: 'Nội dung', en: 'Content' },
  VD: { vi: 'Viện dẫn', en: 'Citations' },
  KY: { vi: 'Chữ ký', en: 'Signature' },
  NN: { vi: 'Nơi nhận', en: 'Recipients' },
  BS: { vi: 'Thành phần bổ sung', en: 'Additional parts' },
  PL: { vi: 'Phụ lục', en: 'Appendices' },
  LM: { vi: 'Lẫn thể thức văn bản nhà nước', en: 'Forms of state documents' },
  KH: { vi: 'Bố cục và nội dung kế hoạch', en: 'Sense of a plan' },
  VH: { vi: 'Viết hoa', en: 'Capitals' },
  TN: { vi: 'Thống nhất trong văn bản', en: 'Consistency' },
  CH: { vi: 'Câu chữ', en: 'Wording' },
  VN: { vi: 'Chính tả tiếng Việt', en: 'Vietnamese spelling' },
} as const satisfies Readonly<Record<string, Message>>;

export type Group = keyof typeof groups;

/** `NN` of `NN-03`. */
export const groupOf = (id: string): string => id.slice(0, id.indexOf('-'));
