import { describe, expect, it } from 'vitest';
import { problem } from '../fake/exchange';
import { seriousFaults } from './accessibility';
import { picture } from './chromium';
import { crowding } from './crowding';
import { openPage, sizes, useStage } from './stage';

const stage = useStage();

describe('the chair’s page', () => {
  it.each(sizes)('has room for everything at %i×%i, in both languages', async (width, height) => {
    stage.service.desk.notices.push({ ...stage.service.desk.notices[0], noticeId: 'N-0', answer: 'known', at: '2025-10-20T09:00:00+08:00' });
    const { page, heard } = await openPage(stage, '/chair', width, height, 'chair');
    await page.getByRole('heading', { name: /请关注（待核实）/ }).waitFor();
    expect(await crowding(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await picture(page, `chair-${width}`, true);
    await page.getByRole('button', { name: '已知悉', exact: true }).click();
    await page.getByText('已答复“已知悉”').waitFor();
    await picture(page, `chair-answered-${width}`, true);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Your answer').waitFor();
    expect(await crowding(page)).toEqual([]);
    await picture(page, `chair-${width}-en`, true);
    expect(heard).toEqual([]);
  });

  it('acknowledges nothing by being read', async () => {
    const { page } = await openPage(stage, '/chair#notice=N-1', 390, 844, 'chair');
    await page.getByRole('heading', { name: /请关注（待核实）/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /请关注（待核实）/ }).waitFor();
    expect(stage.service.asked.filter((each) => !each.startsWith('GET '))).toEqual(['POST /api/session']);
    expect(stage.service.desk.answers).toEqual([]);
  });

  it('takes an answer once however often it is tapped, and lets one change it', async () => {
    const { page } = await openPage(stage, '/chair', 390, 844, 'chair');
    await page.getByLabel('补充说明').fill('已与企业约谈');
    await page.getByRole('button', { name: '需区总支援' }).dblclick();
    await page.getByText('已答复“需区总支援”').waitFor();
    expect(stage.service.desk.answers).toEqual([{ answer: 'need_support', note: '已与企业约谈' }]);
    await page.getByLabel('补充说明').fill('');
    await page.getByRole('button', { name: '经核实不属实' }).click();
    await page.getByText('已答复“经核实不属实”').waitFor();
    expect(await page.getByRole('button', { name: '经核实不属实' }).getAttribute('aria-pressed')).toBe('true');
    expect(stage.service.desk.answers).toHaveLength(2);
  });

  it('calls by telephone, and asks not to look for who asked', async () => {
    const { page } = await openPage(stage, '/chair', 390, 844, 'chair');
    const call = page.getByRole('link', { name: /打电话给区总工会值班工作台/ });
    expect(await call.getAttribute('href')).toBe('tel:01055501234');
    await page.getByText('请勿追查是谁咨询', { exact: true }).waitFor();
  });

  it('shows a notice when it comes, without taking away the one being read', async () => {
    stage.service.desk.notices.length = 0;
    const { page } = await openPage(stage, '/chair', 390, 844, 'chair');
    await page.getByText('目前没有需要您了解的提醒。').waitFor();
    await page.getByText('实时', { exact: true }).waitFor();
    const desk = await openPage(stage, '/desk#alert=A0000', 1440, 900, 'desk');
    await desk.page.getByRole('button', { name: '核准推送' }).click();
    await desk.page.getByRole('button', { name: '确认推送' }).click();
    await page.getByRole('heading', { name: /请关注（待核实）：星河智能装备有限公司/ }).waitFor({ timeout: 5_000 });
  });

  it('says in words that an answer came too late', async () => {
    const { page } = await openPage(stage, '/chair', 390, 844, 'chair');
    await page.getByRole('button', { name: '已知悉', exact: true }).waitFor();
    await page.route('**/answer', (route) => route.fulfill({
      status: 409, contentType: 'application/problem+json', body: JSON.stringify(problem(409, '此事已办结', { detail: '此事已办结，答复不能再更改 / The matter is closed' }).body),
    }));
    await page.getByRole('button', { name: '已知悉', exact: true }).click();
    await page.getByRole('alert').getByText('此事已办结，答复不能再更改').waitFor();
  });
});
