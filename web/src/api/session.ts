import type { Api } from './api';
import type { SessionAnswer, SetupForm } from './schema';

/** Who is signed in. Throws a `Problem` 401 when nobody is. */
export async function currentSession(api: Api): Promise<SessionAnswer> {
  return taken(api, (await api.get('/api/session')).body);
}

/** @param code the one-time code, where the service asked for one */
export async function signIn(api: Api, name: string, password: string, code: string | null): Promise<SessionAnswer> {
  return taken(api, (await api.post('/api/session', { name, password, ...(code === null ? {} : { code }) })).body);
}

export async function signInByLink(api: Api, token: string, code: string | null): Promise<SessionAnswer> {
  return taken(api, (await api.post('/api/session/link', { token, ...(code === null ? {} : { code }) })).body);
}

/** Afterwards the new administrator signs in as everybody does. */
export async function setUp(api: Api, first: SetupForm): Promise<void> {
  await api.post('/api/setup', first);
}

export async function signOut(api: Api): Promise<void> {
  await api.delete('/api/session');
  api.csrf = null;
}

function taken(api: Api, session: SessionAnswer): SessionAnswer {
  api.csrf = session.csrf;
  return session;
}
