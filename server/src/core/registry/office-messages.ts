/** What is said of a file of the office's own registry. */
import type { Message } from '../text/message';

interface Told extends Message {
  readonly severity: 'error' | 'warning';
}

/** Of one entry; `{value}` is what stands there. */
export const entryMessages = {
  noNumber: { severity: 'error', vi: 'thiếu số ký hiệu', en: 'the number is missing' },
  badNumber: {
    severity: 'error',
    vi: 'số ký hiệu “{value}” không đọc được; viết như 25-CT/TW, văn bản nhà nước như 15/KH-UBND',
    en: 'the number “{value}” cannot be read; write it like 25-CT/TW, of the State like 15/KH-UBND',
  },
  letterNumber: {
    severity: 'error',
    vi: 'ký hiệu “{value}” có chữ Ư; Trung ương viết TW, tỉnh uỷ, thành uỷ viết TU',
    en: 'the symbol “{value}” has the letter Ư; that of the Centre is TW, that of a provincial committee TU',
  },
  wrongForm: {
    severity: 'warning',
    vi: 'số ký hiệu “{value}” cần viết “{right}”',
    en: 'the number “{value}” should be written “{right}”',
  },
  noType: { severity: 'warning', vi: 'thiếu tên loại', en: 'the type is missing' },
  unknownType: { severity: 'warning', vi: 'không có tên loại “{value}”', en: 'there is no type “{value}”' },
  otherType: {
    severity: 'warning',
    vi: 'tên loại “{value}” không khớp với ký hiệu {symbol} ({meant})',
    en: 'the type “{value}” does not agree with the symbol {symbol} ({meant})',
  },
  noDate: {
    severity: 'warning',
    vi: 'thiếu ngày; số bắt đầu lại sau mỗi nhiệm kỳ nên cần ngày để khỏi nhầm',
    en: 'the date is missing; numbers start again each term, so that it takes the date to tell documents apart',
  },
  badDate: {
    severity: 'error',
    vi: 'ngày “{value}” không đọc được; viết như 25/10/2023 hoặc 2023-10-25',
    en: 'the date “{value}” cannot be read; write it like 25/10/2023 or 2023-10-25',
  },
  noSuchDay: {
    severity: 'error',
    vi: 'lịch không có ngày {value}',
    en: 'there is no such day as {value}',
  },
  endedWhen: {
    severity: 'warning',
    vi: 'ghi thay thế bởi “{value}” nhưng chưa ghi hết hiệu lực từ ngày nào',
    en: 'replaced by “{value}”, but it does not say from which day',
  },
} as const satisfies Readonly<Record<string, Told>>;

/** Of a whole file. */
export const fileMessages = {
  inRow: { vi: 'Dòng {row}: {problem}.', en: 'Row {row}: {problem}.' },
  inEntry: { vi: 'Văn bản thứ {row}: {problem}.', en: 'Document {row}: {problem}.' },
  twice: {
    vi: '{value} đã có ở dòng {first}',
    en: '{value} stands in row {first} already',
  },
  twiceInList: {
    vi: '{value} đã có ở văn bản thứ {first}',
    en: '{value} is document {first} already',
  },
  tooLarge: {
    vi: 'Tệp lớn hơn {limit} MB nên không được đọc.',
    en: 'The file is larger than {limit} MB and is not read.',
  },
  tooMany: {
    vi: 'Tệp có quá {limit} văn bản; phần từ đây trở đi không được đọc.',
    en: 'The file has more than {limit} documents; what follows is not read.',
  },
  unknownColumn: {
    vi: 'Không biết cột “{value}”; các cột: {columns}.',
    en: 'There is no column “{value}”; the columns are: {columns}.',
  },
  columnTwice: { vi: 'Cột “{value}” có hai lần.', en: 'The column “{value}” stands twice.' },
  noColumns: {
    vi: 'Dòng đầu phải là tên các cột, ít nhất có “Số ký hiệu”; các cột: {columns}.',
    en: 'The first row must name the columns, at least “Number”; they are: {columns}.',
  },
  tooManyCells: {
    vi: 'Dòng {row}: thừa ô “{value}”; ô có dấu phân cách ở trong phải đặt trong ngoặc kép.',
    en: 'Row {row}: the cell “{value}” is beyond the last column; a cell with a separator in it takes quotation marks.',
  },
  openQuote: {
    vi: 'Dòng {row}: có dấu ngoặc kép mở ra mà không đóng; từ dòng này trở đi không được đọc.',
    en: 'Row {row}: a quotation mark is never closed; nothing is read from here on.',
  },
  notJson: {
    vi: 'Dòng {row}: không đúng cú pháp JSON.',
    en: 'Row {row}: this is not JSON.',
  },
  noDocuments: {
    vi: 'Tệp phải có danh sách "documents": [ … ].',
    en: 'The file must have a list "documents": [ … ].',
  },
  notAnEntry: {
    vi: 'Văn bản thứ {row}: phải viết như { "number": "25-CT/TW", … }.',
    en: 'Document {row}: write it like { "number": "25-CT/TW", … }.',
  },
  notText: {
    vi: 'Văn bản thứ {row}: giá trị của "{value}" phải đặt trong ngoặc kép.',
    en: 'Document {row}: the value of "{value}" must be a text in quotation marks.',
  },
  unknownKey: {
    vi: 'Văn bản thứ {row}: không biết mục "{value}"; các mục: {columns}.',
    en: 'Document {row}: there is no field "{value}"; the fields are: {columns}.',
  },
} as const satisfies Readonly<Record<string, Message>>;
