import { describe, expect, it } from 'vitest';
import type { AlertDetail } from '../../src/api/alertRecords';
import { Api, type Answer, type Beside } from '../../src/api/api';
import { Problem } from '../../src/api/problem';
import { useActs } from '../../src/desk/useActs';

/** A service that answers as told, and keeps under which key it was asked. */
class ToldApi extends Api {
  readonly keys: (string | undefined)[] = [];
  answers: (() => unknown)[] = [];

  protected override async ask<Body>(_method: string, _route: string, _body?: object, { headers = {} }: Beside = {}): Promise<Answer<Body>> {
    this.keys.push(headers['idempotency-key']);
    await Promise.resolve();
    const answer = this.answers.shift()?.() ?? { alertId: 'A', enterpriseId: 'E' };
    return { body: answer as Body, at: null };
  }
}

function desk() {
  const api = new ToldApi();
  const taken: AlertDetail[] = [];
  let outdated = 0;
  let key = 0;
  const acts = useActs(
    api,
    { took: (alert) => taken.push(alert), outdated: () => outdated++, leaveIfSignedOut: () => false },
    () => `key ${++key}`,
  );
  return { api, acts, taken, outdated: () => outdated };
}

const fail = (status: number) => () => {
  throw new Problem(status);
};

describe('what a person does at the desk', () => {
  it('is sent once for two taps', async () => {
    const { api, acts, taken } = desk();
    const both = await Promise.all([acts.act('A', { kind: 'acknowledge' }), acts.act('A', { kind: 'acknowledge' })]);
    expect(both).toEqual([true, false]);
    expect(api.keys).toEqual(['key 1']);
    expect(taken).toHaveLength(1);
  });

  it('has a key of its own for each tap', async () => {
    const { api, acts } = desk();
    await acts.act('A', { kind: 'report', note: 'same' });
    await acts.act('A', { kind: 'report', note: 'same' });
    expect(api.keys).toEqual(['key 1', 'key 2']);
  });

  it.each([0, 500, 503])('keeps its key while nobody knows whether it arrived (%i)', async (status) => {
    const { api, acts } = desk();
    api.answers = [fail(status)];
    expect(await acts.act('A', { kind: 'acknowledge' })).toBe(false);
    expect(await acts.act('A', { kind: 'acknowledge' })).toBe(true);
    expect(api.keys).toEqual(['key 1', 'key 1']);
  });

  it('keeps its key when the answer cannot be read: the act may be done', async () => {
    const { api, acts } = desk();
    api.answers = [() => ({})];
    await acts.act('A', { kind: 'acknowledge' });
    await acts.act('A', { kind: 'acknowledge' });
    expect(api.keys).toEqual(['key 1', 'key 1']);
  });

  it('has a new key when it was changed after a fault', async () => {
    const { api, acts } = desk();
    api.answers = [fail(0)];
    await acts.act('A', { kind: 'report', note: 'first' });
    await acts.act('A', { kind: 'report', note: 'second' });
    expect(api.keys).toEqual(['key 1', 'key 2']);
  });

  it('that no longer fits says so and has the alert read anew', async () => {
    const { api, acts, outdated } = desk();
    api.answers = [fail(409)];
    await acts.act('A', { kind: 'acknowledge' });
    expect(acts.fault.value).toBeInstanceOf(Problem);
    expect(outdated()).toBe(1);
    await acts.act('A', { kind: 'acknowledge' });
    expect(api.keys).toEqual(['key 1', 'key 2']);
    expect(acts.fault.value).toBeNull();
  });
});
