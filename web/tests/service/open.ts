import type { BrowserContext, Page } from 'playwright-core';
import { complaints } from '../browser/chromium';
import { breaches } from '../browser/stage';

/** A page of the real service, and everything that went wrong on it: its own errors, breaches of the security policy, answers that were refusals. */
export async function open(context: BrowserContext, address: string, heard: string[]): Promise<Page> {
  const page = await context.newPage();
  complaints(page, heard);
  await breaches(page, heard);
  // That nobody is signed in yet is what the sign-in asks.
  page.on('response', (answer) => {
    const path = new URL(answer.url()).pathname;
    if (answer.status() >= 400 && !(answer.status() === 401 && path === '/api/session')) {
      heard.push(`${answer.request().method()} ${path} answered ${answer.status()}`);
    }
  });
  await page.goto(address);
  return page;
}
