import type { Page } from 'playwright-core';

/** What is wrong with the room of a page that may scroll down, but never sideways: texts cut, squeezed, pushed out, or lying over each other. */
export const crowding = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = root.scrollWidth > root.clientWidth ? [`the page scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`] : [];
    // With a dialog open only the dialog is looked at.
    const scope = [...document.querySelectorAll('[role=dialog]')].find((each) => each.getBoundingClientRect().width > 0) ?? document.body;
    const lines: { text: string; element: Element; left: number; right: number; top: number; bottom: number }[] = [];
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (element === null || text === '' || element.closest('.sr-only, option, svg, noscript') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
        continue;
      }
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline') {
        faults.push(`too wide for its box: ${text.slice(0, 40)}`);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const rows = range.getClientRects();
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (rows.length > 3 && [...rows].every((row) => row.width < 3 * size)) {
        faults.push(`squeezed into a column: ${text.slice(0, 40)}`);
      }
      for (const { left, right, top, bottom } of rows) {
        if (right > root.clientWidth + 1 || left < -1) {
          faults.push(`outside the page: ${text.slice(0, 40)}`);
        }
        lines.push({ text, element, left, right, top, bottom });
      }
    }
    // A font's own box is higher than its letters: lines may touch by a quarter of it.
    const cover = (a: (typeof lines)[0], b: (typeof lines)[0]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top);
    lines.forEach((a, index) => {
      const over = lines.slice(index + 1).find((b) => a.element !== b.element && cover(a, b));
      if (over !== undefined) {
        faults.push(`one over the other: ${a.text.slice(0, 30)} / ${over.text.slice(0, 30)}`);
      }
    });
    return faults;
  });
