/** The date of a cited document as it should be written. */
import type { WrittenDate } from '../../citations/citation';
import { dayText, monthText } from '../date/padding';

/** `09/9/2025`. */
export const dateText = ({ day, month, year }: WrittenDate): string =>
  `${dayText(day)}/${monthText(month)}/${year}`;
