/** New plans: asked for step by step, and what was told once is offered the next time. */
import * as vscode from 'vscode';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal, match, ok } from './expect';

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700)); // the next list opens

/** Accepts the entry of the open list that stands so many places below the first; -1: the last. */
async function choose(place = 0): Promise<void> {
  await pause();
  if (place < 0) await run('workbench.action.quickOpenSelectPrevious');
  for (let i = 0; i < place; i++) await run('workbench.action.quickOpenSelectNext');
  await run('workbench.action.acceptSelectedQuickOpenItem');
}

const newPlan = (): Promise<vscode.TextDocument | undefined> =>
  until(
    'a plan',
    () => vscode.window.activeTextEditor?.document,
    (shown) => shown?.isUntitled === true && shown.getText().includes('KẾ HOẠCH'),
  );

const DIRECTIVE = `BỘ CHÍNH TRỊ                ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 71-NQ/TW                 Hà Nội, ngày 22 tháng 8 năm 2025

NGHỊ QUYẾT
về đột phá phát triển giáo dục và đào tạo
-----

III. NHIỆM VỤ, GIẢI PHÁP

1. Nâng cao nhận thức về vai trò của giáo dục

- Các cấp uỷ quán triệt.

2. Xây dựng đội ngũ nhà giáo

- Bảo đảm chế độ.
`;

describe('new plans', () => {
  before(activate);
  afterEach(async () => {
    await run('workbench.action.closeQuickOpen');
    await run('notifications.clearAll');
    if (vscode.window.activeTextEditor?.document.isUntitled === true)
      await run('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
  });

  it('are asked for by level, body, place and kind; the office is remembered', async () => {
    void run('keHoach.newPlan');
    await choose(1); // commune
    await choose(-1); // the last body: a special zone, whose name is to be completed
    await choose(); // or not
    await choose(); // the first province
    await choose(); // the place is filled in later
    await choose(1); // a kind that carries out no directive
    const first = await newPlan();
    ok(first, 'a plan is open');
    equal(first.languageId, 'ke-hoach');
    match(first.getText(), /ĐẢNG UỶ ĐẶC KHU/);
    match(first.getText(), /Nơi nhận:/);
    match(first.getText(), /^ĐẢNG BỘ (?:TỈNH|THÀNH PHỐ) \p{Lu}/u); // the committee above stands first
    const written = first.getText();
    await run('workbench.action.revertAndCloseActiveEditor');

    void run('keHoach.newPlan');
    await choose(); // the office of the last time
    await choose(1);
    const second = await newPlan();
    equal(second?.getText(), written);
  });

  it('leave the directive to be filled in, and do not ask for it twice', async () => {
    void run('keHoach.planFromDirective');
    await choose(2); // it is filled in later
    await choose(); // the office of the last time
    const plan = await newPlan();
    match(plan?.getText() ?? '', /thực hiện Nghị quyết số ……, ngày …… của …… về ……/);
  });

  it('carry out the directive that is open, task by task', async () => {
    const { document } = await openPlan(DIRECTIVE);
    await pause(); // the server has read it
    void run('keHoach.planFromDirective', document.uri);
    await choose(); // it was understood
    await choose(); // the office of the last time; of the kinds of plans only one carries out a directive
    const plan = await newPlan();
    match(plan?.getText() ?? '', /thực hiện Nghị quyết số 71-NQ\/TW, ngày 22\/8\/2025 của Bộ Chính trị/);
    match(plan?.getText() ?? '', /1\. Nâng cao nhận thức về vai trò của giáo dục/);
    match(plan?.getText() ?? '', /2\. Xây dựng đội ngũ nhà giáo/);
  });
});
