/** Texts as they are without their marks, and as a reader without Vietnamese scans them. */

/** Typed without marks. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const PAGES = [
  [
    '- Ddy manh (rng dung cdng nghé théng tin trong céng tdc tuyén',
    'truyén theo tinh thin cia Nghi quyét s6 57-',
    'NQ/TW, g6p phan nang cao nhan thirc cia can b6, dang vién va',
    'Nhén dan trong x4 vé chuyén d6i s6.',
    '',
    '- T6 chirc thuc hién nghiém tic cac nhiém vu va gidi phap duoc néu',
    'trong Ké hoach nay, béo cdo két qua truéc ngay 30/11 hang nam.',
    '',
    '- Tang cuéng kiém tra, gidm sat viéc thuc hién cia cac chi b6, kip',
    'thoi biéu duong noi lam t6t, nhéc nho noi lam chua t6t.',
    '',
    '- Ph6i hop véi Mat tran T6 quéc va cac doan thé vén dong Nhan dan',
    'tham gia hoc tép k¥ nang s6, sit dung dich vu c6ng truc tuyén.',
  ],
  [
    '- B6 tri can b6 truc tai noi tiép nhan h6 so dé huéng dén nguoi dan.',
    'Céng khai thd tuc hanh chinh va thoi gian gidi quyét.',
    '',
    '- Dua nédi dung chuyén d6i s6 vao sinh hoat thuong ky cia chi b6,',
    'gin véi viéc hoc tép va lam theo tu tuong, dao dirc, phong cach cia',
    'Chi tich H6 Chi Minh.',
    '',
    '- Van phong Dang uy theo déi, dén déc, tong hop két qua thuc hién,',
    'béo cdo Ban Thudng vu Dang uy theo quy dinh.',
    '',
    '- Cac chi b6 can ctr tinh hinh cu thé xay dung ké hoach cia minh va',
    't6 chirc thuc hién nghiém tic, hi¢u qua.',
  ],
  ['- Trong qua trinh thuc hién, néu cé khé khan, vuong méc thi béo cdo', 'Dang uy dé xem xét, gidi quyét.'],
];

/** Pages with their numbers, their lines broken, some of their letters misread. */
export const SCAN = PAGES.map((lines, i) =>
  [...(i > 0 ? [`- ${i + 1} -`, ''] : []), ...lines, ''].join('\n'),
).join('\n');
