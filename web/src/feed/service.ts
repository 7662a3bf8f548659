import { decodeSnapshot } from './decode';
import type { Snapshot } from './records';

/** The token in this page's address is not, or no longer, accepted. */
export class AccessDenied extends Error {}

/** The service as the wall uses it. */
export interface Service {
  snapshot(signal: AbortSignal): Promise<Snapshot>;
  /** Opens the stream after the given id; the text comes in pieces of any size. */
  stream(afterId: string | null, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

/** The service over HTTP, under the address the page came from. */
export function httpService(token: string | null): Service {
  const credentials = token === null ? '' : `?token=${encodeURIComponent(token)}`;

  async function get(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
    const answer = await fetch(path + credentials, { headers, signal, cache: 'no-store' });
    if (answer.status === 401 || answer.status === 403) {
      throw new AccessDenied();
    }
    if (!answer.ok) {
      throw new Error(`${path} answered ${answer.status}`);
    }
    return answer;
  }

  return {
    async snapshot(signal) {
      const answer = await get('/api/wall', { accept: 'application/json' }, signal);
      return decodeSnapshot(await answer.json());
    },

    async stream(afterId, signal) {
      const resume: Record<string, string> = afterId === null ? {} : { 'last-event-id': afterId };
      const answer = await get('/api/stream', { accept: 'text/event-stream', ...resume }, signal);
      if (answer.body === null) {
        throw new Error('/api/stream answered without a body');
      }
      return answer.body;
    },
  };
}
