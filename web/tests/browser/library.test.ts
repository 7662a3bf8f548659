import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { companies, longestName } from '../fake/district';
import { seriousFaults } from './accessibility';
import { picture } from './chromium';
import { crowding } from './crowding';
import { openPage, sizes, useStage } from './stage';

const poster = companies.find((each) => each.name === longestName)?.enterpriseId ?? '';
const stage = useStage();

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('library-visitor'));

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('您想问什么？').fill(question);
  await page.getByRole('button', { name: '查询', exact: true }).click();
}

describe('the rights library', () => {
  it.each(sizes)('has room for everything at %i×%i, in both languages', async (width, height) => {
    const { page, heard } = await openPage(stage, `/library?e=${poster}`, width, height);
    await page.getByText(longestName).waitFor();
    expect(await crowding(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, `library-choice-${width}`, true);
    await page.getByRole('button', { name: '参与', exact: true }).click();
    await ask(page, '企业拖欠工资如何维权');
    await page.getByRole('heading', { name: /中华人民共和国劳动合同法/ }).waitFor();
    expect(await crowding(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, `library-found-${width}`, true);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What the law says' }).waitFor();
    expect(await crowding(page)).toEqual([]);
    await picture(page, `library-${width}-en`, true);
    expect(heard).toEqual([]);
  });

  it('puts the two answers before the reader alike, before anything can be typed', async () => {
    const { page } = await openPage(stage, '/library', 390, 844);
    const [join, decline] = [page.getByRole('button', { name: '参与', exact: true }), page.getByRole('button', { name: '不参与，只查询' })];
    await join.waitFor();
    const look = (button: typeof join) => button.evaluate((element) => {
      const { backgroundColor, color, fontSize, fontWeight, borderColor } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { backgroundColor, color, fontSize, fontWeight, borderColor, width, height };
    });
    expect(await look(join)).toEqual(await look(decline));
    expect(await page.getByLabel('您想问什么？').count()).toBe(0);
    await page.getByText('谁都看不到是您查的').waitFor();
    expect(await kept(page)).toBeNull();
  });

  it('sends nothing of who asks when one declined', async () => {
    const { page } = await openPage(stage, `/library?e=${poster}`, 390, 844);
    await page.getByRole('button', { name: '不参与，只查询' }).click();
    await ask(page, '工资被拖欠');
    await page.getByText('本次查询没有留下任何记录。').waitFor();
    expect(stage.service.library.received).toEqual([{ text: '工资被拖欠', join: false }]);
    expect(await kept(page)).toBeNull();
  });

  it('keeps a random number while one is joined, and deletes it when one leaves', async () => {
    const { page } = await openPage(stage, `/library?e=${poster}`, 390, 844);
    await page.getByRole('button', { name: '参与', exact: true }).click();
    const number = await kept(page);
    expect(number).toMatch(/^[0-9a-f]{32}$/);
    await ask(page, '工资被拖欠');
    await page.getByText('本次查询已不记名计入。').waitFor();
    expect(stage.service.library.received).toEqual([{ text: '工资被拖欠', join: true, visitor: number, enterpriseId: poster }]);
    await page.getByRole('button', { name: '更改选择' }).click();
    await page.getByRole('button', { name: '不参与，只查询' }).click();
    expect(await kept(page)).toBeNull();
    await page.reload();
    await page.getByText('您已选择：不参与，只查询').waitFor();
  });

  it('keeps the question out of the address, the title and the history', async () => {
    const { page } = await openPage(stage, '/library', 390, 844);
    const before = [page.url(), await page.title(), await page.evaluate(() => history.length)];
    await page.getByRole('button', { name: '不参与，只查询' }).click();
    await ask(page, '工资被拖欠');
    await page.getByRole('heading', { name: /劳动合同法/ }).waitFor();
    expect([page.url(), await page.title(), await page.evaluate(() => history.length)]).toEqual(before);
    expect(stage.service.asked.join()).not.toContain('工资');
  });

  it('does not tell the service who is signed in in the same browser', async () => {
    const { page } = await openPage(stage, '/library', 1440, 900, 'desk');
    await page.getByRole('button', { name: '参与', exact: true }).click();
    await ask(page, '工资被拖欠');
    await page.getByText('本次查询已不记名计入。').waitFor();
    expect(stage.service.library.cookies).toEqual([undefined]);
  });

  it('names the telephones, and says so when nothing is found or too much was asked', async () => {
    const { page } = await openPage(stage, '/library?e=unknown', 390, 844);
    await page.getByText('没有认出二维码上的单位').waitFor();
    for (const number of ['12351', '12333', '12345']) {
      expect(await page.getByRole('link', { name: new RegExp(number) }).getAttribute('href')).toBe(`tel:${number}`);
    }
    await page.getByRole('button', { name: '不参与，只查询' }).click();
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('请先写下您的问题。').waitFor();
    await ask(page, '天气');
    await page.getByText('没有找到对应的条文').waitFor();
    stage.service.library.refuseNext = { status: 429, headers: { 'retry-after': '20' } };
    await ask(page, '工资');
    await page.getByText('操作太频繁，请20秒后再试。').waitFor();
  });
});
