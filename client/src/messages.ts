/** What the client itself says to the user, in Vietnamese with English beside it, and the names all files share. */
import * as vscode from 'vscode';

export const LANGUAGE_ID = 'ke-hoach';

export type MessageLanguage = 'vi' | 'en';

const messages = {
  serverFailed: {
    vi: 'Máy chủ ngôn ngữ Kế hoạch không khởi động được. Xem mục Output › Kế hoạch, rồi dùng lệnh “Khởi động lại máy chủ”.',
    en: 'The Kế hoạch language server did not start. See Output › Kế hoạch, then run “Restart server”.',
  },
  serverRestarted: {
    vi: 'Đã khởi động lại máy chủ Kế hoạch.',
    en: 'The Kế hoạch server has been restarted.',
  },
  noPlan: {
    vi: 'Mở một văn bản kế hoạch (.kehoach) trước đã.',
    en: 'Open a plan (.kehoach) first.',
  },
  nothingToFix: {
    vi: 'Không có lỗi nào sửa tự động được.',
    en: 'There is nothing that can be fixed automatically.',
  },
  chooseLevel: { vi: 'Kế hoạch của cấp uỷ cấp nào?', en: 'Which level of committee is the plan for?' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  provinceDetail: { vi: 'Tỉnh uỷ, thành uỷ', en: 'Provincial or city committee' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  communeDetail: { vi: 'Đảng uỷ xã, phường, đặc khu', en: 'Committee of a commune, ward or special zone' },
  grassroots: { vi: 'Cấp cơ sở', en: 'Grassroots' },
  grassrootsDetail: {
    vi: 'Đảng uỷ cơ quan, bệnh viện, trường học, chi bộ',
    en: 'Committee of an office, hospital or school, party cell',
  },
  previewTitle: { vi: 'Xem trước', en: 'Preview' },
  previewEmpty: { vi: 'Chưa có trang nào để xem.', en: 'There is no page to show yet.' },
} as const satisfies Record<string, Readonly<Record<MessageLanguage, string>>>;

export type MessageId = keyof typeof messages;

export function messageLanguage(): MessageLanguage {
  return vscode.workspace.getConfiguration('keHoach').get<string>('language') === 'en' ? 'en' : 'vi';
}

export const text = (id: MessageId): string => messages[id][messageLanguage()];
