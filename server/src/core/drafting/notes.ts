/** What the user is told of templates, of directives and of the plans drafted from them. */
import type { Message } from '../text/message';

export const draftingNotes = {
  unknownLevels: {
    vi: 'Dòng “// cấp: {text}” không nêu cấp nào đã biết (tỉnh, xã, cơ sở); mẫu được dùng cho mọi cấp.',
    en: 'The line “// cấp: {text}” names no known level (tỉnh, xã, cơ sở); the template serves all of them.',
  },
  nothingOpen: {
    vi: 'Mẫu, dòng {line}: {{hết}} không khép khối nào.',
    en: 'Template, line {line}: {{hết}} closes no block.',
  },
  notClosed: {
    vi: 'Mẫu, dòng {line}: khối mở ở đây chưa có {{hết}}; coi như kéo đến cuối mẫu.',
    en: 'Template, line {line}: the block that opens here has no {{hết}}; it is taken to reach the end.',
  },
  unknownField: {
    vi: 'Mẫu, dòng {line}: không có trường “{field}”; để trống cho người soạn điền.',
    en: 'Template, line {line}: there is no field “{field}”; the place is left to be filled in.',
  },
  otherLevel: {
    vi: 'Mẫu, dòng {line}: cấp này không có “{field}”; để trống cho người soạn điền.',
    en: 'Template, line {line}: this level has no “{field}”; the place is left to be filled in.',
  },
  tooLarge: {
    vi: 'Tệp mẫu lớn quá {limit} ký tự nên không dùng được.',
    en: 'The template has more than {limit} characters and cannot be used.',
  },
  notText: {
    vi: 'Tệp mẫu không phải văn bản UTF-8 nên không dùng được; hãy lưu lại bằng UTF-8.',
    en: 'The template is not UTF-8 text and cannot be used; save it as UTF-8.',
  },
  noTemplate: {
    vi: 'Không còn mẫu này; chọn mẫu khác.',
    en: 'This template is no more; choose another one.',
  },
  wrongLevel: {
    vi: 'Mẫu “{name}” không ghi là dùng cho cấp này; kiểm tra lại các cơ quan và nơi nhận.',
    en: 'The template “{name}” is not said to serve this level; look over bodies and recipients.',
  },
  tooLong: {
    vi: 'Bản kế hoạch dài quá {limit} ký tự nên phần cuối bị bỏ; rút bớt mẫu hoặc các nhiệm vụ.',
    en: 'The plan grew longer than {limit} characters, so its end was left out; shorten the template or the tasks.',
  },
  otherBody: {
    vi: 'Chưa rõ “{body}” là cấp uỷ nào; kiểm tra lại tên cơ quan, ký hiệu, quyền hạn ký và nơi nhận.',
    en: 'It is not clear which committee “{body}” is; look over its name, symbol, authority and recipients.',
  },
  noDirective: {
    vi: 'Chưa có văn bản cấp trên; phần viện dẫn và các nhiệm vụ để trống.',
    en: 'There is no directive yet; its citation and the tasks are left blank.',
  },
  noTasks: {
    vi: 'Không đọc được nhiệm vụ nào; các đề mục nhiệm vụ để trống.',
    en: 'No tasks were found in the directive; their headings are left blank.',
  },
  citedOnly: {
    vi: 'Chỉ có viện dẫn, chưa có toàn văn; các đề mục nhiệm vụ để trống.',
    en: 'Only the citation of the directive is known, not its text; the headings of tasks are left blank.',
  },
  notFound: {
    vi: 'Không tìm thấy “{text}” trong sổ văn bản; nhập đủ số và ký hiệu, ví dụ 25-CT/TW, hoặc chọn tệp văn bản.',
    en: '“{text}” is not in the registry; give number and symbol, such as 25-CT/TW, or choose the file.',
  },
  several: {
    vi: 'Có {count} văn bản khớp với “{text}”; đã lấy {chosen}. Thêm ngày ban hành để chọn văn bản khác.',
    en: '{count} documents fit “{text}”; {chosen} was taken. Add the date to choose another one.',
  },
  onlyAsCited: {
    vi: 'Văn bản không có trong sổ; viện dẫn theo đúng những gì đã nhập.',
    en: 'The document is not in the registry; it is cited as it was given.',
  },
  missing: {
    vi: 'Chưa rõ {fields} của văn bản cấp trên; điền vào chỗ trống.',
    en: 'Not known of the directive: {fields}; fill in the blanks.',
  },
  fromRegistry: {
    vi: 'Lấy {fields} của văn bản theo sổ văn bản.',
    en: 'Taken from the registry: {fields} of the document.',
  },
  differs: {
    vi: 'Khác với sổ văn bản về {fields}: đọc được “{read}”, trong sổ là “{known}”. Đối chiếu với bản gốc.',
    en: 'Not as registered, {fields}: read “{read}”, registered “{known}”. Compare with the original.',
  },
  unsureMemory: {
    vi: 'Thông tin của văn bản trong sổ chưa có nguồn chắc chắn; đối chiếu với bản gốc.',
    en: 'What the registry has of the document has no sure source; compare with the original.',
  },
  ended: {
    vi: 'Văn bản hết hiệu lực từ ngày {date}, theo {by}.',
    en: 'The document does not hold since {date}, by {by}.',
  },
  scanned: {
    vi: 'Đọc từ bản in hoặc bản quét: đối chiếu số, ngày, trích yếu, nhiệm vụ với bản gốc.',
    en: 'The document was read from a print or a scan; compare number, date, summary and tasks with the original.',
  },
  shortened: {
    vi: 'Nhiệm vụ {numbers} là đoạn văn dài nên chỉ lấy vế đầu làm đề mục; đọc lại cho trọn ý.',
    en: 'Of the tasks {numbers}, which are long paragraphs, only the first clause became a heading; read them over.',
  },
  tooManyTasks: {
    vi: 'Văn bản có hơn {limit} nhiệm vụ; chỉ lấy {limit} nhiệm vụ đầu.',
    en: 'The document has more than {limit} tasks; the first {limit} were taken.',
  },
  deadline: {
    vi: 'Văn bản đặt thời hạn cho {body}: {deadline}.',
    en: 'The document sets a time for {body}: {deadline}.',
  },
  unreadable: {
    vi: 'Không đọc được tệp này.',
    en: 'This file could not be read.',
  },
} as const satisfies Record<string, Message>;
