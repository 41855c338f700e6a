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
  oldWord: {
    vi: 'Tệp do Word 95 hoặc bản cũ hơn tạo ra nên không đọc được; mở bằng Word hay LibreOffice, lưu lại thành .docx rồi nhập.',
    en: 'The file was made by Word 95 or older and cannot be read; open it in Word or LibreOffice and save it as .docx.',
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
  unknownLetters: {
    vi: 'Chữ trong PDF này không kèm mã Unicode nên không đọc ra được; xuất lại PDF từ tệp gốc, hoặc chụp thành ảnh rồi nhập.',
    en: 'The letters of this PDF do not say what they are; make the PDF again from its source, or import it as pictures.',
  },
  picturesUnread: {
    vi: 'Tệp là ảnh quét mà ảnh không giải nén được (ảnh hỏng, hoặc nén kiểu JPEG 2000); xuất từng trang thành PNG hay JPEG rồi nhập.',
    en: 'The file is a scan whose pictures cannot be decoded (damaged, or JPEG 2000); save the pages as PNG or JPEG and import those.',
  },
  unreadable: {
    vi: 'Không mở được tệp: không có tệp này, đây là thư mục, hoặc không có quyền đọc.',
    en: 'The file cannot be opened: there is no such file, it is a folder, or you may not read it.',
  },
  notText: {
    vi: 'Tệp không phải văn bản thuần; đuôi tên có thể bị đổi. Đặt lại đúng đuôi (.docx, .doc, .pdf…) rồi nhập lại.',
    en: 'The file is no plain text; its ending may have been changed. Give it its own (.docx, .doc, .pdf…) and import it again.',
  },
  spreadsheet: {
    vi: 'Đây là bảng tính (Excel), chưa nhập được; chép vùng cần dùng sang Word hoặc dán thẳng vào kế hoạch.',
    en: 'This is a spreadsheet (Excel), which cannot be imported; copy what is needed to Word, or paste it into the plan.',
  },
  slides: {
    vi: 'Đây là bản trình chiếu (PowerPoint), chưa nhập được; chép phần chữ cần dùng rồi dán vào kế hoạch.',
    en: 'This is a presentation (PowerPoint), which cannot be imported; copy the text that is needed and paste it.',
  },
  archive: {
    vi: 'Đây là tệp nén; giải nén rồi nhập từng tệp bên trong.',
    en: 'This is an archive; unpack it and import the files inside.',
  },
  ownPlan: {
    vi: 'Đây đã là tệp kế hoạch (.kehoach), chỉ cần mở ra, không phải nhập.',
    en: 'This is a plan (.kehoach) already: just open it.',
  },
  failed: {
    vi: 'Không đọc được tệp này.',
    en: 'This file could not be read.',
  },
} as const satisfies Record<string, Message>;

/** What was done to a file while it was read, and what was left out. */
export const readings = {
  otherEnding: {
    vi: 'Tên tệp có đuôi {ending} nhưng thật ra là {format}; đã đọc theo nội dung thật.',
    en: 'The name ends in {ending}, but the file is {format}; it was read as what it is.',
  },
  oldEncoding: {
    vi: 'Đã chuyển sang Unicode phần chữ theo mã cũ: {encoding}.',
    en: 'Text in an old encoding was converted to Unicode: {encoding}.',
  },
  oldFonts: {
    vi: 'Đã chuyển sang Unicode phần chữ dùng phông cũ: {fonts}.',
    en: 'Text in old fonts was converted to Unicode: {fonts}.',
  },
  changesAccepted: {
    vi: 'Tệp có {count} chỗ sửa còn theo dõi (Track Changes); đã nhận hết.',
    en: 'The file has {count} tracked changes; all were accepted.',
  },
  changesRejected: {
    vi: 'Tệp có {count} chỗ sửa còn theo dõi (Track Changes); đã bỏ hết, giữ bản trước khi sửa.',
    en: 'The file has {count} tracked changes; all were rejected.',
  },
  runningText: {
    vi: 'Không lấy chữ ở đầu trang, chân trang.',
    en: 'Headers and footers were left out.',
  },
  comments: {
    vi: 'Không lấy {count} nhận xét (Comments) bên lề.',
    en: 'Comments were left out: {count}.',
  },
  pictures: {
    vi: 'Không lấy {count} hình; chữ trong hình (nếu có) phải gõ lại.',
    en: 'Pictures were left out: {count}; text in them has to be typed.',
  },
  embedded: {
    vi: 'Không lấy {count} tệp nhúng trong văn bản.',
    en: 'Files inside the document were left out: {count}.',
  },
  contents: {
    vi: 'Không lấy mục lục.',
    en: 'The table of contents was left out.',
  },
  pageFrame: {
    vi: 'Không lấy trình đơn, cột bên và chân trang của trang web.',
    en: 'Menus, side columns and the foot of the web page were left out.',
  },
  pageNumbers: {
    vi: 'Đã bỏ {count} số trang.',
    en: 'Page numbers left out: {count}.',
  },
  heads: {
    vi: 'Đã bỏ {count} dòng lặp lại ở đầu trang, chân trang.',
    en: 'Lines repeated at the head or foot of pages left out: {count}.',
  },
  signatures: {
    vi: 'Đã bỏ {count} khung chữ ký số (người ký, thời gian ký).',
    en: 'Blocks of digital signatures left out: {count}.',
  },
  hiddenText: {
    vi: 'Chữ lấy từ lớp nhận dạng có sẵn sau ảnh quét; có thể sai, cần soát với bản gốc.',
    en: 'The text is what somebody’s recognition left behind the scan; it may be wrong and should be checked.',
  },
  readAgain: {
    vi: 'Lớp chữ có sẵn sau ảnh quét ở các trang {pages} thiếu chữ, mất dấu hoặc sai nhiều; đã đọc lại từ ảnh.',
    en: 'The text behind the scan on pages {pages} is short, without its marks or mostly wrong; they were read again from the picture.',
  },
  picturesUnread: {
    vi: 'Không giải nén được ảnh ở các trang: {pages} (ảnh hỏng, hoặc nén kiểu JPEG 2000); xuất các trang đó thành PNG hay JPEG rồi nhập thêm.',
    en: 'Pictures that could not be decoded are on pages {pages} (damaged, or JPEG 2000); save these as PNG or JPEG and import them.',
  },
  pagesOfPictures: {
    vi: 'Không đọc các trang là ảnh: {pages}; phần nhận dạng chữ (OCR) không được cài kèm.',
    en: 'Pages that are pictures were not read: {pages}; the part that reads pictures (OCR) is not installed.',
  },
  pagesUnread: {
    vi: 'Không đọc được các trang: {pages}; đối chiếu với bản gốc.',
    en: 'Pages that could not be read: {pages}; compare them with the source.',
  },
} as const satisfies Record<string, Message>;
