import type { AlertDetail, AlertPage, LedgerFigures, Officer } from './alertRecords';
import type { Api } from './api';
import { decodeDetail, decodeFigures, decodeOfficers, decodePage } from './decodeAlerts';

/** What the list is narrowed to; an empty text narrows nothing. */
export interface AlertFilters {
  readonly state: 'open' | 'closed' | 'all';
  readonly level: string;
  readonly town: string;
  readonly topic: string;
  readonly q: string;
}

/** What a person can do about an alert, in the shape of the interface. */
export type ActRequest =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'release' | 'phone'; readonly note?: string }
  | { readonly kind: 'assign'; readonly to: string; readonly note?: string }
  | { readonly kind: 'report'; readonly note: string }
  | { readonly kind: 'resolve'; readonly outcome: OutcomeRequest };

export interface OutcomeRequest {
  readonly finding: string;
  readonly workers?: number;
  readonly yuan?: number;
  readonly note?: string;
  readonly mediated?: boolean;
}

export async function alertPage(api: Api, filters: AlertFilters, after: string | null, signal: AbortSignal): Promise<AlertPage> {
  const asked = Object.entries({ ...filters, after: after ?? '' }).filter(([, value]) => value !== '');
  return decodePage(await api.get(`/api/alerts?${new URLSearchParams(asked)}`, signal));
}

export async function alertDetail(api: Api, alertId: string, signal: AbortSignal): Promise<AlertDetail> {
  return decodeDetail(await api.get(addressOf(alertId), signal));
}

/** @param key the same for every try of one tap, so that the act is done once */
export async function doAct(api: Api, alertId: string, act: ActRequest, key: string): Promise<AlertDetail> {
  return decodeDetail(await api.post(`${addressOf(alertId)}/acts`, act, { 'idempotency-key': key }));
}

/** Who may be assigned. */
export async function officers(api: Api, signal: AbortSignal): Promise<Officer[]> {
  return decodeOfficers((await api.get('/api/officers', signal)).body);
}

export async function ledgerFigures(api: Api, signal: AbortSignal): Promise<LedgerFigures> {
  return decodeFigures(await api.get('/api/ledger/summary', signal));
}

function addressOf(alertId: string): string {
  return `/api/alerts/${encodeURIComponent(alertId)}`;
}
