/** What the report of a check says around its findings. */
import type { Message } from '../core/text/message';
import type { GuideReason } from './json';

export const reportMessages = {
  title: { vi: 'PHIẾU KIỂM TRA THỂ THỨC VĂN BẢN', en: 'REPORT ON THE FORM OF A DOCUMENT' },
  file: { vi: 'Tệp', en: 'File' },
  parentBody: { vi: 'Cơ quan cấp trên', en: 'Parent body' },
  issuingBody: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  number: { vi: 'Số và ký hiệu', en: 'Number and symbol' },
  placeAndDate: { vi: 'Địa danh và ngày ban hành', en: 'Place and date' },
  typeAndSummary: { vi: 'Tên loại và trích yếu', en: 'Type and summary' },
  guide: { vi: 'Hướng dẫn áp dụng', en: 'Guide in force' },
  result: { vi: 'Kết quả', en: 'Result' },
  absent: { vi: '(không có trong văn bản)', en: '(not in the document)' },
  notPartyPage: {
    vi: 'Trang này không đọc được là văn bản của Đảng (thể thức văn bản nhà nước hoặc chữ không có dấu): phần lớn quy tắc không được áp dụng.',
    en: 'This page does not read as a Party document (form of a state document, or text without marks): most rules were not asked.',
  },
  findings: { vi: 'Những chỗ cần xem', en: 'Places to look at' },
  noFindings: { vi: 'Không phát hiện chỗ nào.', en: 'Nothing was found.' },
  line: { vi: 'dòng {line}', en: 'line {line}' },
  fixed: { vi: 'sửa được bằng lệnh fix', en: 'mended by fix' },
  fixedByHand: { vi: 'có cách sửa, cần chọn', en: 'has a fix, to be chosen' },
  notFixed: { vi: 'sửa bằng tay', en: 'to be mended by hand' },
  silenced: { vi: 'Phát hiện được bỏ qua theo ghi chú trong văn bản', en: 'Findings silenced by comments' },
  silencedBy: { vi: '{rules}, dòng {line}: {comment}', en: '{rules}, line {line}: {comment}' },
  off: { vi: 'Quy tắc đã tắt khi kiểm tra', en: 'Rules switched off' },
  reweighed: { vi: 'Quy tắc đã đổi mức độ', en: 'Rules weighed otherwise' },
  none: { vi: 'không có', en: 'none' },
  disclaimer: {
    vi: 'Phiếu do chương trình Kế hoạch {version} lập. Chương trình chỉ kiểm tra hình thức (thể thức, kỹ thuật trình bày, viện dẫn, chính tả) theo các quy tắc đã có; không thẩm định nội dung và không xác nhận văn bản đạt yêu cầu. Người kiểm tra xem lại, kết luận và ký.',
    en: 'Made by Kế hoạch {version}. The program checks form only (layout, citations, spelling) by the rules it has; it does not judge the content and does not certify the document. A person reviews, decides and signs.',
  },
  opinion: { vi: 'Ý kiến của người kiểm tra:', en: 'Remarks of the checker:' },
  signDate: {
    vi: '……………………, ngày …… tháng …… năm …………',
    en: '……………………, date ……………………',
  },
  signer: { vi: 'NGƯỜI KIỂM TRA', en: 'CHECKED BY' },
  signHere: { vi: '(ký, ghi rõ họ tên)', en: '(signature, full name)' },
} as const satisfies Readonly<Record<string, Message>>;

export const guideReasons: Readonly<Record<GuideReason, Message>> = {
  option: { vi: 'theo lựa chọn khi kiểm tra', en: 'as chosen for this check' },
  date: { vi: 'có hiệu lực vào ngày ghi trên văn bản', en: 'in force on the date of the document' },
  noDate: {
    vi: 'văn bản chưa ghi ngày, lấy hướng dẫn mới nhất',
    en: 'the document has no date: the newest guide',
  },
  tooEarly: {
    vi: 'văn bản có ngày trước mọi hướng dẫn đã có trong chương trình, lấy hướng dẫn cũ nhất',
    en: 'the document is older than every guide here: the oldest guide',
  },
};
