import { afterEach, describe, expect, it } from 'vitest';
import { topics } from '../../src/words/catalogue';
import { driverLine } from '../../src/words/driver';
import { industryName } from '../../src/words/industry';
import { language } from '../../src/words/language';
import { tenThousands } from '../../src/words/number';
import type { Phrase } from '../../src/words/phrase';
import { name } from '../../src/words/say';
import { age, clockTime, span } from '../../src/words/time';

const files = import.meta.glob<Record<string, unknown>>('../../src/words/*.ts', { eager: true });
const isPhrase = (value: unknown): value is Phrase => typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
const phrases = Object.values(files).flatMap((file) => Object.entries(file)).flatMap(([group, entries]) =>
  typeof entries !== 'object' || entries === null
    ? []
    : Object.entries(entries).flatMap(([key, phrase]) => (isPhrase(phrase) ? [{ key: `${group}.${key}`, phrase }] : [])),
);
const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();

afterEach(() => {
  language.value = 'zh';
});

describe('the catalogue', () => {
  it.each(phrases)('$key says the same in both languages', ({ phrase }) => {
    expect(phrase.zh).not.toBe('');
    expect(phrase.en).not.toBe('');
    expect(places(phrase.en)).toEqual(places(phrase.zh));
  });

  it('avoids the words the union avoids', () => {
    for (const { phrase } of phrases) {
      expect(phrase.zh).not.toMatch(/监控|维稳|黑名单|群体性事件|欠薪企业/);
    }
  });
});

describe('a driver in words', () => {
  const cases: [string, string, Parameters<typeof driverLine>[0]][] = [
    ['近3天5–9名职工查询“欠薪”，预期不足1名', '5–9 workers asked about wage arrears in 3 days, fewer than 1 expected',
      { kind: 'queries', topic: 'wage_arrears', days: 3, band: '5-9', expected: 0.4 }],
    ['近21天20+名职工查询“裁员与解除”，预期约4名', '20+ workers asked about lay-offs in 21 days, about 4 expected',
      { kind: 'queries', topic: 'layoff', days: 21, band: '20+', expected: 4 }],
    ['近7天职工查询“裁员与解除”多于预期（人数较少，不显示）', 'More workers than expected asked about lay-offs in 7 days (number withheld)',
      { kind: 'queries', topic: 'layoff', days: 7, band: '3-4', expected: 0.08 }],
    ['企业报送：工资发放比例62%，预期100%', 'Reported: wages paid against due 62%, expected 100%',
      { kind: 'employment', indicator: 'wages_paid_ratio', value: 0.62, expected: 1 }],
    ['企业报送：离职人数84，预期—', 'Reported: separations 84, expected —',
      { kind: 'employment', indicator: 'separations', value: 84, expected: null }],
    ['未按期报送用工数据，待催报', 'The report of figures is missing',
      { kind: 'employment', indicator: 'missing_report', value: 1, expected: 0 }],
    ['11月3日 股权变更（登记、工单或网格信息）', 'change of shares on 3 Nov (registry, ticket or grid report)',
      { kind: 'event', event: 'equity_change', at: Date.parse('2025-11-03T10:00:00+08:00') }],
    ['模型复核，可信度0.91', 'Second opinion of a model, probability 0.91', { kind: 'model', probability: 0.91 }],
  ];

  it.each(cases)('%s', (zh, en, driver) => {
    expect(driverLine(driver)).toBe(zh);
    language.value = 'en';
    expect(driverLine(driver)).toBe(en);
  });
});

it('tells the union’s own officers a small band, and a hall never', () => {
  const few = { kind: 'queries', topic: 'wage_arrears', days: 3, band: '3-4', expected: 0.4 } as const;
  expect(driverLine(few, 'officer')).toBe('近3天3–4名职工查询“欠薪”，预期不足1名');
  expect(driverLine(few)).not.toMatch(/3–4/);
});

describe('times in words', () => {
  it('are told in their largest unit, rounded down', () => {
    expect([900, 59_000, 60_000, 7_199_000, 86_400_000].map(span)).toEqual(['0秒', '59秒', '1分钟', '1小时', '1天']);
  });

  it('ahead of the service are just now', () => {
    expect(age(10_000, 0)).toBe('刚刚');
    expect(age(0, 180_000)).toBe('3分钟前');
  });

  it('are the district’s, wherever the screen hangs', () => {
    expect(clockTime(Date.parse('2025-11-05T13:04:07Z'))).toBe('21:04:07');
  });
});

it('shows money in units of ten thousand yuan', () => {
  expect(tenThousands(891_000)).toBe('89.1');
  expect(tenThousands(null)).toBe('未知');
});

it('shows a name it does not know as it came', () => {
  expect(name(topics, 'something_new')).toBe('something_new');
});

it('says an industry by its section, and shows what is no code as it came', () => {
  expect(industryName('I65')).toBe('信息传输、软件和信息技术服务业');
  expect(industryName('电子制造')).toBe('电子制造');
});
