import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { carefulLinkToken, linkToken, password, setupCode, totpCode } from '../fake/accounts';
import { seriousFaults } from './accessibility';
import { picture } from './chromium';
import { crowding } from './crowding';
import { openPage, sizes, useStage } from './stage';

const stage = useStage();

async function signIn(page: Page, name: string, word = password): Promise<void> {
  await page.getByLabel('账号').fill(name);
  await page.getByLabel('密码').fill(word);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('the sign-in', () => {
  it.each(sizes)('has room for everything at %i×%i, in both languages', async (width, height) => {
    const { page, heard } = await openPage(stage, '/sign-in', width, height);
    await signIn(page, 'careful');
    await page.getByLabel('动态验证码').fill('1');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('请输入6位验证码。').waitFor();
    expect(await crowding(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, `sign-in-${width}`, true);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('One-time code', { exact: true }).waitFor();
    expect(await crowding(page)).toEqual([]);
    expect(heard).toEqual([]);
  });

  it.each(['/sign-in', `/sign-in#link=${linkToken}`])('at %s says that figures are simulated, where they are', async (address) => {
    const { page } = await openPage(stage, address);
    await page.locator('.watermark').waitFor();
    await page.getByText('模拟数据').waitFor();
    stage.service.accounts.simulated = false;
    const told = page.waitForResponse('**/api/session');
    await page.reload();
    await told;
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(await page.locator('.watermark').count()).toBe(0);
  });

  it('asks for the one-time code only when the account has one', async () => {
    const { page } = await openPage(stage, '/sign-in');
    await signIn(page, 'careful');
    await page.getByLabel('动态验证码').fill('000000');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('动态验证码不正确或已过期').waitFor();
    await page.getByLabel('动态验证码').fill(totpCode);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL('**/desk');
  });

  it('leads everybody to where they work', async () => {
    const { page } = await openPage(stage, '/sign-in?to=//elsewhere.example');
    await signIn(page, 'chair');
    await page.waitForURL('**/chair');
    expect(new URL(page.url()).host).toBe(new URL(stage.service.feed.address).host);
  });

  it('tells a wrong password, and until when an account is locked', async () => {
    const { page } = await openPage(stage, '/sign-in', 390, 844);
    for (let i = 0; i < 5; i++) {
      await signIn(page, 'desk', `wrong ${i}`);
      await page.getByText('账号或密码不正确。').waitFor();
    }
    await signIn(page, 'desk');
    await page.getByText('账号已锁定，11月5日 21:30后可再试').waitFor();
    await picture(page, 'sign-in-locked');
  });

  it('takes a one-time link out of the address, uses it on a press, and once', async () => {
    const { page } = await openPage(stage, `/sign-in#link=${linkToken}`);
    await page.getByRole('button', { name: '用此链接登录' }).waitFor();
    expect(page.url()).not.toContain(linkToken);
    expect(stage.service.asked).not.toContain('POST /api/session/link');
    await picture(page, 'sign-in-link');
    await page.getByRole('button', { name: '用此链接登录' }).click();
    await page.waitForURL('**/desk');
    const again = await openPage(stage, `/sign-in#link=${linkToken}`);
    await again.page.getByRole('button', { name: '用此链接登录' }).click();
    await again.page.getByText('此链接已使用过或已过期').waitFor();
    await again.page.getByLabel('账号').waitFor();
  });
});

it('asks for the one-time code on a link too, where the account has one', async () => {
  const { page } = await openPage(stage, `/sign-in#link=${carefulLinkToken}`, 390, 844);
  await page.getByRole('button', { name: '用此链接登录' }).click();
  await page.getByLabel('动态验证码').fill('000000');
  await page.getByRole('button', { name: '用此链接登录' }).click();
  await page.getByText('动态验证码不正确或已过期').waitFor();
  await page.getByLabel('动态验证码').fill(totpCode);
  await page.getByRole('button', { name: '用此链接登录' }).click();
  await page.waitForURL('**/desk');
});

describe('the first setup', () => {
  it.each(sizes)('has room for everything at %i×%i, faults and all', async (width, height) => {
    stage.service.accounts.empty();
    const { page, heard } = await openPage(stage, '/sign-in', width, height);
    await page.waitForURL('**/setup');
    await page.getByLabel('密码', { exact: true }).fill('short');
    await page.getByRole('button', { name: '建立管理员账号' }).click();
    await page.getByText('密码至少12个字符，现在是5个。').waitFor();
    expect(await crowding(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, `setup-${width}`, true);
    expect(heard).toEqual([]);
  });

  it('makes the first administrator with the code of the terminal, and signs in', async () => {
    stage.service.accounts.empty();
    const { page } = await openPage(stage, '/setup');
    await page.getByLabel('一次性设置码').fill('guess');
    await page.getByLabel('姓名').fill('管理员');
    await page.getByLabel('账号').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输入一次密码').fill(password);
    await page.getByRole('button', { name: '建立管理员账号' }).click();
    await page.getByText('设置码不正确，请核对服务启动时显示的设置码').waitFor();
    expect(await page.getByLabel('一次性设置码').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('一次性设置码').fill(setupCode);
    await page.getByRole('button', { name: '建立管理员账号' }).click();
    await page.waitForURL('**/admin');
  });

  it('is over once an account exists', async () => {
    const { page } = await openPage(stage, '/setup');
    await page.getByText('本系统已完成首次设置').waitFor();
  });
});

describe('the wall’s token', () => {
  it('is taken out of the address, kept for the tab and sent in the header', async () => {
    const { page, heard } = await openPage(stage, '/wall#token=wall', 1920, 1080);
    await page.getByText('实时', { exact: true }).waitFor();
    expect(page.url()).not.toContain('token');
    await page.reload();
    await page.getByText('实时', { exact: true }).waitFor();
    expect(heard).toEqual([]);
  });
});
