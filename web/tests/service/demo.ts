import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = new URL('../../../src/Server/bin/Release/net10.0/laborrisk.dll', import.meta.url).pathname;
const startsWithinMs = 90_000;

export type Door = 'wall' | 'desk' | 'chair' | 'library' | 'administrator';

/** The product's own demo, as a process of its own, on a folder that goes with it. */
export interface Demo {
  readonly doors: Readonly<Record<Door, string>>;
  readonly questions: readonly string[];
  readonly company: string;
  stop(): Promise<void>;
}

/** Ends when the addresses are printed. */
export async function startDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'laborrisk-'));
  const service = spawn('dotnet', [program, 'demo'], { env: { ...process.env, LABORRISK__DATADIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(service, 'close');
  const stop = async () => {
    service.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true });
  };
  let said = '';
  service.stderr.on('data', (piece: Buffer) => (said += piece));
  const printed = new Promise<string>((resolve) => service.stdout.on('data', (piece: Buffer) => {
    said += piece;
    if (said.includes('Ctrl+C ends it')) {
      resolve(said);
    }
  }));
  const failed = Promise.race([ended, new Promise((resolve) => setTimeout(resolve, startsWithinMs).unref())]);
  const text = await Promise.race([printed, failed.then(() => null)]);
  if (text === null) {
    await stop();
    throw new Error(`the demo did not start:\n${said}`);
  }
  const address = (door: Door) => new RegExp(`${door} +(http://\\S+)`).exec(text)?.[1] ?? '';
  const [, questions = ''] = /private windows\).*\n +(.+)/.exec(text) ?? [];
  return {
    doors: { wall: address('wall'), desk: address('desk'), chair: address('chair'), library: address('library'), administrator: address('administrator') },
    questions: questions.split(' · '),
    company: /company：(.+)/.exec(text)?.[1] ?? '',
    stop,
  };
}
