/** A folder of plans, for rules that look at the neighbours of a plan: two provinces' and six communes' plans of two terms. */
import type { Directive } from '../../server/src/core/registry/directive';
import { builtInRegistry, DirectiveList } from '../../server/src/core/registry/registry';
import type { CheckSettings } from '../../server/src/core/rules/settings';

const PROVINCES = ['BÌNH MINH', 'HỒNG LĨNH', 'THUẬN HẢI', 'SƠN TÂY NAM', 'PHÚ KHANG'];
const COMMUNES = ['AN HOÀ', 'TÂN LẬP', 'VĨNH THUẬN', 'ĐÔNG PHƯỚC', 'MỸ THẠNH', 'THANH KHÊ'];

/** Numbers that no other test gives, each with its day, ISO. */
export const TAKEN: Readonly<Record<string, string>> = {
  '941': '2026-02-10',
  '943': '2026-03-20',
  '942': '2024-01-15',
  '944': '2023-10-05',
};

const HOUSES = [
  ...PROVINCES.map((name) => ({ issuer: `TỈNH UỶ ${name}`, symbol: 'TU' })),
  ...COMMUNES.map((name) => ({ issuer: `ĐẢNG UỶ XÃ ${name}`, symbol: 'ĐU' })),
];

const plans = HOUSES.flatMap(({ issuer, symbol }) =>
  Object.entries(TAKEN).map(([number, date]): Directive => {
    const uri = `file:///ke-hoach/${encodeURIComponent(`${issuer} ${number}`)}.kehoach`;
    return {
      number: `${number}-KH/${symbol}`,
      type: 'KẾ HOẠCH',
      date,
      issuer,
      subject: 'kiểm tra việc học tập ở các chi bộ',
      origin: 'plan',
      confidence: 'source',
      source: uri,
      uri,
    };
  }),
);

/** The plan that is checked lies in the folder, too. */
export const inFolder: Pick<CheckSettings, 'registry' | 'uri'> = {
  registry: builtInRegistry.with(new DirectiveList(plans)),
  uri: 'file:///ke-hoach/dang-mo.kehoach',
};
