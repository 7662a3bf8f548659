import type { Driver } from '../feed/records';
import { eventKinds, indicators, topics, words } from './catalogue';
import { language } from './language';
import { name, say } from './say';
import { shortDate } from './time';

const ratios: readonly string[] = ['insured_ratio', 'wages_paid_ratio'];

/** Who reads: a hall with visitors, some of them from the enterprises, or the union's own officers. */
export type Reader = 'hall' | 'officer';

/** Why a score is what it is, as one line; a band and a day, never a person or an hour. */
export function driverLine(driver: Driver, reader: Reader = 'hall'): string {
  switch (driver.kind) {
    case 'queries':
      return queriesLine(driver.days, driver.band, name(topics, driver.topic), driver.expected, reader);
    case 'employment':
      return figureLine(driver.indicator, driver.value, driver.expected);
    case 'event':
      return say(words.driverEvent, driver.at === null ? '' : shortDate(driver.at), name(eventKinds, driver.event)).trim();
    case 'model':
      return say(words.driverModel, driver.probability.toFixed(2));
  }
}

/** A band below five is not shown in a hall as a number. */
function queriesLine(days: number, band: string, topic: string, expected: number, reader: Reader): string {
  return band === '3-4' && reader === 'hall'
    ? say(words.driverQueriesFew, days, topic)
    : say(words.driverQueries, days, band.replace('-', '–'), topic, expected < 1 ? say(words.expectedFew) : say(words.expectedAbout, expected));
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
