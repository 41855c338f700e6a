/** Number and symbol of the plan itself as one text. */
import type { Plan } from './plan';

/** `33a-KH/ĐU`. Undefined while a part of it is blank. */
export function ownNumber({ header: { documentNumber } }: Plan): string | undefined {
  const { number, suffix, type, body } = documentNumber ?? {};
  return number && type && body && `${number.text}${suffix?.text ?? ''}-${type.text}/${body.text}`;
}
