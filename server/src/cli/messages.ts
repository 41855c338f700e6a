/** What the command line says, in both languages. */
import type { Severity } from '../core/rules/severity';
import type { Message } from '../core/text/message';

export const messages = {
  help: {
    vi: `Cách dùng: kehoach <việc> [tuỳ chọn] <tệp>…

Việc:
  check      kiểm tra thể thức, viện dẫn, chính tả
  fix        sửa mọi lỗi có cách sửa chắc chắn
  migrate    chuyển văn bản sang Hướng dẫn 05-HD/VPTW, nói rõ chỗ còn phải xem
  format     trình bày lại khoảng trắng và hai cột
  restore    khôi phục dấu cho văn bản gõ không dấu
  repair     sửa văn bản quét (OCR): chữ đọc sai, dòng bị ngắt, số trang
  convert    chuyển chữ mã cũ (TCVN3, VNI, VIQR, VPS) sang Unicode hoặc ngược lại
  outline    in dàn ý
  parse      in các thành phần của văn bản
  cite       in các viện dẫn: đúng, sai cách viết hay chưa đủ, và cách viết đúng (mặc định: JSON)
  index      đọc mọi kế hoạch trong thư mục: số văn bản được viện dẫn, số bị dùng hai lần, tệp không đọc được
  refs       tìm mọi chỗ nêu một văn bản: kehoach refs 25-CT/TW [thư mục]
  export     xuất Word, PDF, HTML hoặc văn bản thuần: kehoach export --to docx <tệp hoặc thư mục>… [--out thư_mục]
  import     nhập Word (.docx, .doc, .rtf), .odt, PDF, HTML, văn bản thuần, ảnh quét thành kế hoạch:
             kehoach import <tệp hoặc thư mục>… --out thư_mục

Tệp là văn bản UTF-8 (với convert: cả tệp của phông cũ); dấu - là đầu vào chuẩn.

Tuỳ chọn:
  --format text|json         dạng kết quả của check, outline, parse, cite, convert, restore, repair, index, refs (json: cả
                             những chỗ chưa chắc)
  --format lines|html|sarif  dạng kết quả của check: mỗi phát hiện một dòng cho trình soạn thảo;
                             phiếu kiểm tra để in; SARIF cho kho mã nguồn
  --language vi|en           ngôn ngữ của thông báo
  --write                    với fix, migrate, format, convert, restore, repair: ghi vào tệp thay vì in ra
  --hints                    với fix: sửa cả những gợi ý
  --date NĂM-THÁNG-NGÀY      với migrate: ngày mới của văn bản, số để trống; chỉ ghi năm thì ngày, tháng cũng trống
  --join                     với format: nối các dòng bị ngắt như trên trang in
  --from auto|tcvn3|vni|viqr|vps|unicode
                             với convert: bảng mã của văn bản; auto: tự nhận ra từng đoạn
  --to unicode|tcvn3|vni|viqr|vps
                             với convert: bảng mã cần có; kết quả vẫn ghi bằng UTF-8
  --capitals marks|font      với convert, TCVN3: chữ hoa có dấu thanh viết bằng dấu rời, hay bằng phông chữ hoa (.VnTimeH)
  --no-model                 với check, fix, migrate: không dùng mô hình ngôn ngữ
  --help                     in trang này
  --version                  in số phiên bản

Tuỳ chọn của check, fix, cite (migrate: trừ --profile):
  --profile auto|hd36|hd05   hướng dẫn áp dụng; auto: theo ngày ghi trên văn bản
  --rule MÃ=off|error|warning|information|hint
                             tắt hoặc đổi mức độ một quy tắc (NN-03) hay một nhóm (LM); dùng được nhiều lần
  --style tên=giá_trị        cách viết ở chỗ hướng dẫn để ngỏ; dùng được nhiều lần:
                             tonePlacement=majority|old|new, sectionMark=majority|-|.,
                             citationComma=majority|with|without, guarantee=majority|bảo đảm|đảm bảo
  --dictionary TỆP           với check, fix: từ điển, mỗi dòng một từ hay cụm từ viết đúng, sau dấu # là ghi chú;
                             dùng được nhiều lần
  --registry TỆP             với check, fix, cite: sổ văn bản của cơ quan, .csv hoặc .json; dùng được nhiều lần;
                             tệp .kehoach/registry.csv, .json ở thư mục chứa văn bản hay thư mục trên thì tự đọc
  --folder THƯ_MỤC           với check, fix, cite: đối chiếu với các kế hoạch trong thư mục; dùng được nhiều lần

Tuỳ chọn của index, refs và khi có --folder:
  --word                     đọc cả văn bản Word (.docx)
  --no-cache                 đọc lại mọi tệp, không dùng và không giữ kết quả đã đọc

Tuỳ chọn của export:
  --to docx|pdf|html|txt     dạng tệp; tên tệp là tên của tệp kế hoạch, đầu vào chuẩn thì theo số và trích yếu
  --out THƯ_MỤC              nơi ghi, giữ nguyên cây thư mục con; không nói thì ghi cạnh từng kế hoạch
  --force                    ghi đè tệp đã có
  --check                    không xuất văn bản còn lỗi; nhận cả các tuỳ chọn của check ở trên
  --size 14|15               cỡ chữ của nội dung
  --line 18…22               khoảng cách dòng, pt
  --spacing 6…12             khoảng cách đoạn, pt
  --indent 10…12,7           lùi đầu dòng, mm
  --duplex                   in hai mặt

Tuỳ chọn của import:
  --out THƯ_MỤC              nơi ghi, tên tệp giữ nguyên, đuôi .kehoach; một tệp mà không nói nơi ghi thì in ra
  --force                    ghi đè tệp đã có
  --report json              in báo cáo: đã làm gì, chỗ nào chưa chắc
  --changes accept|reject    sửa đổi còn theo dõi trong tệp Word: nhận (mặc định) hay bỏ
  --from auto|utf-8|utf-16le|utf-16be|windows-1258|windows-1252|tcvn3|vni|viqr|vps
                             bảng mã của văn bản thuần; không nói thì tự nhận ra
  --no-model                 không dùng mô hình ngôn ngữ để sửa chữ đọc sai của ảnh quét

Mã thoát: 0 không có gì phải sửa; 1 còn lỗi hoặc cảnh báo; 2 không chạy được trên một tệp nào đó.
`,
    en: `Usage: kehoach <command> [options] <file>…

Commands:
  check      check layout, citations and spelling
  fix        mend everything that has a sure fix
  migrate    bring a document to guide 05-HD/VPTW and tell what is left
  format     lay out white space and the two columns
  restore    put marks back on text typed without them
  repair     repair scanned text (OCR): misread letters, broken lines, page numbers
  convert    convert text in old encodings (TCVN3, VNI, VIQR, VPS) to Unicode, or back
  outline    print the outline
  parse      print the parts of the document
  cite       print the citations: ok, malformed or incomplete, and how each should stand (JSON unless asked)
  index      read all plans of a folder: documents cited, numbers borne twice, files that cannot be read
  refs       find all places that name a document: kehoach refs 25-CT/TW [folder]
  export     make Word files, PDFs, HTML or plain text: kehoach export --to docx <file or folder>… [--out folder]
  import     make plans of Word files (.docx, .doc, .rtf), .odt, PDFs, HTML, plain text, scans:
             kehoach import <file or folder>… --out folder

Files are UTF-8 text (with convert: of old fonts, too); - is standard input.

Options:
  --format text|json         form of the result of check, outline, parse, cite, convert, restore, repair, index, refs (json:
                             unsure places, too)
  --format lines|html|sarif  form of the result of check: one finding a line for editors; a report to
                             print; SARIF for code hosts
  --language vi|en           language of the messages
  --write                    with fix, migrate, format, convert, restore, repair: write to the file instead of printing
  --hints                    with fix: mend hints, too
  --date YYYY-MM-DD          with migrate: the new date, number blanked; a year alone leaves day and month blank
  --join                     with format: join lines broken as on a printed page
  --from auto|tcvn3|vni|viqr|vps|unicode
                             with convert: the encoding of the text; auto: found out, stretch by stretch
  --to unicode|tcvn3|vni|viqr|vps
                             with convert: the encoding to have; the result is written as UTF-8 all the same
  --capitals marks|font      with convert, TCVN3: capitals with tones have marks, or a font of capitals (.VnTimeH)
  --no-model                 with check, fix, migrate: do without the language model
  --help                     print this page
  --version                  print the version

Options of check, fix, cite (migrate: not --profile):
  --profile auto|hd36|hd05   the guide to follow; auto: by the date of the document
  --rule ID=off|error|warning|information|hint
                             switch off or weigh otherwise a rule (NN-03) or a group (LM); repeatable
  --style name=value         how to write where the guides leave it open; repeatable:
                             tonePlacement=majority|old|new, sectionMark=majority|-|.,
                             citationComma=majority|with|without, guarantee=majority|bảo đảm|đảm bảo
  --dictionary FILE          with check, fix: a dictionary, one word or name a line, # before a comment; repeatable
  --registry FILE            with check, fix, cite: the office's own registry, .csv or .json; repeatable;
                             .kehoach/registry.csv or .json in the folder of a file or above is read by itself
  --folder FOLDER            with check, fix, cite: compare with the plans of the folder; repeatable

Options of index, refs, and wherever there is --folder:
  --word                     read Word documents (.docx), too
  --no-cache                 read all files anew, and keep nothing of what was read

Options of export:
  --to docx|pdf|html|txt     what to make; named like the plan's own file, from standard input by number and subject
  --out FOLDER               where to write, subfolders kept; beside each plan unless given
  --force                    overwrite files that are there
  --check                    leave out plans with errors; takes the options of check above, too
  --size 14|15               size of the body text
  --line 18…22               line spacing, pt
  --spacing 6…12             space between paragraphs, pt
  --indent 10…12.7           first-line indent, mm
  --duplex                   printed on both sides

Options of import:
  --out FOLDER               where to write, names kept, ending .kehoach; a single file is printed unless given
  --force                    overwrite files that are there
  --report json              print a report: what was done, what is not sure
  --changes accept|reject    tracked changes of a Word file: accept them (unless asked) or reject them
  --from auto|utf-8|utf-16le|utf-16be|windows-1258|windows-1252|tcvn3|vni|viqr|vps
                             the encoding of plain text; found out unless given
  --no-model                 do without the language model for misread letters of scans

Exit code: 0 nothing to mend; 1 errors or warnings are left; 2 could not run on some file.
`,
  },
  unknownCommand: { vi: 'không có việc “{name}”', en: "there is no command '{name}'" },
  noCommand: { vi: 'chưa nói phải làm việc gì', en: 'no command given' },
  noFiles: { vi: 'chưa cho tệp nào', en: 'no files given' },
  unknownOption: { vi: 'không có tuỳ chọn “{name}”', en: "there is no option '{name}'" },
  noValue: { vi: 'tuỳ chọn {name} thiếu giá trị', en: 'option {name} lacks its value' },
  badValue: {
    vi: 'tuỳ chọn --{name} nhận một trong các giá trị: {values}',
    en: 'option --{name} takes one of: {values}',
  },
  badNumber: {
    vi: 'tuỳ chọn --{name} nhận số từ {least} đến {most}',
    en: 'option --{name} takes a number from {least} to {most}',
  },
  unknownRule: {
    vi: 'không có quy tắc hay nhóm quy tắc “{name}”',
    en: "there is no rule or group of rules '{name}'",
  },
  unknownStyle: {
    vi: 'không có cách viết “{name}”; có: {values}',
    en: "there is no style '{name}'; there are: {values}",
  },
  notAPair: {
    vi: 'tuỳ chọn --{option} viết theo mẫu: --{option} tên=giá_trị',
    en: 'option --{option} is written: --{option} name=value',
  },
  notForCommand: { vi: 'việc {command} không nhận {option}', en: '{command} does not take {option}' },
  seeHelp: { vi: 'Xem: kehoach --help', en: 'See: kehoach --help' },

  inFile: { vi: '{path}: {reason}', en: '{path}: {reason}' },
  notAFolder: { vi: '{path}: không có thư mục này', en: '{path}: no such folder' },
  notANumber: {
    vi: '“{number}” không phải số ký hiệu; viết như 25-CT/TW',
    en: '“{number}” is no number of a document; write it like 25-CT/TW',
  },
  notReadable: { vi: 'không đọc được', en: 'cannot be read' },
  notWord: { vi: 'không phải văn bản Word đọc được', en: 'no Word document that can be read' },
  indexed: {
    vi: '{plans} kế hoạch, viện dẫn {cited} số ký hiệu',
    en: 'plans: {plans}; numbers cited: {cited}',
  },
  sharedNumber: {
    vi: 'Số {number} dùng cho {count} văn bản:',
    en: 'Number {number} is borne by {count} documents:',
  },
  tooManyPlans: {
    vi: 'thư mục có hơn {count} tệp; chỉ {count} tệp được đọc',
    en: 'the folder has more than {count} files; only {count} are read',
  },
  notFound: { vi: 'không tìm thấy tệp', en: 'no such file' },
  isFolder: { vi: 'đây là thư mục, không phải tệp', en: 'this is a folder, not a file' },
  notAllowed: { vi: 'không có quyền đọc hoặc ghi', en: 'no permission to read or write' },
  tooLarge: { vi: 'tệp lớn hơn {size} MB', en: 'file is larger than {size} MB' },
  notText: { vi: 'tệp không phải văn bản', en: 'file is not text' },
  notUtf8: {
    vi: 'tệp không theo bảng mã UTF-8; hãy lưu lại bằng UTF-8 rồi chạy lại',
    en: 'file is not UTF-8; save it as UTF-8 and run again',
  },
  failed: { vi: 'không đọc hoặc ghi được ({code})', en: 'could not read or write ({code})' },

  summary: {
    vi: '{files} tệp: {counts}',
    en: '{files} files: {counts}',
  },
  counts: {
    vi: '{error} lỗi, {warning} cảnh báo, {information} thông tin, {hint} gợi ý',
    en: '{error} errors, {warning} warnings, {information} notes, {hint} hints',
  },
  basis: { vi: 'Nguồn: {source}.', en: 'Source: {source}.' },
  badDate: {
    vi: 'ngày “{date}” không đọc được; viết 2026-06-15, hoặc chỉ năm 2026',
    en: 'the date “{date}” cannot be read; write 2026-06-15, or a year alone',
  },
  migrated: {
    vi: '{path}: đã chuyển {changed} chỗ sang Hướng dẫn 05-HD/VPTW, còn {left} chỗ cần xem',
    en: '{path}: {changed} places brought to guide 05-HD/VPTW, {left} left to look at',
  },
  fixed: { vi: '{path}: đã sửa {fixed} chỗ, còn {left} chỗ', en: '{path}: {fixed} mended, {left} left' },
  rewritten: {
    vi: '{path}: đã sửa {changed} chỗ, còn {unsure} chỗ chưa chắc, {lost} đoạn không khôi phục được',
    en: '{path}: {changed} changed, {unsure} not sure, {lost} stretches that cannot be restored',
  },
  unsure: {
    vi: 'chưa chắc: “{word}”; có thể là: {alternatives}',
    en: 'not sure: “{word}”; may be: {alternatives}',
  },
  lost: {
    vi: 'đoạn này đã mất hẳn các chữ mang dấu, cần gõ lại theo bản gốc',
    en: 'the letters with marks are gone from this stretch; type it anew from the original',
  },
  noModel: {
    vi: 'không có mô hình ngôn ngữ, hoặc tệp của nó hỏng; cài lại chương trình',
    en: 'the language model is missing or damaged; install the program anew',
  },
  brokenModel: {
    vi: 'không đọc được mô hình ngôn ngữ; kiểm tra tiếp mà không xét ngữ cảnh của từ',
    en: 'the language model cannot be read; going on without the context of words',
  },
  converted: {
    vi: '{path}: đã chuyển {count} đoạn từ {names} sang Unicode',
    en: '{path}: {count} stretches converted from {names} to Unicode',
  },
  convertedTo: {
    vi: '{path}: đã chuyển {count} đoạn sang {names}',
    en: '{path}: {count} stretches converted to {names}',
  },
  nothingConverted: {
    vi: '{path}: không có gì phải chuyển, văn bản giữ nguyên',
    en: '{path}: nothing to convert, the text stays as it is',
  },
  notHeld: {
    vi: 'bảng mã này không ghi lại được từ này đúng như cũ',
    en: 'this encoding cannot hold the word as it is',
  },
  noPlans: { vi: 'trong thư mục không có kế hoạch nào (.kehoach)', en: 'the folder has no plans (.kehoach)' },
  nothingToExport: { vi: 'tệp không có nội dung, chưa xuất', en: 'file has no content, nothing exported' },
  tooLargeToExport: {
    vi: 'văn bản dài quá, không phải một kế hoạch; chưa xuất',
    en: 'text is too long to be a plan; not exported',
  },
  isThere: {
    vi: '{target} đã có, chưa xuất; thêm --force để ghi đè',
    en: '{target} is there already, not exported; --force overwrites it',
  },
  isHeld: {
    vi: 'không ghi được {target}: tệp đang mở trong Word hoặc chương trình khác, hoặc không có quyền ghi',
    en: '{target} cannot be written: it is open in Word or another program, or you may not write it',
  },
  noFolderToWriteTo: {
    vi: 'không ghi được vào {folder}: không phải thư mục hoặc không tạo được thư mục',
    en: '{folder} cannot be written to: it is no folder, or cannot be made one',
  },
  noFonts: {
    vi: 'không có phông chữ của chương trình; cài lại chương trình',
    en: 'the fonts of the program are missing; install the program anew',
  },
  noOut: {
    vi: 'nhập nhiều tệp thì phải có --out THƯ_MỤC',
    en: 'several files need --out FOLDER',
  },
  noForeign: { vi: 'trong thư mục không có tệp nào nhập được', en: 'the folder has no files to import' },
  noImporter: {
    vi: 'thiếu phần đọc tệp của chương trình; cài lại chương trình',
    en: 'the part of the program that reads files is missing; install the program anew',
  },
  isThereAlready: {
    vi: '{target} đã có, chưa nhập; thêm --force để ghi đè',
    en: '{target} is there already, not imported; --force overwrites it',
  },
  readingPage: { vi: '{path}: đang đọc trang {page}/{pages}', en: '{path}: reading page {page} of {pages}' },
  imported: { vi: '{path} → {target}', en: '{path} → {target}' },
  importedUnsure: {
    vi: '{path} → {target}: {unsure} chỗ chưa chắc, {lost} đoạn không khôi phục được',
    en: '{path} → {target}: {unsure} not sure, {lost} stretches that cannot be restored',
  },
  exported: { vi: '{path} → {target}', en: '{path} → {target}' },
  notExported: { vi: '{path}: còn {errors} lỗi, chưa xuất', en: '{path}: {errors} errors, not exported' },
  formatted: { vi: '{path}: đã trình bày lại', en: '{path}: laid out' },
  cited: {
    vi: '{count} viện dẫn: {malformed} sai cách viết, {incomplete} chưa đủ',
    en: 'citations: {count}; malformed: {malformed}, incomplete: {incomplete}',
  },
} as const satisfies Readonly<Record<string, Message>>;

export const severityNames: Readonly<Record<Severity, Message>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  information: { vi: 'thông tin', en: 'information' },
  hint: { vi: 'gợi ý', en: 'hint' },
};
