/** Names of bodies made comparable, their marks kept: quận uỷ is not quân uỷ, ĐẢNG ỦY is đảng uỷ. */
import { textInSchool } from '../vietnamese/school';

/** Where the schools of tone placement may differ. */
const OLD_SCHOOL = /[òóỏõọ][ae]|[ùúủũụ]y/u;

/** In small letters, one space between words, the tone placed one way. As long as the text, but for its spaces. */
export function plainName(text: string): string {
  const small = text.toLowerCase().replace(/\s+/g, ' ');
  return OLD_SCHOOL.test(small) ? textInSchool(small, 'new') : small;
}
