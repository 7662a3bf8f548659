import { decodeSnapshot } from './decode';
import { opener, streamOf, type Feed } from './http';
import type { Snapshot } from './records';

/** The service as the wall uses it. */
export type Service = Feed<Snapshot>;

/** The service over HTTP, under the address the page came from. Without a token the session's cookie speaks. */
export function httpService(token: string | null): Service {
  const open = opener(token);
  return {
    async snapshot(signal) {
      const answer = await open('/api/wall', { accept: 'application/json' }, signal);
      return decodeSnapshot(await answer.json());
    },
    stream: streamOf(open),
  };
}
