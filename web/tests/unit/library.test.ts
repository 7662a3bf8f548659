import { describe, expect, it } from 'vitest';
import { Api } from '../../src/api/api';
import { searchLibrary } from '../../src/api/library';
import { decodeNotices } from '../../src/api/notices';
import { Visitor } from '../../src/library/visitor';
import { MemoryStorage } from './memoryStorage';

describe('a visitor of the library', () => {
  it('has chosen nothing and has no number at first', () => {
    const visitor = new Visitor(new MemoryStorage(), new MemoryStorage());
    expect([visitor.choice, visitor.number]).toEqual([null, null]);
  });

  it('who joined keeps one random number; who leaves keeps nothing on the device', () => {
    const [device, tab] = [new MemoryStorage(), new MemoryStorage()];
    const visitor = new Visitor(device, tab);
    visitor.join();
    const number = visitor.number;
    expect(number).toMatch(/^[0-9a-f]{32}$/);
    expect(new Visitor(device, new MemoryStorage()).number).toBe(number);
    visitor.decline();
    expect([visitor.choice, visitor.number, device.length]).toEqual(['declined', null, 0]);
    visitor.join();
    expect(visitor.number).not.toBe(number);
    expect(tab.length).toBe(0);
  });

  it('can choose in a browser that keeps nothing', () => {
    const visitor = new Visitor(null, null);
    visitor.join();
    expect(visitor.choice).toBe('joined');
    expect(visitor.number).toMatch(/^[0-9a-f]{32}$/);
    visitor.decline();
    expect([visitor.choice, visitor.number]).toEqual(['declined', null]);
  });
});

describe('a search', () => {
  class KeptApi extends Api {
    sent: object[] = [];
    answer: unknown = {};

    override async post(_path: string, body: object) {
      this.sent.push(body);
      return { body: this.answer, at: 1 };
    }
  }

  it('of somebody who declined carries the question and nothing else', async () => {
    const api = new KeptApi();
    await searchLibrary(api, '问题', 'E', null);
    await searchLibrary(api, '问题', null, 'V');
    await searchLibrary(api, '问题', 'E', 'V');
    expect(api.sent).toEqual([
      { text: '问题', join: false },
      { text: '问题', join: true, visitor: 'V' },
      { text: '问题', join: true, visitor: 'V', enterpriseId: 'E' },
    ]);
  });

  it('takes no address that would run, and no article without a law or words', async () => {
    const api = new KeptApi();
    const article = { law: '劳动法', article: '第五十条', text: '工资…' };
    api.answer = { topic: 'wage_arrears', joined: true, answers: [{ ...article, url: 'javascript:alert(1)' }, { ...article, url: 'https://a.example/' }, { law: '劳动法' }] };
    const found = await searchLibrary(api, '问题', null, 'V');
    expect(found.articles.map((each) => each.url)).toEqual([null, 'https://a.example/']);
    expect(found.joined).toBe(true);
  });
});

it('reads notices newest first, and an answer it does not know as none', () => {
  const at = (day: number) => `2025-11-0${day}T09:00:00+08:00`;
  const { items } = decodeNotices({ body: { items: [{ noticeId: 'a', at: at(1), answer: 'maybe' }, { noticeId: 'b', at: at(2), answer: 'known', phone: { number: '12351' } }, {}] }, at: null });
  expect(items.map((each) => [each.noticeId, each.answer, each.phone?.name])).toEqual([['b', 'known', '12351'], ['a', null, undefined]]);
});
