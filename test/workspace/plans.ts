/** Plans for tests of the index: what they are called and what they cite is all that matters. */
import { readPlan } from '../../server/src/core/plan/build';
import { factsOf, type PlanFacts } from '../../server/src/workspace/facts';

export interface Written {
  readonly number?: string;
  /** `ĐẢNG UỶ XÃ AN HOÀ`. */
  readonly issuer?: string;
  /** `15 tháng 6 năm 2026`. */
  readonly date?: string;
  readonly cites?: readonly string[];
}

export const DIRECTIVE = 'Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về một việc mẫu';

export const planText = ({
  number = '12',
  issuer = 'ĐẢNG UỶ XÃ AN HOÀ',
  date = '15 tháng 6 năm 2026',
  cites = [],
}: Written): string => `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
${issuer}
*
Số ${number}-KH/ĐU                         An Hoà, ngày ${date}

KẾ HOẠCH
thực hiện ${DIRECTIVE}
-----

Thực hiện ${DIRECTIVE}, Ban Thường vụ Đảng uỷ xây dựng kế hoạch như sau:

I- MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Quán triệt Chỉ thị số 25-CT/TW đến các chi bộ.

II- NHIỆM VỤ

${cites.map((cited) => `- Tiếp tục thực hiện ${cited}.\n`).join('\n')}
`;

export const factsIn = (written: Written): PlanFacts => factsOf(readPlan(planText(written)));
