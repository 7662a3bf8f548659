import type { AlertDetail, AlertPage } from './alertRecords';
import type { Api } from './api';
import { decodeDetail, decodePage } from './decodeAlerts';
import type { OfficerItem, OutcomeForm, SummaryAnswer } from './schema';

/** What the list is narrowed to; an empty text narrows nothing. */
export interface AlertFilters {
  readonly state: 'open' | 'closed' | 'all';
  readonly level: string;
  readonly town: string;
  readonly topic: string;
  readonly q: string;
}

/** What a person can do about an alert: what each kind of act carries. */
export type ActRequest =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'release' | 'phone'; readonly note?: string }
  | { readonly kind: 'assign'; readonly to: string; readonly note?: string }
  | { readonly kind: 'report'; readonly note: string }
  | { readonly kind: 'resolve'; readonly outcome: OutcomeForm };

export async function alertPage(api: Api, filters: AlertFilters, after: string | null, signal: AbortSignal): Promise<AlertPage> {
  const asked = Object.entries({ ...filters, after: after ?? '' }).filter(([, value]) => value !== '');
  return decodePage(await api.get('/api/alerts', { query: new URLSearchParams(asked), signal }));
}

export async function alertDetail(api: Api, alertId: string, signal: AbortSignal): Promise<AlertDetail> {
  return decodeDetail(await api.get('/api/alerts/{id}', { parts: { id: alertId }, signal }));
}

/** @param key the same for every try of one tap, so that the act is done once */
export async function doAct(api: Api, alertId: string, act: ActRequest, key: string): Promise<AlertDetail> {
  return decodeDetail(await api.post('/api/alerts/{id}/acts', act, { parts: { id: alertId }, headers: { 'idempotency-key': key } }));
}

/** Who may be assigned. */
export async function officers(api: Api, signal: AbortSignal): Promise<readonly OfficerItem[]> {
  return (await api.get('/api/officers', { signal })).body.items;
}

export async function ledgerFigures(api: Api, signal: AbortSignal): Promise<SummaryAnswer> {
  return (await api.get('/api/ledger/summary', { signal })).body;
}
