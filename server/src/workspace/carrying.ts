/** Who carries out what, as one plan tells: documents that it cites, and the plan itself. */
import { isSameNumber } from '../core/registry/registry';
import type { CitedFacts, PlanFacts } from './facts';

export interface Carrying {
  readonly basis: CitedFacts;
  /** Absent where it is the plan itself. */
  readonly carrier?: CitedFacts;
}

/** What a căn cứ of the plan carries out in its turn, the plan does not carry out by itself. */
export function carryingIn({ own, cited }: PlanFacts): Carrying[] {
  const byNumber = new Map(cited.map((one) => [one.number, one]));
  const between = cited.flatMap((carrier) =>
    carrier.carriesOut.flatMap((number) => {
      const basis = byNumber.get(number);
      return basis && basis !== carrier ? [{ basis, carrier }] : [];
    }),
  );
  const carried = new Set(between.filter(({ carrier }) => carrier.isBasis).map(({ basis }) => basis));
  const isItself = ({ number }: CitedFacts): boolean => own !== undefined && isSameNumber(own.number, number);
  const direct = cited.filter((one) => one.isBasis && !carried.has(one) && !isItself(one));
  return [...between, ...direct.map((basis) => ({ basis }))];
}
