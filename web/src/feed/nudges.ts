import { computed, ref } from 'vue';
import { stayConnected } from './connection';
import { linkShown, type Link } from './freshness';
import type { First, Feed } from './http';

/** Nudges that come together are one: a busy stream costs few requests. */
const gatherMs = 300;
const tickMs = 500;

/** Events that change nothing on the pages that are nudged. */
const idle: readonly string[] = ['score', 'health'];

/**
 * Tells a page to fetch anew: when a connection opens (what happened meanwhile is unknown),
 * and when something happened that is more than a score or a sign of life.
 * The events' content is not used, so a page shows only what the service gives to this very person.
 */
export function useNudges(feed: Feed<First>, nudged: () => void) {
  const link = ref<Link>('connecting');
  const lastHeard = ref<number | null>(null);
  const now = ref(performance.now());
  const ended = new AbortController();
  let gathered: ReturnType<typeof setTimeout> | undefined;

  function nudge(): void {
    gathered ??= setTimeout(() => {
      gathered = undefined;
      nudged();
    }, gatherMs);
  }

  const connected = stayConnected(
    feed,
    {
      linkIs: (is) => {
        link.value = is;
        if (is === 'live') {
          lastHeard.value = performance.now();
          nudge();
        }
      },
      heard: () => void (lastHeard.value = performance.now()),
      began: () => undefined,
      came: (frame) => {
        if (!idle.includes(frame.event)) {
          nudge();
        }
      },
    },
    ended.signal,
  );
  const ticker = setInterval(() => void (now.value = performance.now()), tickMs);

  return {
    shown: computed(() => linkShown(link.value, lastHeard.value, now.value)),
    quietMs: computed(() => (lastHeard.value === null ? null : Math.max(0, now.value - lastHeard.value))),
    async stop(): Promise<void> {
      clearTimeout(gathered);
      clearInterval(ticker);
      ended.abort();
      await connected;
    },
  };
}
