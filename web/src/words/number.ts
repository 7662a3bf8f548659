import { words } from './catalogue';
import { say } from './say';

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `12,480`; what is not known is said, not shown as 0. */
export const count = (value: number | null): string => (value === null ? say(words.unknown) : grouped.format(value));

/** Yuan in units of ten thousand, one decimal: `89.1`. */
export const tenThousands = (yuan: number | null): string =>
  yuan === null ? say(words.unknown) : (yuan / 10_000).toLocaleString('en-US', { maximumFractionDigits: 1 });

export const percent = (share: number | null): string => (share === null ? say(words.unknown) : `${Math.round(share * 100)}%`);
