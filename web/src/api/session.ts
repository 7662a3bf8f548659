import { flag, object, text } from '../feed/fields';
import type { Api } from './api';

export interface Account {
  readonly name: string;
  readonly displayName: string;
  readonly role: string;
  /** The town an officer of a town is responsible for. */
  readonly town: string | null;
}

export interface Session {
  readonly account: Account;
  readonly simulated: boolean;
}

/** Who is signed in. Throws a `Problem` 401 when nobody is. */
export async function currentSession(api: Api): Promise<Session> {
  return taken(api, (await api.get('/api/session')).body);
}

/** @param code the one-time code, where the service asked for one */
export async function signIn(api: Api, name: string, password: string, code: string | null): Promise<Session> {
  return taken(api, (await api.post('/api/session', { name, password, ...(code === null ? {} : { code }) })).body);
}

export async function signInByLink(api: Api, token: string, code: string | null): Promise<Session> {
  return taken(api, (await api.post('/api/session/link', { token, ...(code === null ? {} : { code }) })).body);
}

export interface FirstAdministrator {
  readonly code: string;
  readonly name: string;
  readonly password: string;
  readonly displayName: string;
}

/** Afterwards the new administrator signs in as everybody does. */
export async function setUp(api: Api, first: FirstAdministrator): Promise<void> {
  await api.post('/api/setup', first);
}

export async function signOut(api: Api): Promise<void> {
  await api.delete('/api/session');
  api.csrf = null;
}

function taken(api: Api, body: unknown): Session {
  const wire = object(body);
  const account = object(wire.account);
  const name = text(account.name);
  if (name === null) {
    throw new Error('the session names no account');
  }
  api.csrf = text(wire.csrf);
  return {
    account: { name, displayName: text(account.displayName) ?? name, role: text(account.role) ?? '', town: text(account.town) },
    simulated: flag(wire.simulated) ?? false,
  };
}
