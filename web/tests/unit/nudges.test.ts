import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { First, Feed } from '../../src/feed/http';
import { useNudges } from '../../src/feed/nudges';

/** A stream that stays open and says what the test writes. */
function openFeed() {
  let writer: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  const feed: Feed<First> = {
    snapshot: async () => ({ lastEventId: null }),
    stream: async (_after, signal) => new ReadableStream({
      start: (controller) => {
        writer = controller;
        signal.addEventListener('abort', () => controller.error(new Error('ended')));
      },
    }),
  };
  return { feed, say: (event: string) => writer?.enqueue(new TextEncoder().encode(`event: ${event}\ndata: {}\n\n`)) };
}

describe('a page that is nudged', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('fetches when the link opens, and once for what comes together', async () => {
    const { feed, say } = openFeed();
    let fetched = 0;
    const nudges = useNudges(feed, () => fetched++);
    await vi.advanceTimersByTimeAsync(400);
    expect(fetched).toBe(1);
    ['alert', 'notice', 'alert', 'something_new'].forEach(say);
    await vi.advanceTimersByTimeAsync(400);
    expect(fetched).toBe(2);
    expect(nudges.shown.value).toBe('live');
    await nudges.stop();
  });

  it('leaves scores and signs of life alone', async () => {
    const { feed, say } = openFeed();
    let fetched = 0;
    const nudges = useNudges(feed, () => fetched++);
    await vi.advanceTimersByTimeAsync(400);
    ['score', 'health'].forEach(say);
    await vi.advanceTimersByTimeAsync(400);
    expect(fetched).toBe(1);
    await nudges.stop();
  });
});
