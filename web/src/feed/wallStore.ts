import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import { stayConnected } from './connection';
import { decodeDelta } from './decode';
import { linkShown, type Link } from './freshness';
import { merge, recentLimit, withNewer, type Recent } from './merge';
import type { Delta, Snapshot } from './records';
import { reduce } from './reduce';
import type { Service } from './service';
import type { Frame } from './sse';
import { emptyWall } from './wallState';

/** Events are taken in together this often, so that a busy stream costs few paintings. */
const intakeMs = 200;
const tickMs = 500;

/** Blocks that only a snapshot can tell are never older than this plus its way here. */
const snapshotEveryMs = 10_000;
const snapshotGapMs = 1_500;

/** The wall's state and its link to the service, for the components to show. */
export function useWall(service: Service) {
  const state = shallowRef(emptyWall);
  const link = ref<Link>('connecting');
  const lastHeard = ref<number | null>(null);
  const snapshotHeard = ref<number | null>(null);
  const healthHeard = ref<number | null>(null);
  const now = ref(performance.now());
  const ended = new AbortController();
  let recent: Recent = { since: null, deltas: [] };
  let waiting: Delta[] = [];
  let connections = 0;
  let asking = false;
  let lastAsked = 0;

  function heard(): void {
    lastHeard.value = performance.now();
  }

  function taken(snapshot: Snapshot): void {
    snapshotHeard.value = performance.now();
    if (snapshot.health !== null) {
      healthHeard.value = performance.now();
    }
  }

  function began(snapshot: Snapshot): void {
    heard();
    taken(snapshot);
    connections++;
    lastAsked = performance.now();
    waiting = [];
    recent = { since: snapshot.lastEventId, deltas: [] };
    state.value = merge(state.value, snapshot, recent);
  }

  function came(frame: Frame): void {
    const delta = decodeDelta(frame);
    if (delta === null) {
      return;
    }
    waiting.push(delta);
    if (delta.kind === 'health') {
      healthHeard.value = performance.now();
    }
    // A hidden page's timers sleep; its queue must not grow meanwhile.
    if (waiting.length >= recentLimit) {
      takeIn();
    }
  }

  function takeIn(): void {
    if (waiting.length > 0) {
      state.value = waiting.reduce(reduce, state.value);
      recent = withNewer(recent, waiting);
      waiting = [];
    }
  }

  async function refreshWhenDue(): Promise<void> {
    const gap = state.value.needsSnapshot ? snapshotGapMs : snapshotEveryMs;
    if (link.value !== 'live' || asking || performance.now() - lastAsked < gap) {
      return;
    }
    asking = true;
    lastAsked = performance.now();
    const connection = connections;
    try {
      const snapshot = await service.snapshot(AbortSignal.any([ended.signal, AbortSignal.timeout(snapshotEveryMs)]));
      if (connection === connections) {
        takeIn();
        state.value = merge(state.value, snapshot, recent);
        taken(snapshot);
      }
    } catch {
      // The as-of times of the blocks grow old and show it; whether the link lives, the stream decides.
    } finally {
      asking = false;
    }
  }

  const connected = stayConnected(service, { linkIs: (is) => void (link.value = is), heard, began, came }, ended.signal);
  const timers = [
    setInterval(() => {
      takeIn();
      void refreshWhenDue();
    }, intakeMs),
    setInterval(() => {
      now.value = performance.now();
    }, tickMs),
  ];

  function ageOf(heardAt: Ref<number | null>): ComputedRef<number | null> {
    return computed(() => (heardAt.value === null ? null : Math.max(0, now.value - heardAt.value)));
  }

  return {
    state: computed(() => state.value),
    shown: computed(() => linkShown(link.value, lastHeard.value, now.value)),
    /** Milliseconds on this machine's clock since the last byte, snapshot and health event; `null` before the first. */
    quietMs: ageOf(lastHeard),
    snapshotAgeMs: ageOf(snapshotHeard),
    healthAgeMs: ageOf(healthHeard),
    async stop(): Promise<void> {
      timers.forEach(clearInterval);
      ended.abort();
      await connected;
    },
  };
}

export type Wall = ReturnType<typeof useWall>;
