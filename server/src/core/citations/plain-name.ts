/** Names of bodies made comparable, their marks kept: quận uỷ is not quân uỷ, ĐẢNG ỦY is đảng uỷ. */
import { textInSchool } from '../vietnamese/school';

/** In small letters, one space between words, the tone placed one way. As long as the text, but for its spaces. */
export const plainName = (text: string): string =>
  textInSchool(text.toLowerCase().replace(/\s+/g, ' '), 'new');
