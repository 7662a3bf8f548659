import { levelNames, type Level } from './records';

/** Reading of what came over the wire: a field that is missing or of another form reads as `null`, never as a wrong value. */
export type Wire = Readonly<Record<string, unknown>>;

export function object(value: unknown): Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** An ISO 8601 time with an offset, as milliseconds. */
export function time(value: unknown): number | null {
  const read = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(read) ? null : read;
}

export function level(value: unknown): Level {
  return levelNames.find((known) => known === value) ?? 'none';
}
