import { afterEach, describe, expect, it } from 'vitest';
import { pageAfterSignIn } from '../../src/access/doors';
import { refusalText } from '../../src/access/refusal';
import { setupFaults } from '../../src/access/setupFaults';
import { faultText } from '../../src/api/faultText';
import { Problem } from '../../src/api/problem';
import { takeFromFragment } from '../../src/parts/fragment';
import { takeToken } from '../../src/wall/token';
import { language } from '../../src/words/language';
import { MemoryStorage } from './memoryStorage';

afterEach(() => {
  language.value = 'zh';
});

describe('after signing in', () => {
  it.each([
    ['?to=desk', 'union_chair', '/desk'],
    ['', 'union_chair', '/chair'],
    ['', 'town_union', '/desk'],
    ['?to=wall', 'auditor', '/wall'],
    ['?to=//elsewhere.example', 'approver', '/desk'],
    ['?to=https://elsewhere.example', 'administrator', '/admin'],
    ['?to=desk', 'administrator', '/desk'],
  ])('%s leads a %s to %s', (search, role, page) => {
    expect(pageAfterSignIn(search, role)).toBe(page);
  });
});

describe('a fault in words', () => {
  it('is the service’s own, in the reader’s language', () => {
    const fault = new Problem(422, { title: '密码太短', detail: '密码至少12个字符 / At least 12 characters' });
    expect(faultText(fault)).toBe('密码至少12个字符');
    language.value = 'en';
    expect(faultText(fault)).toBe('At least 12 characters');
  });

  it('is what its status means where the service has no words', () => {
    expect(faultText(new Problem(0))).toContain('连接不上服务');
    expect(faultText(new Problem(404))).toContain('职责范围');
    expect(faultText(new Problem(500))).toContain('服务出现故障');
    expect(faultText(new Problem(429, {}, 90))).toBe('操作太频繁，请1分钟后再试。');
    expect(faultText(new Error('no JSON'))).toContain('无法识别');
    language.value = 'en';
    expect(faultText(new Problem(403, { title: '无权限' }))).toBe('Your account may not do this.');
  });

  it('tells of a refused sign-in no more than it must, and of a lock until when', () => {
    expect(refusalText(new Problem(401, { title: '没有这个账号' }), false)).toBe('账号或密码不正确。');
    expect(refusalText(new Problem(401), true)).toContain('动态验证码不正确');
    expect(refusalText(new Problem(423, { until: '2025-11-05T21:30:00+08:00' }), false)).toContain('11月5日 21:30后可再试');
    expect(refusalText(new Problem(423), false)).toContain('请联系管理员解锁');
  });
});

describe('the first administrator', () => {
  const filled = { code: 'C', displayName: '甲', name: 'jia', password: '十二个字的密码才算够长吗', again: '十二个字的密码才算够长吗' };

  it('is made of a whole form', () => {
    expect(setupFaults(filled)).toEqual({});
    expect(Object.keys(setupFaults({ code: ' ', displayName: '', name: '', password: 'short', again: '' }))).toEqual(
      ['code', 'displayName', 'name', 'password', 'again'],
    );
  });
});

describe('a secret in the fragment', () => {
  function addressBar(hash: string) {
    const seen: string[] = [];
    const address = { hash, pathname: '/wall', search: '?lang=en' } as Location;
    const history = { replaceState: (_state: unknown, _title: string, to: string) => seen.push(to) } as unknown as History;
    return { address, history, seen };
  }

  it('is taken out of the address bar', () => {
    const { address, history, seen } = addressBar('#link=a%2Bb');
    expect(takeFromFragment('link', address, history)).toBe('a+b');
    expect(seen).toEqual(['/wall?lang=en']);
  });

  it('of the wall is kept for the tab', () => {
    const store = new MemoryStorage();
    const { address, history } = addressBar('#token=T');
    expect(takeToken(address, store, history)).toBe('T');
    expect(takeToken(addressBar('').address, store, history)).toBe('T');
    expect(takeToken(addressBar('').address, new MemoryStorage(), history)).toBeNull();
  });
});
