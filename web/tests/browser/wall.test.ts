import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { alertOf, firstScores, longestName, scoreOf } from '../fake/district';
import { seriousFaults } from './accessibility';
import { complaints, picture } from './chromium';
import { overflowing } from './overflow';
import { useStage } from './stage';

const stage = useStage();

async function open(width = 1920, height = 1080, query = ''): Promise<{ page: Page; heard: string[] }> {
  const context = await stage.browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const heard = complaints(page);
  await page.goto(`${stage.service.feed.address}/wall${query}#token=wall`);
  await page.getByText('406', { exact: true }).waitFor();
  return { page, heard };
}

const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

describe('the wall', () => {
  it('shows every block with its time, and complains of nothing', async () => {
    const { page, heard } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    expect(await texts(page, '.ranking .name')).toContain(longestName);
    expect(await texts(page, '.as-of')).toHaveLength(6);
    expect((await texts(page, '.as-of')).every((text) => /^截至 \d\d:\d\d:\d\d$/.test(text))).toBe(true);
    expect(await page.locator('.watermark').count()).toBe(1);
    expect(heard).toEqual([]);
  });

  it.each([[1920, 1080], [3840, 2160], [3840, 1080], [1366, 768]])('keeps everything inside %i×%i, in both languages', async (width, height) => {
    const { page } = await open(width, height);
    await page.locator('canvas').first().waitFor();
    expect(await overflowing(page)).toEqual([]);
    await picture(page, `wall-${width}x${height}`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Companies watched').waitFor();
    expect(await overflowing(page)).toEqual([]);
    await picture(page, `wall-${width}x${height}-en`);
  });

  it('has no serious fault for people who see, hear or move otherwise', async () => {
    const { page } = await open();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('moves a company up and shows a new alert as they come', async () => {
    const { page } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    const raised = alertOf(8, 'red', 'raised', stage.service.feed.now, stage.service.feed.now + 3_600_000);
    stage.service.feed.change = (snapshot) => {
      snapshot.ranking = firstScores.map((score, index) => scoreOf(index, index === 8 ? 97.2 : score, stage.service.feed.now));
      snapshot.headline.open.red = 2;
      // The next snapshot knows it too: one that comes quickly must not take it away again.
      snapshot.alerts = [raised, ...snapshot.alerts];
    };
    stage.service.feed.send('score', scoreOf(8, 97.2, stage.service.feed.now));
    stage.service.feed.send('alert', raised);
    await page.locator('.ranking li:first-child', { hasText: '海棠纺织有限公司' }).waitFor({ timeout: 5_000 });
    await page.locator('.feed li:first-child', { hasText: '海棠纺织有限公司' }).waitFor({ timeout: 5_000 });
    await page.locator('.open-alerts .level:first-child', { hasText: '2' }).waitFor({ timeout: 5_000 });
  });

  it('says within five seconds that the service is gone, and is right again after it returned', async () => {
    const { page, heard } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    await stage.service.feed.die();
    await page.getByText('连接中断').first().waitFor({ timeout: 5_000 });
    await page.getByText(/数据已过时/).first().waitFor({ timeout: 5_000 });
    await picture(page, 'wall-lost');
    expect(await overflowing(page)).toEqual([]);
    stage.service.feed.send('score', scoreOf(9, 99.1, stage.service.feed.now));
    stage.service.feed.change = (snapshot) => {
      snapshot.headline.companies = 407;
      snapshot.ranking = firstScores.map((score, index) => scoreOf(index, index === 9 ? 99.1 : score, stage.service.feed.now));
    };
    await stage.service.feed.listen();
    await page.getByText('实时', { exact: true }).waitFor({ timeout: 15_000 });
    await page.getByText('407', { exact: true }).waitFor({ timeout: 5_000 });
    await page.locator('.ranking li:first-child', { hasText: '新程网络科技有限公司' }).waitFor({ timeout: 5_000 });
    expect(heard).toEqual([]);
  });

  it('says within five seconds that nothing comes any more, though the connection stands', async () => {
    const { page } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    stage.service.feed.fallSilent(true);
    await page.getByText('数据停更').first().waitFor({ timeout: 5_000 });
    await picture(page, 'wall-silent');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Out of date').first().waitFor();
    expect(await overflowing(page)).toEqual([]);
    await picture(page, 'wall-silent-en');
    await page.getByRole('button', { name: '中文' }).click();
    stage.service.feed.fallSilent(false);
    await page.getByText('实时', { exact: true }).waitFor({ timeout: 30_000 });
  });

  it('names the token when it is refused', async () => {
    const page = await (await stage.browser.newContext()).newPage();
    await page.goto(`${stage.service.feed.address}/wall#token=old`);
    await page.getByText('大屏令牌无效').waitFor();
  });
});
