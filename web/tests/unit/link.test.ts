import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoffMs } from '../../src/feed/backoff';
import { deadAfterMs, stayConnected, type Listener } from '../../src/feed/connection';
import { isStale, linkShown, staleAfterMs, type Link } from '../../src/feed/freshness';
import { AccessDenied, type First } from '../../src/feed/http';
import type { Service } from '../../src/feed/service';
import { isAfter } from '../../src/feed/eventId';
import { snapshot } from './records';

describe('the link', () => {
  it('is silent, not live, once nothing came for too long', () => {
    expect(linkShown('live', 0, staleAfterMs)).toBe('live');
    expect(linkShown('live', 0, staleAfterMs + 1)).toBe('silent');
    expect(linkShown('live', null, 0)).toBe('silent');
    expect(linkShown('lost', 0, 0)).toBe('lost');
  });

  it('that is not live makes every block out of date', () => {
    for (const link of ['connecting', 'silent', 'lost', 'denied'] as const) {
      expect(isStale(link, 0, 1_000)).toBe(true);
    }
    expect(isStale('live', 999, 1_000)).toBe(false);
    expect(isStale('live', 1_001, 1_000)).toBe(true);
  });

  it('is tried again later and later, never all at once, never later than every eight seconds', () => {
    const waits = Array.from({ length: 40 }, (_, attempt) => backoffMs(attempt, 1));
    expect(waits.slice(0, 6)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(Math.max(...waits)).toBe(8_000);
    expect(backoffMs(3, 0)).toBe(2_000);
  });
});

it('knows which id comes after which, beyond the digits of a double', () => {
  expect(isAfter('10', '9')).toBe(true);
  expect(isAfter('9', '10')).toBe(false);
  expect(isAfter('10', '10')).toBe(false);
  expect(isAfter('90071992547409931', '90071992547409930')).toBe(true);
});

describe('a wall that stays connected', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function listen() {
    const links: Link[] = [];
    const came: string[] = [];
    const listener: Listener<First> = { linkIs: (link) => links.push(link), heard() {}, began() {}, came: (frame) => came.push(frame.event) };
    return { links, came, listener };
  }

  const pieces = (...texts: string[]) => new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      texts.forEach((text) => controller.enqueue(new TextEncoder().encode(text)));
      controller.close();
    },
  });

  it('asks for the stream after the snapshot it has, every time', async () => {
    const asked: (string | null)[] = [];
    let taken = 40;
    const service: Service = {
      snapshot: async () => snapshot(++taken),
      stream: async (after) => {
        asked.push(after);
        return pieces('id: 9\nevent: health\ndata: {"status":"ok"}\n\n');
      },
    };
    const { links, came, listener } = listen();
    const end = new AbortController();
    const done = stayConnected(service, listener, end.signal);
    await vi.advanceTimersByTimeAsync(700);
    end.abort();
    await done;
    expect(asked.slice(0, 2)).toEqual(['41', '42']);
    expect(links.slice(0, 4)).toEqual(['connecting', 'live', 'lost', 'connecting']);
    expect(came[0]).toBe('health');
  });

  it('begins anew when the service says that events are missing', async () => {
    let begun = 0;
    const service: Service = {
      snapshot: async () => snapshot(++begun),
      stream: async () => pieces('id: 9\nevent: reset\ndata: {"reason":"too_old"}\n\nid: 10\nevent: health\ndata: {}\n\n'),
    };
    const { links, came, listener } = listen();
    const end = new AbortController();
    const done = stayConnected(service, listener, end.signal);
    await vi.advanceTimersByTimeAsync(700);
    end.abort();
    await done;
    expect(begun).toBeGreaterThan(1);
    expect(came).toEqual([]);
    expect(links.slice(0, 4)).toEqual(['connecting', 'live', 'lost', 'connecting']);
  });

  it('cuts a connection on which nothing comes', async () => {
    let aborted = false;
    const service: Service = {
      snapshot: (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => {
        aborted = true;
        reject(new Error('aborted'));
      })),
      stream: async () => pieces(),
    };
    const { links, listener } = listen();
    const end = new AbortController();
    const done = stayConnected(service, listener, end.signal);
    await vi.advanceTimersByTimeAsync(deadAfterMs + 1);
    expect(aborted).toBe(true);
    expect(links).toEqual(['connecting', 'lost']);
    end.abort();
    await done;
  });

  it('says so when its token is refused, and asks seldom', async () => {
    let asked = 0;
    const service: Service = {
      snapshot: async () => {
        asked++;
        throw new AccessDenied();
      },
      stream: async () => pieces(),
    };
    const { links, listener } = listen();
    const end = new AbortController();
    const done = stayConnected(service, listener, end.signal);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(links).toEqual(['connecting', 'denied']);
    expect(asked).toBe(1);
    end.abort();
    await done;
  });
});
