/** A page of print as a picture, made by the program's own PDF and drawn by pdftoppm. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GreyPicture } from '../../server/src/import/reader';
import { greymap } from '../bench/scans/pages';
import { printed } from '../support/printed';

/** Lines that stand on it, each short enough for one line of the page. */
export const PRINTED: readonly string[] = [
  'HUYỆN UỶ BÌNH MINH',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Phát động phong trào đọc sách trong cán bộ, đảng viên',
  'Kết quả gửi về Ban Tuyên giáo trước ngày 15 hằng tháng',
];

const PLAN = `HUYỆN UỶ BÌNH MINH\tĐẢNG CỘNG SẢN VIỆT NAM
*
Số 15-KH/HU\tBình Minh, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
tổ chức ngày hội đọc sách năm 2025
-----

I- MỤC ĐÍCH, YÊU CẦU

1. ${PRINTED[2] ?? ''}

Mỗi chi bộ chọn ít nhất 02 quyển sách mỗi quý.

2. ${PRINTED[3] ?? ''}.
`;

const RESOLUTION = 200;

/** The test is skipped, with a notice, where pages cannot be drawn. */
export async function printedPage(test: Mocha.Context): Promise<GreyPicture> {
  if (spawnSync('pdftoppm', ['-v']).error) {
    console.log('      skipped: pdftoppm is not on this machine');
    return test.skip();
  }
  const { bytes } = await printed(PLAN);
  const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
  try {
    const page = path.join(folder, 'page');
    writeFileSync(`${page}.pdf`, bytes);
    execFileSync('pdftoppm', ['-gray', '-singlefile', '-r', String(RESOLUTION), `${page}.pdf`, page]);
    return greymap(readFileSync(`${page}.pgm`), RESOLUTION);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
