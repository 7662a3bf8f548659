import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, dist)).toString();

/** The scripts and styles a page asks for before it shows anything; all of them are named in its head. */
function assetsOf(page: string): string[] {
  return [...read(`${page}.html`).matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
}

/** On the line, in thousands of bytes: a worker's phone has the lightest page, a hall the heaviest. */
const limits = { wall: 300, desk: 160, chair: 70, library: 70, 'sign-in': 70, setup: 70, admin: 70 } as const;

describe.each(Object.entries(limits))('the page %s', (page, limit) => {
  const assets = assetsOf(page);
  const texts = assets.map(read);

  it(`weighs at most ${limit} kB on the line`, () => {
    const kilobytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / 1_000;
    console.log(`${page}: ${kilobytes.toFixed(1)} kB gzip in ${assets.length} files`);
    expect(assets.length).toBeGreaterThan(1);
    expect(kilobytes).toBeLessThanOrEqual(limit);
  });

  it('loads only what it needs', () => {
    expect(texts.some((text) => /zrender|echarts/i.test(text))).toBe(page === 'wall');
    expect(texts.some((text) => text.includes('el-dialog'))).toBe(page === 'desk');
    expect(texts.some((text) => text.includes('值班工作台'))).toBe(page === 'desk');
  });
});

it('loads nothing from outside', () => {
  const texts = readdirSync(new URL('assets/', dist)).filter((name) => /\.(js|css)$/.test(name)).map((name) => read(`assets/${name}`));
  const named = texts.flatMap((text) => text.match(/(?:src|href|url|import|fetch)\W{1,3}https?:\/\/[^"'` )]+/g) ?? []);
  expect(named).toEqual([]);
});

it('has no script, style or style attribute in its pages', () => {
  for (const page of Object.keys(limits)) {
    expect(read(`${page}.html`)).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  }
});
