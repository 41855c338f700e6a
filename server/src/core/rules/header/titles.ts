/** The title that a Party document carries, and the State's name that it does not. */
import { fold } from '../../text/fold';
import type { Located } from '../../text/span';

export const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** Quốc hiệu, as against tiêu ngữ under it. */
export const isStateName = ({ text }: Located): boolean => fold(text).includes('cong hoa xa hoi');
