/** What the client itself says to the user, in Vietnamese with English beside it, and the names all files share. */
import * as vscode from 'vscode';

export const LANGUAGE_ID = 'ke-hoach';

export type MessageLanguage = 'vi' | 'en';

const messages = {
  serverFailed: {
    vi: 'Máy chủ ngôn ngữ Kế hoạch không khởi động được. Xem mục Output › Kế hoạch, rồi dùng lệnh “Khởi động lại máy chủ”.',
    en: 'The Kế hoạch language server did not start. See Output › Kế hoạch, then run “Restart server”.',
  },
  serverRestarted: {
    vi: 'Đã khởi động lại máy chủ Kế hoạch.',
    en: 'The Kế hoạch server has been restarted.',
  },
  commandFailed: {
    vi: 'Lệnh không chạy được; văn bản không bị thay đổi. Xem mục Output › Kế hoạch.',
    en: 'The command failed; the document was not changed. See Output › Kế hoạch.',
  },
  noPlan: {
    vi: 'Mở một văn bản kế hoạch (.kehoach) trước đã.',
    en: 'Open a plan (.kehoach) first.',
  },
  nothingToFix: {
    vi: 'Không có lỗi nào sửa tự động được.',
    en: 'There is nothing that can be fixed automatically.',
  },
  renumbered: {
    vi: 'Đã đánh lại số. Chỗ nhắc đến “mục…”, “điểm…” trong bài không tự đổi theo, cần xem lại.',
    en: 'Renumbered. Where the text refers to these numbers, it was left as it is: please check.',
  },
  nothingToRenumber: {
    vi: 'Số thứ tự đã liền nhau.',
    en: 'The numbers already follow one another.',
  },
  nothingToJoin: {
    vi: 'Không có dòng nào bị ngắt.',
    en: 'No lines are broken.',
  },
  chooseLevel: { vi: 'Kế hoạch của cấp uỷ cấp nào?', en: 'Which level of committee is the plan for?' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  provinceDetail: { vi: 'Tỉnh uỷ, thành uỷ', en: 'Provincial or city committee' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  communeDetail: { vi: 'Đảng uỷ xã, phường, đặc khu', en: 'Committee of a commune, ward or special zone' },
  grassroots: { vi: 'Cấp cơ sở', en: 'Grassroots' },
  grassrootsDetail: {
    vi: 'Đảng uỷ cơ quan, bệnh viện, trường học, chi bộ',
    en: 'Committee of an office, hospital or school, party cell',
  },
  guide: { vi: 'Bộ quy tắc của văn bản', en: 'Guide of the document' },
  guideTooltip: { vi: 'Bấm để chọn.', en: 'Click to choose.' },
  guideByDate: { vi: 'Theo ngày văn bản', en: 'By the document’s date' },
  guide05: {
    vi: 'Luôn theo Hướng dẫn 05-HD/VPTW (từ ngày 27/5/2026)',
    en: 'Always guide 05-HD/VPTW (from 27/5/2026)',
  },
  guide36: {
    vi: 'Luôn theo Hướng dẫn 36-HD/VPTW (trước ngày 27/5/2026)',
    en: 'Always guide 36-HD/VPTW (before 27/5/2026)',
  },
  migrate: { vi: 'Chuyển sang Hướng dẫn 05', en: 'Move to guide 05' },
  showRules: { vi: 'Xem các quy tắc đang áp dụng', en: 'Show the rules in force' },
  migrateDate: { vi: 'Ngày của văn bản sau khi chuyển', en: 'Date of the document afterwards' },
  migrateBlank: { vi: 'Để trống số, ngày, tháng', en: 'Leave number, day and month blank' },
  migrateBlankDetail: { vi: 'Điền khi ký ban hành', en: 'To be filled in when signed' },
  migrateToday: { vi: 'Ghi ngày hôm nay, để trống số', en: 'Today, number blank' },
  migrateKeep: { vi: 'Giữ nguyên', en: 'Keep it' },
  migrateKeepDetail: {
    vi: 'Ngày trước 27/5/2026 thì văn bản vẫn được xét theo Hướng dẫn 36-HD/VPTW',
    en: 'A date before 27/5/2026 keeps the document under guide 36-HD/VPTW',
  },
  migrated: {
    vi: 'Đã chuyển {changed} chỗ sang Hướng dẫn 05-HD/VPTW.',
    en: '{changed} places moved to guide 05-HD/VPTW.',
  },
  migratedLeft: { vi: 'Còn {left} chỗ cần người soạn xem:', en: '{left} places are left for the writer:' },
  showFirst: { vi: 'Tới chỗ đầu tiên', en: 'Go to the first' },
  chooseRule: { vi: 'Quy tắc hoặc nhóm quy tắc', en: 'Rule or group of rules' },
  levelOf: { vi: 'Mức của', en: 'Level of' },
  levelOff: { vi: 'Tắt', en: 'Off' },
  levelHint: { vi: 'Gợi ý', en: 'Hint' },
  levelInformation: { vi: 'Thông tin', en: 'Information' },
  levelWarning: { vi: 'Cảnh báo', en: 'Warning' },
  levelError: { vi: 'Lỗi', en: 'Error' },
  levelDefault: { vi: 'Như mặc định', en: 'As by default' },
  dismissalsCleared: {
    vi: 'Báo lại {count} chỗ đã bỏ qua.',
    en: '{count} dismissed findings are shown again.',
  },
  restore: { vi: 'Khôi phục dấu', en: 'Restore marks' },
  repair: { vi: 'Sửa văn bản quét (OCR)', en: 'Repair scanned text (OCR)' },
  convert: { vi: 'Chuyển mã cũ sang Unicode', en: 'Convert to Unicode' },
  newPlan: { vi: 'Văn bản mới', en: 'New document' },
  proposalTitle: { vi: '{work}: {name} ↔ bản đề nghị', en: '{work}: {name} ↔ proposal' },
  accept: { vi: 'Nhận bản sửa', en: 'Accept' },
  discard: { vi: 'Bỏ', en: 'Discard' },
  proposed: {
    vi: 'Bản bên phải sửa {count} chỗ; văn bản gốc chưa bị thay đổi.',
    en: '{count} changes on the right; the original is untouched so far.',
  },
  proposedUnsure: {
    vi: '{count} chỗ chưa chắc: bấm F8 để xem từng chỗ.',
    en: '{count} places are not sure: F8 goes through them.',
  },
  originalChanged: {
    vi: 'Văn bản gốc đã thay đổi ở chính những dòng được sửa, nên chưa nhận bản sửa này.',
    en: 'The original has changed in the very lines that were mended, so this was not accepted.',
  },
  originalReadOnly: {
    vi: 'Văn bản gốc chỉ đọc; bản sửa được mở thành văn bản mới.',
    en: 'The original is read-only; the mended text was opened as a new document.',
  },
  doAgain: { vi: 'Làm lại', en: 'Do it again' },
  notAccepted: {
    vi: 'Không ghi được vào văn bản gốc; bản sửa vẫn còn nguyên.',
    en: 'The original could not be changed; the proposal is still there.',
  },
  changedMeanwhile: {
    vi: 'Văn bản vừa thay đổi trong khi xử lý; chạy lại lệnh.',
    en: 'The text changed in the meantime; run the command again.',
  },
  nothingToDo: { vi: 'Không có gì phải sửa.', en: 'There is nothing to mend.' },
  noText: { vi: 'Mở một văn bản trước đã.', en: 'Open a text first.' },
  whichDictionary: { vi: 'Thêm “{word}” vào từ điển nào?', en: 'Add “{word}” to which dictionary?' },
  myDictionary: { vi: 'Từ điển của tôi', en: 'My dictionary' },
  folderDictionary: { vi: 'Từ điển của thư mục', en: 'The dictionary of the folder' },
  documentDictionary: {
    vi: 'Từ điển của văn bản (ghi vào tệp)',
    en: 'The dictionary of the document (noted in the file)',
  },
  wordAdded: { vi: 'Đã thêm “{word}” vào từ điển.', en: '“{word}” is in the dictionary now.' },
  noWord: {
    vi: 'Chọn một từ hoặc một tên riêng (không quá 60 ký tự) rồi chạy lại lệnh.',
    en: 'Select a word or a name (60 characters at most) and run the command again.',
  },
  exportErrors: {
    vi: 'Văn bản còn {count} lỗi thể thức. Vẫn xuất?',
    en: 'The document has {count} errors of form. Export it anyway?',
  },
  moreErrors: { vi: '… và {count} lỗi khác', en: '… and {count} more' },
  showErrors: { vi: 'Xem lỗi', en: 'Show errors' },
  exportAnyway: { vi: 'Vẫn xuất', en: 'Export anyway' },
  nothingToExport: {
    vi: 'Văn bản chưa có nội dung để xuất.',
    en: 'The document has nothing to export yet.',
  },
  tooLargeToExport: {
    vi: 'Văn bản dài quá, không phải một kế hoạch: chưa xuất.',
    en: 'The text is too long to be a plan: nothing was exported.',
  },
  exportTo: { vi: 'Xuất ra tệp', en: 'Export to file' },
  exporting: { vi: 'Đang xuất {name}', en: 'Exporting {name}' },
  exported: { vi: 'Đã xuất {name}.', en: '{name} has been written.' },
  exportedForPrint: {
    vi: 'Đã lưu {name}: mở tệp PDF này rồi in.',
    en: '{name} has been saved: open this PDF and print it.',
  },
  exportHeld: {
    vi: 'Không ghi được {name}: tệp đang mở trong Word hoặc chương trình khác, hoặc không có quyền ghi. Đóng tệp rồi thử lại, hoặc chọn tên khác.',
    en: '{name} cannot be written: it is open in Word or another program, or you may not write it. Close it and try again, or choose another name.',
  },
  exportNotWritten: {
    vi: 'Không ghi được {name}. Thử lại, hoặc chọn tên, thư mục khác.',
    en: '{name} could not be written. Try again, or choose another name or folder.',
  },
  fileExists: { vi: '{name} đã có. Ghi đè?', en: '{name} is there already. Overwrite it?' },
  overwrite: { vi: 'Ghi đè', en: 'Overwrite' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  otherName: { vi: 'Tên khác…', en: 'Other name…' },
  openFile: { vi: 'Mở tệp', en: 'Open file' },
  openFolder: { vi: 'Mở thư mục', en: 'Open folder' },
  showInExplorer: { vi: 'Hiện trong Explorer', en: 'Show in Explorer' },
  wordFile: { vi: 'Văn bản Word', en: 'Word document' },
  pdfFile: { vi: 'PDF', en: 'PDF' },
  htmlFile: { vi: 'Trang HTML', en: 'HTML page' },
  textFile: { vi: 'Văn bản thuần', en: 'Plain text' },
  previewTitle: { vi: 'Xem trước', en: 'Preview' },
  citedDoubtful: { vi: 'Có chỗ cần xem lại', en: 'Something is to be looked at' },
  citedPlan: { vi: 'Là kế hoạch trong thư mục', en: 'A plan of the folder' },
  citedKnown: { vi: 'Có trong sổ văn bản', en: 'In the registry' },
  citedUnknown: { vi: 'Chưa có trong sổ văn bản', en: 'Not in the registry' },
  citedUnnumbered: { vi: 'Viện dẫn không có số', en: 'Cited without a number' },
  citedBasis: { vi: 'Là căn cứ của văn bản', en: 'The document rests on it' },
  citedTimes: { vi: 'viện dẫn {count} lần', en: 'citations: {count}' },
  lineNumber: { vi: 'dòng {line}', en: 'line {line}' },
  findPlaceholder: {
    vi: 'Số, tên loại hoặc vài chữ trong trích yếu, không cần dấu: y te co so, 25 ct',
    en: 'Number, type or words of the subject, without marks: y te co so, 25 ct',
  },
  findRegistered: {
    vi: 'trong sổ văn bản; chọn để chép viện dẫn',
    en: 'in the registry; choose to copy the citation',
  },
  citationCopied: { vi: 'Đã chép: {citation}', en: 'Copied: {citation}' },
  goThere: { vi: 'Tới chỗ viện dẫn', en: 'Go to the citation' },
  graphTitle: { vi: 'Sơ đồ căn cứ', en: 'Chain of authority' },
  graphPicture: {
    vi: 'Sơ đồ căn cứ: mũi tên đi từ văn bản là căn cứ đến văn bản thực hiện. Phím Tab qua từng văn bản, Enter để mở, phím mũi tên để dời, + và - để phóng to, thu nhỏ.',
    en: 'Chain of authority: arrows go from a document to those that carry it out. Tab goes through the documents, Enter opens one, arrow keys move the picture, + and - zoom.',
  },
  graphEmpty: { vi: 'Chưa có kế hoạch nào ở đây.', en: 'There is no plan here yet.' },
  graphOmitted: {
    vi: 'Còn {count} văn bản không vẽ ở đây; các văn bản được viện dẫn nhiều nhất đứng trước.',
    en: 'Not drawn: {count} more; the most cited documents come first.',
  },
  graphUnnumbered: { vi: 'Văn bản chưa có số', en: 'Document without a number yet' },
  graphBasis: { vi: 'Căn cứ: {names}', en: 'Rests on: {names}' },
  graphCarriedOut: { vi: 'Được thực hiện bằng: {names}', en: 'Carried out by: {names}' },
  graphPlan: { vi: 'Kế hoạch trong thư mục', en: 'A plan of the folder' },
  graphOutside: { vi: 'Văn bản được viện dẫn', en: 'A cited document' },
  graphMarked: { vi: 'Văn bản đang mở', en: 'The open document' },
  zoomIn: { vi: 'Phóng to (+)', en: 'Zoom in (+)' },
  zoomOut: { vi: 'Thu nhỏ (-)', en: 'Zoom out (-)' },
  fit: { vi: 'Vừa khung', en: 'Fit' },
  fitDetail: { vi: 'Hiện toàn bộ sơ đồ (0)', en: 'Show the whole picture (0)' },
  exportSvg: { vi: 'Xuất SVG', en: 'Export SVG' },
  exportSvgDetail: { vi: 'Lưu sơ đồ thành tệp SVG để in', en: 'Save the picture as an SVG file for print' },
  saved: { vi: 'Đã lưu {name}.', en: '{name} has been saved.' },
  noFolder: {
    vi: 'Mở một thư mục (Tệp › Mở thư mục) trước đã.',
    en: 'Open a folder (File › Open Folder) first.',
  },
  noCitation: {
    vi: 'Đặt con trỏ vào một viện dẫn có số, ký hiệu rồi chạy lại lệnh.',
    en: 'Put the caret on a citation with a number and run the command again.',
  },
  registryNeedsFolder: {
    vi: 'Sổ văn bản là tệp .kehoach/registry.json của thư mục: mở một thư mục (Tệp › Mở thư mục) trước đã.',
    en: 'The registry is the file .kehoach/registry.json of a folder: open a folder (File › Open Folder) first.',
  },
  registryBroken: {
    vi: 'Sổ văn bản có chỗ không đọc được nên chưa ghi thêm; mở sổ để sửa.',
    en: 'The registry cannot be read, so nothing was added; open it to mend it.',
  },
  registryNotWritten: {
    vi: 'Không ghi được sổ văn bản: xem quyền ghi của thư mục.',
    en: 'The registry could not be written: look whether the folder may be written to.',
  },
  addedToRegistry: { vi: 'Đã ghi {number} vào sổ văn bản.', en: '{number} is in the registry now.' },
  alreadyInRegistry: { vi: '{number} đã có trong sổ văn bản.', en: '{number} is in the registry already.' },
  openRegistry: { vi: 'Mở sổ', en: 'Open registry' },
  previewEmpty: { vi: 'Chưa có trang nào để xem.', en: 'There is no page to show yet.' },
  previewBar: { vi: 'Công cụ xem trước', en: 'Preview tools' },
  previewPages: { vi: 'Các trang in', en: 'Printed pages' },
  previewKeys: {
    vi: 'Ctrl và mũi tên lên, xuống: qua từng đoạn; Enter: về chỗ ấy trong văn bản.',
    en: 'Ctrl and arrow up or down go through the paragraphs; Enter goes to their place in the text.',
  },
  page: { vi: 'Trang', en: 'Page' },
  pageNumber: { vi: 'Trang {page}', en: 'Page {page}' },
  blankPage: { vi: 'Trang {page} (để trống)', en: 'Page {page} (left blank)' },
  previousPage: { vi: 'Trang trước', en: 'Previous page' },
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  fitWidth: { vi: 'Vừa bề ngang', en: 'Fit width' },
  fitWidthDetail: { vi: 'Rộng bằng khung (0)', en: 'As wide as the panel (0)' },
  actualSize: { vi: 'Cỡ thật (100 %)', en: 'Actual size (100 %)' },
  findingsOnPage: { vi: 'Hiện lỗi trên trang', en: 'Show findings on the page' },
} as const satisfies Record<string, Readonly<Record<MessageLanguage, string>>>;

export type MessageId = keyof typeof messages;

export function messageLanguage(): MessageLanguage {
  return vscode.workspace.getConfiguration('keHoach').get<string>('language') === 'en' ? 'en' : 'vi';
}

export const text = (id: MessageId): string => messages[id][messageLanguage()];
