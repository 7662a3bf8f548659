import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const assets = new URL('../../dist/assets/', import.meta.url);
const texts = readdirSync(assets)
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => readFileSync(new URL(name, assets)));

it('weighs at most 400 kB on the line', () => {
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThanOrEqual(400_000);
});

it('loads nothing from outside', () => {
  const named = texts.flatMap((text) => text.toString().match(/(?:src|href|url|import|fetch)\W{1,3}https?:\/\/[^"'` )]+/g) ?? []);
  expect(named).toEqual([]);
});
