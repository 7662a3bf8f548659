import { flag, list, object, text, time, type Wire } from '../feed/fields';
import type { Api } from './api';

export interface ListedAccount {
  readonly name: string;
  readonly displayName: string;
  readonly role: string;
  readonly officerId: string | null;
  readonly town: string | null;
  readonly disabled: boolean;
  /** Signs in with a second factor. */
  readonly totp: boolean;
  readonly hasPassword: boolean;
}

/** A sign-in link; the service tells its secret once. */
export interface SignInLink {
  readonly token: string;
  readonly expires: number | null;
}

export interface NewAccount {
  readonly name: string;
  readonly displayName: string;
  readonly role: string;
  readonly officerId?: string;
  readonly town?: string;
}

/** What an administrator does to an account with one press. */
export type AccountChange = { readonly disabled: boolean } | { readonly unlock: true } | { readonly link: true } | { readonly dropTotp: true };

export const tokenKinds = ['wall', 'ingest', 'metrics'] as const;

export interface ListedToken {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly createdAt: number | null;
  readonly createdBy: string;
}

export async function accounts(api: Api): Promise<ListedAccount[]> {
  return list(object((await api.get('/api/accounts')).body).items).flatMap((value) => decodeAccount(object(value)));
}

/** @returns the link to hand on */
export async function addAccount(api: Api, account: NewAccount): Promise<SignInLink | null> {
  return decodeLink((await api.post('/api/accounts', account)).body);
}

/** @returns the new link, where one was asked for */
export async function changeAccount(api: Api, name: string, change: AccountChange): Promise<SignInLink | null> {
  return decodeLink((await api.patch(`/api/accounts/${encodeURIComponent(name)}`, change)).body);
}

export async function tokens(api: Api): Promise<ListedToken[]> {
  return list(object((await api.get('/api/tokens')).body).items).flatMap((value) => decodeToken(object(value)));
}

/** @returns the value, told this once */
export async function addToken(api: Api, kind: string, label: string): Promise<string | null> {
  return text(object((await api.post('/api/tokens', { kind, label })).body).token);
}

export async function revokeToken(api: Api, id: string): Promise<void> {
  await api.delete(`/api/tokens/${encodeURIComponent(id)}`);
}

/** @param current empty = the account has no password yet */
export async function setPassword(api: Api, current: string, next: string): Promise<void> {
  await api.post('/api/session/password', { ...(current === '' ? {} : { current }), next });
}

/** A secret for an authenticator; it counts once a code of it was confirmed. */
export async function newTotp(api: Api): Promise<string | null> {
  return text(object((await api.post('/api/session/totp', {})).body).secret);
}

export async function confirmTotp(api: Api, code: string): Promise<void> {
  await api.put('/api/session/totp', { code });
}

function decodeAccount(wire: Wire): ListedAccount[] {
  const name = text(wire.name);
  return name === null
    ? []
    : [
        {
          name,
          displayName: text(wire.displayName) ?? name,
          role: text(wire.role) ?? '',
          officerId: text(wire.officerId),
          town: text(wire.town),
          disabled: flag(wire.disabled) ?? false,
          totp: flag(wire.totp) ?? false,
          hasPassword: flag(wire.hasPassword) ?? false,
        },
      ];
}

function decodeLink(body: unknown): SignInLink | null {
  const wire = object(object(body).link);
  const token = text(wire.token);
  return token === null ? null : { token, expires: time(wire.expires) };
}

function decodeToken(wire: Wire): ListedToken[] {
  const id = text(wire.id);
  return id === null
    ? []
    : [{ id, kind: text(wire.kind) ?? '', label: text(wire.label) ?? '', createdAt: time(wire.createdAt), createdBy: text(wire.createdBy) ?? '' }];
}
