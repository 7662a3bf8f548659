import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { healthOf, snapshotOf, startedAt } from './district';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
};

/** As strict as the service is to be: a page that needs more fails here. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

type Snapshot = ReturnType<typeof snapshotOf>;

export type More = (request: IncomingMessage, url: URL, response: ServerResponse) => boolean;

/** The wall's token in the header, never in an address; or the cookie of somebody signed in. */
function mayWatch(request: IncomingMessage): boolean {
  return request.headers.authorization === 'Bearer wall' || request.headers.cookie?.includes('session=') === true;
}

/** Speaks the service's shapes from memory, so that a test can break the link at will. */
export class FeedServer {
  private readonly server: Server = createServer((request, response) => this.answer(request, response));
  private readonly streams = new Set<ServerResponse>();
  private readonly log: { id: number; text: string }[] = [];
  private readonly beat = setInterval(() => this.breathe(), 1_000);
  private port = 0;
  private lastId = 100;
  private accepted = 151_119;
  private beats = 0;
  private mute = false;

  /** What a snapshot says beyond the beginning; the test keeps it in step with what it sends. */
  change: (snapshot: Snapshot) => void = () => undefined;
  snapshots = 0;
  resumedAfter: (string | undefined)[] = [];

  /** @param more answers what this one does not know; tells whether it did */
  constructor(private readonly dist: string, private readonly more?: More) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** @param port any free one at first, then the same again */
  listen(port = this.port): Promise<void> {
    return new Promise((resolve) => {
      this.server.listen(port, '127.0.0.1', () => {
        this.port = (this.server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  /** The whole service goes away; `listen` brings it back under the same address. */
  die(): Promise<void> {
    this.cut();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  cut(): void {
    this.streams.forEach((stream) => stream.destroy());
    this.streams.clear();
  }

  /** Connections stay open and nothing comes: the fault a socket does not tell. */
  fallSilent(silent: boolean): void {
    this.mute = silent;
  }

  send(event: string, record: object): void {
    const id = ++this.lastId;
    const text = `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(record)}\n\n`;
    this.log.push({ id, text });
    if (!this.mute) {
      this.streams.forEach((stream) => stream.write(text));
    }
  }

  async close(): Promise<void> {
    clearInterval(this.beat);
    await this.die();
  }

  get now(): number {
    return startedAt + this.beats * 1_000;
  }

  private breathe(): void {
    this.beats++;
    this.accepted += 40 + (this.beats % 5) * 4;
    this.send('health', healthOf(this.now, this.accepted));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.address);
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-store');
    if (this.mute && url.pathname.startsWith('/api/')) {
      return;
    }
    if (this.more?.(request, url, response) === true) {
      return;
    }
    switch (url.pathname) {
      case '/api/wall':
        return this.answerSnapshot(request, response);
      case '/api/stream':
        return this.openStream(request, response);
      default:
        return this.answerFile(/^\/[a-z-]+$/.test(url.pathname) ? `${url.pathname}.html` : url.pathname, response);
    }
  }

  private answerSnapshot(request: IncomingMessage, response: ServerResponse): void {
    if (!mayWatch(request)) {
      response.writeHead(401).end();
      return;
    }
    this.snapshots++;
    const snapshot = snapshotOf(this.now, this.lastId);
    snapshot.health.accepted = this.accepted;
    this.change(snapshot);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(snapshot));
  }

  private openStream(request: IncomingMessage, response: ServerResponse): void {
    if (!mayWatch(request)) {
      response.writeHead(401).end();
      return;
    }
    const after = request.headers['last-event-id'] as string | undefined;
    this.resumedAfter.push(after);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    this.log.filter((each) => each.id > Number(after ?? this.lastId)).forEach((each) => response.write(each.text));
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
  }

  private answerFile(path: string, response: ServerResponse): void {
    const file = join(this.dist, normalize(path));
    if (!file.startsWith(this.dist) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  }
}
