import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFaults } from '../browser/accessibility';
import { launch, picture } from '../browser/chromium';
import { crowding } from '../browser/crowding';
import { startDemo, type Demo } from './demo';
import { open } from './open';
import { totpCodeOf } from './totp';

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

const newPage = async (address: string, width = 1440) =>
  open(await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce' }), address, heard);

it('an administrator invites somebody, makes and revokes a token, and secures the own account', async () => {
  const admin = await newPage(demo.doors.administrator);
  await admin.getByRole('button', { name: '用此链接登录' }).click();
  await admin.waitForURL('**/admin');
  const accounts = admin.getByRole('region', { name: '账号', exact: true });
  await accounts.getByText('chair', { exact: true }).waitFor();

  const adding = admin.getByRole('form', { name: '新增账号' });
  await adding.getByRole('button', { name: '新增', exact: true }).click();
  await adding.getByText('请输入账号。').waitFor();
  await adding.getByLabel('账号').fill('zhang.wei');
  await adding.getByLabel('姓名').fill('张伟');
  await adding.getByLabel('角色').selectOption('核准人');
  await adding.getByRole('button', { name: '新增', exact: true }).click();
  await accounts.getByText('请把这个登录链接交给张伟。').waitFor();
  const link = await accounts.locator('code').innerText();
  expect(await crowding(admin)).toEqual([]);
  expect(await seriousFaults(admin)).toEqual([]);
  await picture(admin, 'admin-1440', true);

  const invited = await newPage(link);
  await invited.getByRole('button', { name: '用此链接登录' }).click();
  await invited.waitForURL('**/desk');

  await admin.getByRole('button', { name: 'zhang.wei：停用' }).click();
  await accounts.getByText('已停用').waitFor();
  heard.length = 0;
  await invited.reload();
  await invited.waitForURL('**/sign-in?to=desk');
  await invited.context().close();
  // The page that was shut out heard refusals, as it should.
  heard.length = 0;
  await admin.getByRole('button', { name: 'zhang.wei：启用' }).click();
  await accounts.getByText('已停用').waitFor({ state: 'detached' });

  const tokens = admin.getByRole('region', { name: '令牌' });
  await tokens.getByLabel('用途').fill('二楼大厅');
  await tokens.getByRole('button', { name: '新增令牌' }).click();
  const token = await tokens.locator('code').innerText();
  const asWall = () => admin.request.get(new URL('/api/wall', demo.doors.wall).href, { headers: { authorization: `Bearer ${token}`, cookie: '' } });
  expect((await asWall()).status()).toBe(200);
  await admin.getByRole('button', { name: '二楼大厅：吊销' }).click();
  await tokens.getByText('二楼大厅').waitFor({ state: 'detached' });
  expect((await asWall()).status()).toBe(401);

  const own = admin.getByRole('region', { name: '我的密码和动态码' });
  await own.getByLabel('新密码').fill('four plain words here');
  await own.getByLabel('再输入一次密码').fill('four plain words here');
  await own.getByRole('button', { name: '更改密码' }).click();
  await own.getByText('密码已更改').waitFor();
  await own.getByRole('button', { name: '启用动态验证码' }).click();
  const secret = await own.locator('code').innerText();
  await own.getByRole('textbox', { name: '动态验证码' }).fill(totpCodeOf(secret, Date.now()));
  await own.getByRole('button', { name: '确认', exact: true }).click();
  await own.getByText('动态验证码已启用。').waitFor();

  await admin.setViewportSize({ width: 390, height: 844 });
  expect(await crowding(admin)).toEqual([]);
  await picture(admin, 'admin-390', true);
  await admin.getByRole('button', { name: 'English' }).click();
  await admin.getByRole('heading', { name: 'Accounts and tokens' }).waitFor();
  expect(await crowding(admin)).toEqual([]);
  expect(heard).toEqual([]);
});
