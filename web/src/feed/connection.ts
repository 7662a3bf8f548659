import { backoffMs } from './backoff';
import { staleAfterMs, type Link } from './freshness';
import { AccessDenied, type Feed, type First } from './http';
import { FrameReader, type Frame } from './sse';

/** A link on which nothing came for this long is dead, whatever the socket says; it is cut and opened anew. */
export const deadAfterMs = 2.5 * staleAfterMs;

const deniedRetryMs = 30_000;

/** Who is told what happens on the link. */
export interface Listener<Begun extends First> {
  linkIs(link: Link): void;
  /** Bytes came: the service lives. */
  heard(): void;
  /** The first word of every connection. */
  began(first: Begun): void;
  came(frame: Frame): void;
}

/** Stays connected until `ended`: a snapshot, then the stream from its id; after a fault again, later and later. */
export async function stayConnected<Begun extends First>(service: Feed<Begun>, listener: Listener<Begun>, ended: AbortSignal): Promise<void> {
  let attempt = 0;
  while (!ended.aborted) {
    const faults = new Watchdog(ended);
    let pauseMs: number | null = null;
    try {
      listener.linkIs('connecting');
      const first = await service.snapshot(faults.signal);
      faults.fed();
      listener.began(first);
      const stream = await service.stream(first.lastEventId, faults.signal);
      listener.linkIs('live');
      await listen(stream, listener, () => {
        attempt = 0;
        faults.fed();
        listener.heard();
      });
    } catch (fault) {
      pauseMs = fault instanceof AccessDenied ? deniedRetryMs : null;
    } finally {
      faults.rest();
    }
    if (!ended.aborted) {
      listener.linkIs(pauseMs === null ? 'lost' : 'denied');
      await pause(pauseMs ?? backoffMs(attempt++, Math.random()), ended);
    }
  }
}

async function listen(stream: ReadableStream<Uint8Array<ArrayBuffer>>, listener: Pick<Listener<First>, 'came'>, heard: () => void): Promise<void> {
  const frames = new FrameReader();
  const pieces = stream.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
    heard();
    for (const frame of frames.read(piece.value)) {
      if (frame.event === 'reset') {
        // Events are missing: only a new beginning is right again.
        await pieces.cancel();
        return;
      }
      listener.came(frame);
    }
  }
}

/** Cuts the connection when nothing came for too long. */
class Watchdog {
  private readonly cut = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly signal: AbortSignal;

  constructor(ended: AbortSignal) {
    this.signal = AbortSignal.any([this.cut.signal, ended]);
    this.fed();
  }

  fed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.cut.abort(), deadAfterMs);
  }

  rest(): void {
    clearTimeout(this.timer);
    this.cut.abort();
  }
}

function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ended.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    ended.addEventListener('abort', done);
  });
}
