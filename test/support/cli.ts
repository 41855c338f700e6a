/** Runs the command line from its sources, as a user's shell would: one process a call. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const entry = path.resolve(import.meta.dirname, '../../server/src/cli.ts');
const loader = import.meta.resolve('tsx');

export interface Call {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param cwd file names among `args` are relative to it */
export function kehoach(args: readonly string[], cwd: string, input: string | Buffer = ''): Call {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, entry, ...args], {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A folder of its own for each test of a suite, removed after it. */
export function useFolder(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return () => folder;
}

/** A plan that breaks one rule: a colon after `Số`, with a fix. */
export const flawed = `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số: 12-KH/ĐU                        An Hoà, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
tổ chức Ngày hội đọc sách
-----

Thực hiện Kế hoạch số 08-KH/TU, ngày 10/01/2026 của Ban Thường vụ Tỉnh uỷ về phát triển phong trào đọc sách, Ban Thường vụ Đảng uỷ xã xây dựng kế hoạch thực hiện, cụ thể như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Đưa sách về từng thôn, từng xóm.

- Hình thành thói quen đọc sách cho học sinh và người cao tuổi.

2. Yêu cầu

- Làm thiết thực, tiết kiệm.

- Huy động đông đảo Nhân dân cùng tham gia.

II. TỔ CHỨC THỰC HIỆN

1. Chi bộ thôn Đông chuẩn bị địa điểm, hoàn thành trước ngày 01/7/2026.

2. Đoàn Thanh niên xã chuẩn bị sách, báo, hoàn thành trước ngày 05/7/2026.

Nơi nhận:                                               T/M BAN THƯỜNG VỤ
- Ban Thường vụ Tỉnh uỷ (để báo cáo);                   BÍ THƯ
- Chi bộ thôn Đông (để thực hiện);
- Đoàn Thanh niên xã (để thực hiện);
- Lưu Văn phòng Đảng uỷ xã.


                                                        Trần Thu Hà
`;

export const clean = flawed.replace('Số: 12', 'Số 12');
