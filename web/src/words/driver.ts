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
      return queriesLine(driver.days, driver.band, name(topics, driver.topic), driver.expected);
    case 'employment':
      return figureLine(driver.indicator, driver.value, driver.expected);
    case 'event':
      return say(words.driverEvent, driver.at === null ? '' : shortDate(driver.at), name(eventKinds, driver.event)).trim();
    case 'model':
      return say(words.driverModel, driver.probability.toFixed(2));
  }
}

/** A hall has visitors, some of them from the enterprises: a band below five is not shown there as a number. */
function queriesLine(days: number, band: string, topic: string, expected: number): string {
  return band === '3-4'
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
