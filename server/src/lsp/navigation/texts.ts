/** What navigation says to the user. */
import type { Message } from '../../core/text/message';

export const texts = {
  openPlan: { vi: 'Mở {name} ({file})', en: 'Open {name} ({file})' },
  cited: {
    vi: 'được viện dẫn {count} lần trong {plans} văn bản',
    en: 'citations: {count}, in plans: {plans}',
  },
  rename: { vi: 'Đổi {from} thành {to}', en: 'Change {from} to {to}' },
  renameElsewhere: {
    vi: 'Đổi {from} thành {to} ở văn bản khác',
    en: 'Change {from} to {to} in other documents',
  },
  nothingToRename: {
    vi: 'Chỗ này không có số và ký hiệu để đổi.',
    en: 'There is no number and symbol to change here.',
  },
  unclear: {
    vi: 'Trong thư mục có nhiều văn bản cùng số {number}, ban hành ngày khác nhau. Ghi ngày vào một chỗ viện dẫn trong văn bản này rồi đổi.',
    en: 'Several documents in the folder bear number {number}, of different dates. Write the date into one citation of this document, then change the number.',
  },
  unreadable: {
    vi: 'Không đọc được {files}, nên chưa đổi gì.',
    en: 'Cannot read {files}: nothing was changed.',
  },
  leftOut: {
    vi: 'Chưa đổi ở {files}: chưa rõ viện dẫn văn bản nào trong các văn bản cùng số {number}.',
    en: 'Not changed in {files}: it is not clear which of the documents numbered {number} is meant there.',
  },
  word: {
    vi: 'Chưa đổi trong tệp Word {files}: mở bằng Word để đổi.',
    en: 'Not changed in the Word files {files}: change it in Word.',
  },
  more: { vi: '{files} và {count} tệp khác', en: '{files} and {count} more' },
} as const satisfies Record<string, Message>;
