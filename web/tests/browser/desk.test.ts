import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { problem } from '../fake/exchange';
import { seriousFaults } from './accessibility';
import { picture } from './chromium';
import { crowding } from './crowding';
import { openPage, sizes, useStage } from './stage';

const stage = useStage();

const first = '星河智能装备有限公司';

async function openDesk(width = 1440, height = 900, hash = '') {
  const opened = await openPage(stage, `/desk${hash}`, width, height, 'desk');
  await opened.page.getByRole('button', { name: '退出登录' }).waitFor();
  return opened;
}

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^红色 ${first}`) }).first().click();
  await page.getByRole('heading', { name: first }).waitFor();
}

const button = (page: Page, name: string) => page.getByRole('region', { name: '可办理' }).getByRole('button', { name, exact: true });

describe('the desk', () => {
  it.each(sizes)('has room for everything at %i×%i, in both languages', async (width, height) => {
    const { page, heard } = await openDesk(width, height);
    await page.getByText('显示20条').waitFor();
    expect(await crowding(page)).toEqual([]);
    await picture(page, `desk-list-${width}`);
    await openFirst(page);
    await page.getByText('签收', { exact: true }).waitFor();
    expect(await crowding(page)).toEqual([]);
    await picture(page, `desk-alert-${width}`, true);
    for (const [name, title] of [['核准推送', '核准推送给企业工会主席'], ['交办', '交办'], ['反馈', '反馈核实情况'], ['销号', '销号']] as const) {
      await button(page, name).click();
      const dialog = page.getByRole('dialog', { name: title });
      await dialog.waitFor();
      if (name === '销号') {
        await dialog.getByText('属实', { exact: true }).click();
      }
      await page.waitForTimeout(350);
      expect(await crowding(page)).toEqual([]);
      expect(await seriousFaults(page)).toEqual([]);
      await picture(page, `desk-${name}-${width}`);
      await dialog.getByRole('button', { name: '取消' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await crowding(page)).toEqual([]);
    await picture(page, `desk-alert-${width}-en`, true);
    expect(heard).toEqual([]);
  });

  it('has no serious fault for people who see, hear or move otherwise', async () => {
    const { page } = await openDesk();
    await openFirst(page);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('is worked with the keyboard alone: find, open, acknowledge, assign, close', async () => {
    const { page } = await openDesk();
    await page.getByText('显示20条').waitFor();
    const reach = async (name: string | RegExp) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const label = await page.evaluate(() => {
          const focused = document.activeElement;
          return focused?.getAttribute('aria-label') ?? (focused as HTMLInputElement | null)?.labels?.[0]?.textContent?.trim() ?? focused?.textContent?.trim() ?? '';
        });
        if (typeof name === 'string' ? label === name : name.test(label)) {
          return;
        }
      }
      throw new Error(`the Tab key does not lead to ${name}`);
    };
    await reach('搜索企业');
    await page.keyboard.type('星河');
    await page.getByText(/显示[123]条/).waitFor();
    await reach(new RegExp(first));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: first }).waitFor();
    await reach('签收');
    await page.keyboard.press('Enter');
    await page.getByText('已办理：签收').waitFor();
    await reach('交办');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '交办' }).waitFor();
    await reach(/^交办给/);
    await page.keyboard.type('周明');
    await page.getByRole('option', { name: /周明/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reach('确认交办');
    await page.keyboard.press('Enter');
    await page.getByText('已办理：交办').waitFor();
    await reach('销号');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '销号' }).waitFor();
    await reach('属实');
    await page.keyboard.press('Space');
    await reach(/^涉及职工/);
    await page.keyboard.type('13');
    await reach(/^追回金额/);
    await page.keyboard.type('891,000');
    await reach('经调解解决');
    await page.keyboard.press('Space');
    await reach('确认销号');
    await page.keyboard.press('Enter');
    await page.getByText('已办理：销号').waitFor();
    expect(stage.service.desk.received.map((each) => each.kind)).toEqual(['acknowledge', 'assign', 'resolve']);
    expect(stage.service.desk.received[1]?.body).toEqual({ kind: 'assign', to: 'O-1' });
    expect(stage.service.desk.received[2]?.body.outcome).toEqual({ finding: 'real', workers: 13, yuan: 891_000, mediated: true });
  });

  it('sends one act for two taps, and tries a lost one again under its own key', async () => {
    const { page } = await openDesk();
    await openFirst(page);
    stage.service.desk.slowMs = 400;
    await button(page, '签收').dblclick();
    await page.getByText('已办理：签收').waitFor();
    expect(stage.service.desk.received).toHaveLength(1);
    stage.service.desk.refuseNext = problem(503, '服务暂时不可用');
    await button(page, '反馈').click();
    const dialog = page.getByRole('dialog', { name: '反馈核实情况' });
    await dialog.getByLabel('核实情况').fill('已上门了解，工资延期十天。');
    await dialog.getByRole('button', { name: '提交反馈' }).click();
    await dialog.getByText('服务暂时不可用').waitFor();
    await dialog.getByRole('button', { name: '提交反馈' }).click();
    await page.getByText('已办理：反馈').waitFor();
    const [, lost, again] = stage.service.desk.received;
    expect(lost?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(again?.key).toBe(lost?.key);
    expect(stage.service.desk.received[0]?.key).not.toBe(lost?.key);
  });

  it('offers what the service allows, nothing else, and says why the chair is not told', async () => {
    const { page } = await openDesk(1440, 900, '#alert=A0003');
    await page.getByText('暂不能核准推送：查询人数不足5人').waitFor();
    const names = await page.getByRole('region', { name: '可办理' }).getByRole('button').allInnerTexts();
    expect(names).toEqual(['签收', '交办', '反馈', '销号']);
    expect(await page.getByText('近3天3–4名职工查询“欠薪”').count()).toBe(1);
    await page.goto(`${stage.service.feed.address}/desk#alert=A0005`);
    await button(page, '人工联系').waitFor();
    await button(page, '人工联系').click();
    await page.getByText('不提及查询情况').waitFor();
  });

  it('calls an alert a lead until somebody has checked it', async () => {
    const { page } = await openDesk();
    await openFirst(page);
    const lead = page.getByText('预警线索（待核实）', { exact: true });
    expect(await lead.count()).toBe(1);
    await button(page, '销号').click();
    const dialog = page.getByRole('dialog', { name: '销号' });
    await dialog.getByRole('button', { name: '确认销号' }).click();
    await dialog.getByText('请选择核实结果。').waitFor();
    await dialog.getByText('无法核实', { exact: true }).click();
    await dialog.getByRole('button', { name: '确认销号' }).click();
    await page.getByText('已办理：销号').waitFor();
    expect(await lead.count()).toBe(0);
    await page.getByText('目前没有需要您办理的步骤。').waitFor();
  });

  it('tells what the chair will see before it releases, and shows the chair’s answer as it comes', async () => {
    const { page } = await openDesk();
    await openFirst(page);
    await button(page, '核准推送').click();
    const dialog = page.getByRole('dialog', { name: '核准推送给企业工会主席' });
    await dialog.getByText('主席不会看到').waitFor();
    await dialog.getByText('谁查询过、写了什么').waitFor();
    await dialog.getByRole('button', { name: '确认推送' }).click();
    await page.getByText('已办理：核准推送').waitFor();
    const chair = await openPage(stage, '/chair', 390, 844, 'chair');
    await chair.page.getByRole('button', { name: '需区总支援' }).click();
    await page.getByText('主席答复：需区总支援').first().waitFor({ timeout: 5_000 });
  });

  it('narrows the list, and shows more of it', async () => {
    const { page } = await openDesk();
    await page.getByText('显示20条').waitFor();
    await page.getByRole('button', { name: '显示更多' }).click();
    await page.getByText('显示26条').waitFor();
    await page.getByLabel('级别').selectOption('红色');
    await page.getByText('显示5条').waitFor();
    await page.getByLabel('事项').selectOption('裁员与解除');
    await page.getByText('显示1条').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('显示20条').waitFor();
    await page.getByLabel('已办结').check({ force: true });
    await page.getByText('没有符合条件的线索').waitFor();
  });

  it('says what is wrong when an act no longer fits, and shows the alert as it is', async () => {
    const { page } = await openDesk();
    await openFirst(page);
    stage.service.desk.refuseNext = problem(409, '线索已由他人签收', { detail: '线索已由他人签收，请重新查看 / Somebody else has acknowledged it' });
    stage.service.desk.cases[0]!.allowed = ['assign'];
    await button(page, '签收').click();
    await page.getByRole('alert').getByText('线索已由他人签收，请重新查看').waitFor();
    await button(page, '签收').waitFor({ state: 'detached' });
  });

  it('says that the link is lost, and comes back by itself', async () => {
    const { page } = await openDesk();
    await page.getByText('实时', { exact: true }).waitFor();
    await stage.service.feed.die();
    await page.getByText('与服务的连接中断').waitFor({ timeout: 6_000 });
    await picture(page, 'desk-lost');
    stage.service.desk.cases[0]!.name = '改名之后有限公司';
    await stage.service.feed.listen();
    await page.getByText('改名之后有限公司').waitFor({ timeout: 15_000 });
  });

  it('leads whoever is not signed in to the sign-in, and back', async () => {
    const { page } = await openPage(stage, '/desk');
    await page.waitForURL('**/sign-in?to=desk');
    await page.getByLabel('账号').fill('desk');
    await page.getByLabel('密码').fill('four plain words here');
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/desk');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');
  });
});
