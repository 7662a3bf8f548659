import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { alertOf, firstScores, longestName, scoreOf } from '../fake/district';
import { FeedServer } from '../fake/feedServer';
import { complaints, launch, picture } from './chromium';

const dist = new URL('../../dist', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let service: FeedServer;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  service = new FeedServer(dist);
  await service.listen();
});
afterEach(() => service.close());

async function open(width = 1920, height = 1080, query = ''): Promise<{ page: Page; heard: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const heard = complaints(page);
  await page.goto(`${service.address}/wall?token=wall${query}`);
  await page.getByText('406', { exact: true }).waitFor();
  return { page, heard };
}

/** Texts that leave the box they belong to, and a page that scrolls. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight ? ['the page'] : [];
    const boxes = '.figure, .open-alerts, .tile, .row, .step, .panel > header, .panel, .page-header, .headline';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const box = node.parentElement?.closest(boxes)?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      // Rows of the feed for which there is no room stand outside and are clipped whole.
      const leftOut = node.parentElement?.closest('.feed .step') && text.left >= (node.parentElement.closest('.feed')?.getBoundingClientRect().right ?? 0);
      // The font's own box is a little higher than a line of text.
      const slack = 0.15 * parseFloat(getComputedStyle(root).fontSize);
      if (box && !leftOut && text.width > 0 && (text.left < box.left - slack || text.right > box.right + slack || text.top < box.top - slack || text.bottom > box.bottom + slack)) {
        cut.push(node.textContent ?? '');
      }
    }
    return [...scrolls, ...cut];
  });

const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts();

describe('the wall', () => {
  it('shows every block with its time, and complains of nothing', async () => {
    const { page, heard } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    expect(await texts(page, '.ranking .name')).toContain(longestName);
    expect(await texts(page, '.as-of')).toHaveLength(6);
    expect((await texts(page, '.as-of')).every((text) => /^截至 \d\d:\d\d:\d\d$/.test(text))).toBe(true);
    expect(await page.locator('.watermark').count()).toBe(1);
    await picture(page, 'wall-1080');
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
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run();
      return found.violations.filter((each) => ['serious', 'critical'].includes(each.impact)).map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`);
    });
    expect(faults).toEqual([]);
  });

  it('moves a company up and shows a new alert as they come', async () => {
    const { page } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    service.change = (snapshot) => {
      snapshot.ranking = firstScores.map((score, index) => scoreOf(index, index === 8 ? 97.2 : score, service.now));
      snapshot.headline.open.red = 2;
    };
    service.send('score', scoreOf(8, 97.2, service.now));
    service.send('alert', alertOf(8, 'red', 'raised', service.now, service.now + 3_600_000));
    await page.locator('.ranking li:first-child', { hasText: '海棠纺织有限公司' }).waitFor({ timeout: 5_000 });
    await page.locator('.feed li:first-child', { hasText: '海棠纺织有限公司' }).waitFor({ timeout: 5_000 });
    await page.locator('.open-alerts .level:first-child', { hasText: '2' }).waitFor({ timeout: 5_000 });
  });

  it('says within five seconds that the service is gone, and is right again after it returned', async () => {
    const { page, heard } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    await service.die();
    await page.getByText('连接中断').first().waitFor({ timeout: 5_000 });
    await page.getByText(/数据已过时/).first().waitFor({ timeout: 5_000 });
    await picture(page, 'wall-lost');
    expect(await overflowing(page)).toEqual([]);
    service.send('score', scoreOf(9, 99.1, service.now));
    service.change = (snapshot) => {
      snapshot.headline.companies = 407;
      snapshot.ranking = firstScores.map((score, index) => scoreOf(index, index === 9 ? 99.1 : score, service.now));
    };
    await service.listen();
    await page.getByText('实时', { exact: true }).waitFor({ timeout: 15_000 });
    await page.getByText('407', { exact: true }).waitFor({ timeout: 5_000 });
    await page.locator('.ranking li:first-child', { hasText: '新程网络科技有限公司' }).waitFor({ timeout: 5_000 });
    expect(heard).toEqual([]);
  });

  it('says within five seconds that nothing comes any more, though the connection stands', async () => {
    const { page } = await open();
    await page.getByText('实时', { exact: true }).waitFor();
    service.fallSilent(true);
    await page.getByText('数据停更').first().waitFor({ timeout: 5_000 });
    await picture(page, 'wall-silent');
    service.fallSilent(false);
    await page.getByText('实时', { exact: true }).waitFor({ timeout: 30_000 });
  });

  it('names the token when it is refused', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${service.address}/wall?token=old`);
    await page.getByText('大屏令牌无效').waitFor();
  });
});
