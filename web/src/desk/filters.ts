import type { AlertFilters } from '../api/alerts';
import type { AlertItem } from '../api/alertRecords';

export const noFilters: AlertFilters = { state: 'open', level: '', town: '', topic: '', q: '' };

export const states = ['open', 'closed', 'all'] as const;

/** Alerts exist from yellow up. */
export const alertLevels = ['red', 'orange', 'yellow'] as const;

export function isNarrowed(filters: AlertFilters): boolean {
  return filters.level !== '' || filters.town !== '' || filters.topic !== '' || filters.q !== '';
}

/** The towns to choose from: every one seen so far, since the interface lists none. */
export function townsOf(known: readonly string[], items: readonly AlertItem[]): readonly string[] {
  const towns = new Set([...known, ...items.flatMap((item) => item.town ?? [])]);
  return towns.size === known.length ? known : [...towns].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
