import type { Api } from './api';
import type { AccountChangeForm, AccountItem, LinkItem, NewAccountForm, TokenItem } from './schema';

export const tokenKinds = ['wall', 'ingest', 'metrics'] as const;

export async function accounts(api: Api): Promise<readonly AccountItem[]> {
  return (await api.get('/api/accounts')).body.items;
}

/** @returns the link to hand on */
export async function addAccount(api: Api, account: NewAccountForm): Promise<LinkItem | null> {
  return (await api.post('/api/accounts', account)).body.link ?? null;
}

/** @returns the new link, where one was asked for */
export async function changeAccount(api: Api, name: string, change: AccountChangeForm): Promise<LinkItem | null> {
  return (await api.patch('/api/accounts/{name}', change, { parts: { name } })).body.link ?? null;
}

export async function tokens(api: Api): Promise<readonly TokenItem[]> {
  return (await api.get('/api/tokens')).body.items;
}

/** @returns the value, told this once */
export async function addToken(api: Api, kind: string, label: string): Promise<string> {
  return (await api.post('/api/tokens', { kind, label })).body.token;
}

export async function revokeToken(api: Api, id: string): Promise<void> {
  await api.delete('/api/tokens/{id}', { parts: { id } });
}

/** @param current empty = the account has no password yet */
export async function setPassword(api: Api, current: string, next: string): Promise<void> {
  await api.post('/api/session/password', { ...(current === '' ? {} : { current }), next });
}

/** A secret for an authenticator; it counts once a code of it was confirmed. */
export async function newTotp(api: Api): Promise<string> {
  return (await api.post('/api/session/totp', {})).body.secret;
}

export async function confirmTotp(api: Api, code: string): Promise<void> {
  await api.put('/api/session/totp', { code });
}
