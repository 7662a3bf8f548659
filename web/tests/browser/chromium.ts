import { chromium, type Browser, type Page } from 'playwright-core';

/** Debian's Chromium, without a word to the outside. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });
}

/** Everything the page complains about. A broken connection that a test makes is named by the browser itself and is left out. */
export function complaints(page: Page, heard: string[] = []): string[] {
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')) {
      heard.push(message.text());
    }
  });
  return heard;
}

/** Where pictures go when somebody wants to look at them; `whole` = with what one must scroll to. */
export async function picture(page: Page, name: string, whole = false): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder) {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: whole });
  }
}
