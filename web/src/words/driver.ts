import type { Driver } from '../feed/records';
import { eventKinds, indicators, topics, words } from './catalogue';
import { language } from './language';
import { name, say } from './say';
import { shortDate } from './time';

const ratios: readonly string[] = ['insured_ratio', 'wages_paid_ratio'];

/** Why a score is what it is, as one line; a band and a day, never a person or an hour. */
export function driverLine(driver: Driver): string {
  switch (driver.kind) {
    case 'queries':
      return say(words.driverQueries, driver.days, driver.band.replace('-', '–'), name(topics, driver.topic), driver.expected);
    case 'employment':
      return figureLine(driver.indicator, driver.value, driver.expected);
    case 'event':
      return say(words.driverEvent, driver.at === null ? '' : shortDate(driver.at), name(eventKinds, driver.event)).trim();
    case 'model':
      return say(words.driverModel, driver.probability.toFixed(2));
  }
}

function figureLine(indicator: string, value: number | null, expected: number | null): string {
  switch (indicator) {
    case 'missing_report':
      return say(words.driverMissing);
    case 'production':
      return say(words.driverProduction);
    default:
      return say(words.driverFigure, name(indicators, indicator), figure(indicator, value), figure(indicator, expected));
  }
}

function figure(indicator: string, value: number | null): string {
  if (value === null) {
    return '—';
  }
  return ratios.includes(indicator) ? `${Math.round(value * 100)}%` : value.toLocaleString(language.value, { maximumFractionDigits: 1 });
}
