import { describe, expect, it } from 'vitest';
import { Api, type Answer } from '../../src/api/api';
import { searchLibrary } from '../../src/api/library';
import { noticesOf } from '../../src/api/notices';
import type { NoticeItem } from '../../src/api/schema';
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
    readonly sent: (object | undefined)[] = [];

    protected override async ask<Body>(_method: string, _route: string, body?: object): Promise<Answer<Body>> {
      this.sent.push(body);
      return { body: {} as Body, at: 1 };
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
});

it('reads notices newest first, and an answer it does not know as none', () => {
  const item = (noticeId: string, day: number, answer: string): NoticeItem => ({
    noticeId, answer, enterpriseId: 'E', name: '甲', title: '请关注', body: '', at: `2025-11-0${day}T09:00:00+08:00`, phone: { name: '区总', number: '12351' },
  });
  const { items } = noticesOf({ asOf: '2025-11-05T21:00:00+08:00', items: [item('a', 1, 'maybe'), item('b', 2, 'known')] });
  expect(items.map((each) => [each.noticeId, each.answer])).toEqual([['b', 'known'], ['a', null]]);
});
