/** What the user is told of an import: why there is none, what was done on the way, and what is not sure. */
import type { Message } from '../core/text/message';

/** Why a file cannot be imported. */
export const refusals = {
  empty: { vi: 'Tệp rỗng, không có gì để nhập.', en: 'The file is empty; there is nothing to import.' },
  unknown: {
    vi: 'Không nhận ra loại tệp này. Nhập được: Word (.docx, .doc, .rtf), .odt, PDF, HTML, văn bản thuần và ảnh quét.',
    en: 'This kind of file is not known. Word (.docx, .doc, .rtf), .odt, PDF, HTML, plain text and scanned pictures can be imported.',
  },
  damaged: {
    vi: 'Tệp hỏng hoặc không đúng định dạng ghi ở đuôi tên; thử mở bằng chương trình đã tạo ra nó rồi lưu lại.',
    en: 'The file is damaged, or not what its ending says; try to open it where it was made and save it again.',
  },
  password: {
    vi: 'Tệp có mật khẩu; mở bằng chương trình đã tạo ra nó, bỏ mật khẩu rồi nhập lại.',
    en: 'The file has a password; open it where it was made, take the password away and import it again.',
  },
  tooLarge: {
    vi: 'Tệp lớn quá {limit} MB nên không nhập; chia thành nhiều tệp nhỏ hơn.',
    en: 'The file is larger than {limit} MB and was not imported; split it.',
  },
  tooManyPages: {
    vi: 'Tệp có {pages} trang, quá {limit} trang nên không nhập; tách lấy những trang cần dùng.',
    en: 'The file has {pages} pages, more than {limit}, and was not imported; take out the pages that are needed.',
  },
  tooMuchContent: {
    vi: 'Nội dung bung ra lớn bất thường nên dừng lại; tệp có thể hỏng hoặc được tạo ra để gây hại.',
    en: 'What the file unpacks to is unusually large, so reading was stopped; it may be damaged or made to do harm.',
  },
  tooSlow: {
    vi: 'Đọc tệp quá lâu nên dừng lại; tệp có thể hỏng. Thử lưu lại bằng chương trình đã tạo ra nó.',
    en: 'Reading took too long and was stopped; the file may be damaged. Try to save it again where it was made.',
  },
  noText: {
    vi: 'Không tìm thấy chữ nào trong tệp.',
    en: 'No text was found in the file.',
  },
  noRecogniser: {
    vi: 'Tệp là ảnh quét, mà phần nhận dạng chữ (OCR) không được cài kèm; cài bản đầy đủ của chương trình.',
    en: 'The file is a scan, and the part that reads pictures (OCR) is not installed; install the full program.',
  },
  failed: {
    vi: 'Không đọc được tệp này.',
    en: 'This file could not be read.',
  },
} as const satisfies Record<string, Message>;
