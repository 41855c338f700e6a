/**
 * What a symbol means beside the names that it stands with: `TƯ` of the Politburo is `TW`, `QD` of a Quyết định is
 * `QĐ`. Where neither name tells, the symbol stays as it is.
 */
import { fold, foldWords } from '../text/fold';
import { meantBy } from './bodies';
import { documentTypeByName, typeSymbolOf } from './document-types';
import type { WrittenReference } from './symbols';

export interface Meant {
  readonly symbol: string;
  readonly repaired: string;
}

/** @param type name of the type, @param issuer name of the body, as the citation has them */
export function meantBeside(
  { family, symbol, repaired }: WrittenReference,
  type: string | undefined,
  issuer: string | undefined,
): Meant {
  const [typeSymbol = '', bodySymbol, ...rest] = symbol.split('/');
  if (family !== 'party' || bodySymbol === undefined) return { symbol, repaired };
  const right = [typeOf(typeSymbol, type), bodyOf(bodySymbol, issuer), ...rest].join('/');
  return right === symbol
    ? { symbol, repaired }
    : { symbol: right, repaired: repaired.slice(0, repaired.length - symbol.length) + right };
}

function typeOf(written: string, name: string | undefined): string {
  if (name === undefined || typeSymbolOf(written) !== undefined) return written;
  const own = documentTypeByName(name)?.symbol;
  return own !== undefined && fold(own) === fold(written) ? own : written;
}

const CENTRE = /(?:^| )(?:trung uong|bo chinh tri|ban bi thu)(?: |$)/;
const PROVINCE = /(?:^| )(?:tinh uy|thanh uy)(?: |$)/;
const COMMITTEE = /(?:^| )dang (?:uy|bo)(?: |$)/;

function bodyOf(written: string, issuer: string | undefined): string {
  const meant = meantBy(written);
  if (issuer === undefined || (meant.length < 2 && written !== 'DU')) return written;
  const named = foldWords(issuer);
  if (written === 'DU') return COMMITTEE.test(named) ? 'ĐU' : written;
  const end = CENTRE.test(named) ? 'TW' : PROVINCE.test(named) ? 'TU' : undefined;
  return meant.find((symbol) => end !== undefined && symbol.endsWith(end)) ?? written;
}
