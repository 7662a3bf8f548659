import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { password } from '../fake/accounts';
import { FakeService } from '../fake/fakeService';
import { complaints, launch } from './chromium';

const dist = new URL('../../dist', import.meta.url).pathname;

export interface Stage {
  /** One for the file. */
  readonly browser: Browser;
  /** A fresh one for every test, with the built pages. */
  readonly service: FakeService;
}

/** A browser for the file and a fake service for every test, opened and closed around them. Read its parts inside of tests only. */
export function useStage(): Stage {
  let browser: Browser;
  let service: FakeService;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    service = new FakeService(dist);
    await service.feed.listen();
  });
  afterEach(() => service.feed.close());
  return {
    get browser() {
      return browser;
    },
    get service() {
      return service;
    },
  };
}

/** The sizes every page must bear: a phone, a desk, a large screen. */
export const sizes = [[390, 844], [1440, 900], [1920, 1080]] as const;

export interface Opened {
  readonly page: Page;
  /** What the page complained of, breaches of the content security policy among it. */
  readonly heard: string[];
}

/** @param as the account that is signed in; none for the pages of everybody */
export async function openPage({ browser, service }: Stage, path: string, width = 1440, height = 900, as?: 'desk' | 'chair'): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'zh-CN', hasTouch: width < 500 });
  const page = await context.newPage();
  const heard = complaints(page);
  await breaches(page, heard);
  if (as !== undefined) {
    await context.request.post(`${service.feed.address}/api/session`, { data: { name: as, password } });
  }
  await page.goto(`${service.feed.address}${path}`);
  return { page, heard };
}

/** Breaches of the content security policy join what the page complains of. */
export async function breaches(page: Page, heard: string[]): Promise<void> {
  await page.exposeFunction('breached', (what: string) => heard.push(what));
  await page.addInitScript(() => {
    const { breached } = globalThis as unknown as { breached(what: string): void };
    addEventListener('securitypolicyviolation', (event) => breached(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
  });
}
