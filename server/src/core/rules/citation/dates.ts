/** The date of a cited document as it should be written. */
import type { WrittenDate } from '../../citations/citation';
import { dayText, monthText } from '../../citations/padding';

/** `09/9/2025`. */
export const dateText = ({ day, month, year }: WrittenDate): string =>
  `${dayText(day)}/${monthText(month)}/${year}`;

/** Another day as a date is written: `25 tháng 10 năm 2023` beside such a one, else `25/10/2023`. @param iso of the day */
export function dateLike({ text }: WrittenDate, iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const [beforeMonth, beforeYear] = /tháng|năm/iu.test(text) ? [' tháng ', ' năm '] : ['/', '/'];
  const written = `${dayText(day)}${beforeMonth}${monthText(month)}${beforeYear}${year}`;
  return text === text.toUpperCase() ? written.toUpperCase() : written;
}
