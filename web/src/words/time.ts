import { words } from './catalogue';
import { language } from './language';
import { say } from './say';

/** Civil time is the district's, wherever the screen hangs. */
const zone = 'Asia/Shanghai';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const hourMinute = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const dates = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' }),
};
const shortDates = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: zone, month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'short', day: 'numeric' }),
};

/** `21:04:07` */
export const clockTime = (at: number): string => clock.format(at);

/** `21:04` */
export const hourAndMinute = (at: number): string => hourMinute.format(at);

export const longDate = (at: number): string => dates[language.value].format(at);

export const shortDate = (at: number): string => shortDates[language.value].format(at);

/** A length of time in its largest unit, rounded down: `3分钟`. */
export function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const units = [
    [86_400, words.days],
    [3_600, words.hours],
    [60, words.minutes],
  ] as const;
  const [size, unit] = units.find(([length]) => seconds >= length) ?? [1, words.seconds];
  return say(unit, Math.floor(seconds / size));
}

/** How long ago something was: `3分钟前`. What is ahead of the service's clock counts as just now. */
export function age(at: number, now: number): string {
  return now - at < 5_000 ? say(words.justNow) : say(words.ago, span(now - at));
}

/** `11月5日 21:04` */
export const dayAndTime = (at: number): string => `${shortDate(at)} ${hourAndMinute(at)}`;
