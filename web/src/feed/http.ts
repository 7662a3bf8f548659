/** What this page shows as its right to be here is not, or no longer, accepted. */
export class AccessDenied extends Error {}

/** What every connection begins with, and the id of the stream it stands at; `null` = the stream begins now. */
export interface First {
  readonly lastEventId: string | null;
}

/** Where a page listens: something whole first, then the stream after it. */
export interface Feed<Begun extends First> {
  snapshot(signal: AbortSignal): Promise<Begun>;
  /** Opens the stream after the given id; the text comes in pieces of any size. */
  stream(afterId: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

/** The stream alone, for pages that fetch anew when something happened. */
export function httpNudges(): Feed<First> {
  return { snapshot: () => Promise.resolve({ lastEventId: null }), stream: streamOf(opener(null)) };
}

export type Open = (path: string, headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

export function opener(token: string | null): Open {
  const rights: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  return async (path, headers, signal) => {
    const answer = await fetch(path, { headers: { ...rights, ...headers }, signal, cache: 'no-store' });
    if (answer.status === 401 || answer.status === 403) {
      throw new AccessDenied();
    }
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}`);
    }
    return answer;
  };
}

export function streamOf(open: Open): Feed<First>['stream'] {
  return async (afterId, signal) => {
    const resume: Record<string, string> = afterId === null ? {} : { 'last-event-id': afterId };
    const answer = await open('/api/stream', { accept: 'text/event-stream', ...resume }, signal);
    if (answer.body === null) {
      throw new Error('/api/stream answered without a body');
    }
    return answer.body;
  };
}
