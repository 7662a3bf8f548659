import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, picture } from '../browser/chromium';
import { crowding } from '../browser/crowding';
import { overflowing } from '../browser/overflow';
import { startDemo, type Demo } from './demo';
import { open } from './open';

/** What a person at the screens would call at once. */
const soon = { timeout: 15_000 };
const workers = 5;
/** A tile of the wall takes this long to its new colour. */
const coloursTurnMs = 1_000;

let demo: Demo;
let browser: Browser;
const heard: string[] = [];

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), launch()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

const newContext = (width: number, height: number): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height }, locale: 'zh-CN', reducedMotion: 'reduce', hasTouch: width < 500 });

async function askAsWorker(worker: number): Promise<void> {
  const context = await newContext(390, 844);
  const page = await open(context, demo.doors.library, heard);
  await page.getByText(demo.company).waitFor();
  await page.getByText('模拟数据', { exact: true }).waitFor();
  await page.getByRole('button', { name: '参与', exact: true }).click();
  for (const question of demo.questions) {
    await page.getByLabel('您想问什么？').fill(question);
    const answered = page.waitForResponse('**/api/library/search');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    expect(await (await answered).json()).toMatchObject({ joined: true });
    await page.getByText('本次查询已不记名计入。').waitFor();
  }
  if (worker === 0) {
    expect(await crowding(page)).toEqual([]);
    await picture(page, 'library-390');
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, 'library-1440');
  }
  await context.close();
}

async function signInByLink(context: BrowserContext, link: string, at: 'desk' | 'chair'): Promise<Page> {
  const page = await open(context, link, heard);
  const use = page.getByRole('button', { name: '用此链接登录' });
  await use.waitFor();
  await picture(page, `sign-in-${at}`);
  await use.click();
  await page.waitForURL(`**/${at}`);
  await page.getByText('实时', { exact: true }).waitFor(soon);
  await page.getByText('模拟数据', { exact: true }).waitFor();
  return page;
}

const act = (desk: Page, name: string) => desk.getByRole('region', { name: '可办理' }).getByRole('button', { name, exact: true });

async function figureOf(wall: Page, label: string): Promise<number> {
  const figure = wall.locator('.figure', { has: wall.getByText(label) }).locator('dd');
  return Number((await figure.innerText()).replaceAll(',', ''));
}

it('the seed case goes from five workers to the wall, in browsers as people have them', async () => {
  const wall = await open(await newContext(1920, 1080), demo.doors.wall, heard);
  await wall.getByText('实时', { exact: true }).waitFor(soon);
  const figures = async () => ({
    helped: await figureOf(wall, '帮助职工'), recovered: await figureOf(wall, '追回金额'), closed: await figureOf(wall, '已销号'),
  });
  await wall.getByText('帮助职工').waitFor();
  const before = await figures();

  // One browser is both: the cookie of a host is that host's own.
  const both = await newContext(1440, 900);
  const desk = await signInByLink(both, demo.doors.desk, 'desk');
  const cookie = (await both.cookies(demo.doors.desk)).find((each) => each.name === '__Host-session');
  expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/', domain: '127.0.0.1' });
  const chair = await signInByLink(both, demo.doors.chair, 'chair');
  await chair.setViewportSize({ width: 390, height: 844 });
  expect((await both.cookies(demo.doors.chair)).map(({ name, domain }) => ({ name, domain }))).toContainEqual({ name: '__Host-session', domain: 'localhost' });
  await chair.getByText('目前没有需要您了解的提醒。').waitFor();

  for (let worker = 0; worker < workers; worker++) {
    await askAsWorker(worker);
  }

  const alert = desk.getByRole('link', { name: new RegExp(`^[红橙]色 ${demo.company}`) });
  await alert.waitFor(soon);
  await alert.click();
  await desk.getByRole('heading', { name: demo.company }).waitFor();
  await act(desk, '签收').click();
  await desk.getByText('已办理：签收').waitFor();
  await act(desk, '核准推送').click();
  await desk.getByRole('dialog').getByRole('button', { name: '确认推送' }).click();
  await desk.getByText('已办理：核准推送').waitFor();

  await chair.getByRole('heading', { name: new RegExp(demo.company) }).waitFor(soon);
  expect(await chair.getByText(demo.questions[0] ?? '').count()).toBe(0);
  expect(await crowding(chair)).toEqual([]);
  await picture(chair, 'chair-390');
  await chair.getByRole('button', { name: '需区总支援' }).click();
  await chair.getByText('已答复“需区总支援”').waitFor();

  await desk.getByText('主席答复：需区总支援').first().waitFor(soon);
  expect(await crowding(desk)).toEqual([]);
  await picture(desk, 'desk-1440');

  const mediator = await desk.locator('dd', { has: desk.locator('xpath=self::*[preceding-sibling::dt[.="调解网格员"]]') }).innerText();
  await act(desk, '交办').click();
  const assigning = desk.getByRole('dialog', { name: '交办' });
  await assigning.getByRole('combobox', { name: /^交办给/ }).fill(mediator);
  await desk.getByRole('option', { name: new RegExp(mediator) }).first().click();
  await assigning.getByRole('button', { name: '确认交办' }).click();
  await desk.getByText('已办理：交办').waitFor();

  await act(desk, '反馈').click();
  const reporting = desk.getByRole('dialog', { name: '反馈核实情况' });
  await reporting.getByLabel('核实情况').fill('已上门核实：拖欠13名职工工资，双方同意调解。');
  await reporting.getByRole('button', { name: '提交反馈' }).click();
  await desk.getByText('已办理：反馈').waitFor();

  await act(desk, '销号').click();
  const closing = desk.getByRole('dialog', { name: '销号' });
  await closing.getByText('属实', { exact: true }).click();
  await closing.getByLabel(/^涉及职工/).fill('13');
  await closing.getByLabel(/^追回金额/).fill('891,000');
  await closing.getByText('经调解解决').click();
  await closing.getByRole('button', { name: '确认销号' }).click();
  await desk.getByText('已办理：销号').waitFor();
  await desk.getByRole('region', { name: '核实结果' }).getByText('891,000').waitFor();

  await expect.poll(figures, soon).toEqual({ helped: before.helped + 13, recovered: before.recovered + 89.1, closed: before.closed + 1 });
  expect(await wall.getByText('实时', { exact: true }).count()).toBe(1);
  await wall.waitForTimeout(coloursTurnMs);
  await picture(wall, 'wall-1920');
  expect(await overflowing(wall)).toEqual([]);
  await picture(desk, 'desk-closed-1440', true);
  expect(heard).toEqual([]);
});
