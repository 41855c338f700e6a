/** Breaches of the additional parts (BS). */
import { each, replace, type Mutation, type Seeds } from './mutation';

const underNumber = (mark: string): Mutation => replace('header', /^(Số [^\n]*)$/, `$1\n${mark}`);

const onTop =
  (mark: string): Mutation =>
  (plan) => ({
    text: `${' '.repeat(48)}${mark}\n${plan.text}`,
    place: { start: 48, end: 48 + mark.length },
  });

const NOT_FOR_PRESS = 'Không phổ biến trên phương tiện thông tin đại chúng';

export const markSeeds: Seeds = {
  'BS-01': each(
    ['KHẨN CẤP', 'Rất khẩn', 'HOẢ TỐC HẸN GIỜ', 'Khẩn cấp', 'RẤT KHẨN', 'HỎA TỐC HẸN GIỜ'],
    underNumber,
  ),
  'BS-03': [
    ...each(['Lưu hành nội bộ', 'Tài liệu thu hồi', 'Xem xong trả lại', 'Tài liệu hội nghị'], onTop),
    ...each(['Lưu hành nội bộ', 'tài liệu thu hồi', 'Xem xong trả lại'], underNumber),
  ],
  'BS-04': [
    onTop(NOT_FOR_PRESS),
    onTop(NOT_FOR_PRESS.toUpperCase()),
    underNumber(NOT_FOR_PRESS),
    replace('body', /^(?=II[-.] )/, `${NOT_FOR_PRESS}\n\n`),
  ],
  'BS-05': each(['Dự thảo lần 2', 'DỰ THẢO', 'Dự thảo lần 1', 'Dự thảo', '(Dự thảo lần 3)'], underNumber),
};
