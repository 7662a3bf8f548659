import { Problem, problemOf } from './problem';

export interface Answer {
  readonly body: unknown;
  /** The service's clock when it answered, as its Date header has it. */
  readonly at: number | null;
}

/** The service's interface as the signed-in pages use it: JSON in and out, faults as `Problem`. */
export class Api {
  /** What a session must send with everything that changes something. */
  csrf: string | null = null;

  /** @param credentials `omit` = the service is not even told whether somebody is signed in */
  constructor(private readonly credentials: RequestCredentials = 'same-origin') {}

  get(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.ask('GET', path, undefined, {}, signal);
  }

  post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask('POST', path, body, headers);
  }

  put(path: string, body: object): Promise<Answer> {
    return this.ask('PUT', path, body);
  }

  patch(path: string, body: object): Promise<Answer> {
    return this.ask('PATCH', path, body);
  }

  delete(path: string): Promise<Answer> {
    return this.ask('DELETE', path);
  }

  private async ask(
    method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}, signal?: AbortSignal,
  ): Promise<Answer> {
    const answer = await this.reach(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' || this.csrf === null ? {} : { 'x-csrf-token': this.csrf }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      cache: 'no-store',
      credentials: this.credentials,
    });
    if (!answer.ok) {
      throw await problemOf(answer);
    }
    const at = Date.parse(answer.headers.get('date') ?? '');
    const text = await answer.text();
    return { body: text === '' ? null : JSON.parse(text), at: Number.isNaN(at) ? null : at };
  }

  private async reach(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(path, request);
    } catch (fault) {
      throw request.signal?.aborted ? fault : new Problem(0);
    }
  }
}
