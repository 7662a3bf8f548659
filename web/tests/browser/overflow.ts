import type { Page } from 'playwright-core';

/** Texts that leave the box they belong to, and a page that scrolls; none on a wall that is right. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const slack = 0.1 * parseFloat(getComputedStyle(root).fontSize);
    const boxes = '.figure, .open-alerts, .tile, .row, .step, .panel > header, .panel, .page-header, .headline';
    const cut = root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight ? ['the page scrolls'] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const box = node.parentElement?.closest(boxes)?.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      // Rows of the feed for which there is no room stand outside and are clipped whole.
      const feed = node.parentElement?.closest('.step')?.closest('.panel')?.getBoundingClientRect();
      if (box === undefined || text.width === 0 || (feed && text.left >= feed.right)) {
        continue;
      }
      // The font's own box is higher than its letters and than a line of text.
      const above = slack + 0.2 * parseFloat(getComputedStyle(node.parentElement ?? root).fontSize);
      const inside =
        text.left >= box.left - slack && text.right <= box.right + slack && text.top >= box.top - above && text.bottom <= box.bottom + above;
      if (!inside) {
        cut.push(node.textContent ?? '');
      }
    }
    return cut;
  });
