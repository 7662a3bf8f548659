import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { alertOf, companies, scoreOf } from '../fake/district';
import { FeedServer } from '../fake/feedServer';
import { launch } from './chromium';

/** `SOAK_SECONDS=1800` for the long one. */
const seconds = Number(process.env.SOAK_SECONDS ?? 15);

/** The kept events fill up in 20 s of this stream; the browser goes on compiling for some minutes. */
const warmUpSeconds = seconds < 60 ? 25 : 180;

const service = new FeedServer(new URL('../../dist', import.meta.url).pathname);
let browser: Awaited<ReturnType<typeof launch>>;

beforeAll(async () => {
  browser = await launch();
  await service.listen();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

/** The least of a few looks: what the browser has only not dropped yet is no growth. */
async function sizes(devtools: CDPSession) {
  const looks: { heapMiB: number; nodes: number }[] = [];
  for (let look = 0; look < 8; look++) {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes } = await devtools.send('Memory.getDOMCounters');
    looks.push({ heapMiB: usedSize / 1_048_576, nodes });
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return { heapMiB: Math.min(...looks.map((look) => look.heapMiB)), nodes: Math.min(...looks.map((look) => look.nodes)) };
}

it('keeps heap and page flat under a hundred events a second', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await page.goto(`${service.address}/wall#token=wall`);
  await page.getByText('实时', { exact: true }).waitFor();
  const devtools = await page.context().newCDPSession(page);

  let sent = 0;
  const busy = setInterval(() => {
    for (let i = 0; i < 10; i++) {
      sent++;
      const index = sent % companies.length;
      service.send('score', scoreOf(index, ((sent * 37) % 990) / 10 + 0.6, service.now));
      if (sent % 50 === 0) {
        service.send('alert', { ...alertOf(index, 'orange', 'raised', service.now), alertId: `soak ${sent}` });
      }
    }
  }, 100);
  try {
    await page.waitForTimeout(warmUpSeconds * 1_000);
    const before = await sizes(devtools);
    await page.waitForTimeout(seconds * 1_000);
    const after = await sizes(devtools);
    console.log(`${sent} events, heap ${before.heapMiB.toFixed(2)} → ${after.heapMiB.toFixed(2)} MiB, nodes ${before.nodes} → ${after.nodes}`);
    expect(after.heapMiB - before.heapMiB).toBeLessThan(1 + seconds / 600);
    expect(after.nodes).toBeLessThan(before.nodes + 200);
  } finally {
    clearInterval(busy);
  }
}, (warmUpSeconds + seconds + 60) * 1_000);
