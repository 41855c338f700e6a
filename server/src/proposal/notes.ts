/** What the user is told beside a proposal. */
import type { Message } from '../core/text/message';

export const notes = {
  noModel: {
    vi: 'Không có mô hình ngôn ngữ (tệp thiếu hoặc hỏng) nên không làm được việc này; cài lại chương trình.',
    en: 'There is no language model (its file is missing or damaged), so this cannot be done; install the program anew.',
  },
  modelOff: {
    vi: 'Mô hình ngôn ngữ đang tắt; bật thiết đặt keHoach.languageModel.enabled rồi làm lại.',
    en: 'The language model is switched off; set keHoach.languageModel.enabled and try again.',
  },
  tooLong: {
    vi: 'Văn bản dài quá {limit} ký tự; chia thành nhiều phần rồi làm từng phần.',
    en: 'The text is longer than {limit} characters; split it and do the parts one by one.',
  },
  nothingToRestore: {
    vi: 'Không có từ nào cần khôi phục dấu.',
    en: 'No word needs its marks restored.',
  },
  notVietnamese: {
    vi: 'Văn bản này không phải tiếng Việt nên được giữ nguyên.',
    en: 'This text is not in Vietnamese, so it was left as it is.',
  },
  nothingToRepair: { vi: 'Không có chỗ nào cần sửa.', en: 'There is nothing to repair.' },
  nothingToConvert: {
    vi: 'Văn bản đã là Unicode, không có gì phải chuyển.',
    en: 'The text is Unicode already; there is nothing to convert.',
  },
  convertedFrom: { vi: 'Mã cũ: {encoding}.', en: 'Old encoding: {encoding}.' },
  lost: {
    vi: '{count} đoạn đã mất hẳn các chữ mang dấu, không khôi phục được, cần gõ lại theo bản gốc.',
    en: '{count} stretches have lost their letters with marks and cannot be restored: type them anew from the original.',
  },
  structureOnly: {
    vi: 'Không có mô hình ngôn ngữ nên chỉ sửa bố cục, chưa sửa chữ đọc sai.',
    en: 'Without the language model only the layout was repaired, not the words that were misread.',
  },
  joinedLines: {
    vi: 'Đã nối {count} dòng bị ngắt như trên trang in.',
    en: '{count} lines that were broken as on a printed page were joined.',
  },
  lookAlikes: {
    vi: 'Đã thay {count} chữ trông giống chữ tiếng Việt nhưng của bảng chữ khác, hoặc dấu đặt rời.',
    en: '{count} letters of other alphabets, or with marks apart, were replaced.',
  },
  unreadablePages: {
    vi: 'Trang {pages}: nhận dạng dưới 70%, cần đối chiếu kỹ với bản gốc.',
    en: 'Page {pages}: less than 70% sure; compare with the original.',
  },
  removedPageNumbers: { vi: 'Đã bỏ {count} số trang.', en: '{count} page numbers were left out.' },
  removedRunningHeads: { vi: 'Đã bỏ {count} đầu trang lặp lại.', en: '{count} running heads were left out.' },
  removedStamps: {
    vi: 'Đã bỏ {count} dòng của chữ ký số.',
    en: '{count} lines of digital signatures were left out.',
  },
  removedScribbles: { vi: 'Đã bỏ {count} nét không phải chữ.', en: '{count} scribbles were left out.' },
  removedPageBreaks: { vi: 'Đã bỏ {count} chỗ ngắt trang.', en: '{count} page breaks were left out.' },
} as const satisfies Record<string, Message>;
