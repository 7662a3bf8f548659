import { Problem, problemOf } from './problem';
import { addressOf, type Form, type Parts, type Route, type Told } from './routes';

export interface Answer<Body = unknown> {
  readonly body: Body;
  /** The service's clock when it answered, as its Date header has it. */
  readonly at: number | null;
}

/** What a request carries beside its body. */
export interface Beside {
  readonly parts?: Parts;
  readonly query?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The service's interface as the signed-in pages use it: JSON in and out, faults as `Problem`. */
export class Api {
  /** What a session must send with everything that changes something. */
  csrf: string | null = null;

  /** @param credentials `omit` = the service is not even told whether somebody is signed in */
  constructor(private readonly credentials: RequestCredentials = 'same-origin') {}

  get<P extends Route<'get'>>(route: P, beside?: Beside): Promise<Answer<Told<P, 'get'>>> {
    return this.ask('GET', route, undefined, beside);
  }

  post<P extends Route<'post'>>(route: P, body: Form<P, 'post'>, beside?: Beside): Promise<Answer<Told<P, 'post'>>> {
    return this.ask('POST', route, body, beside);
  }

  put<P extends Route<'put'>>(route: P, body: Form<P, 'put'>, beside?: Beside): Promise<Answer<Told<P, 'put'>>> {
    return this.ask('PUT', route, body, beside);
  }

  patch<P extends Route<'patch'>>(route: P, body: Form<P, 'patch'>, beside?: Beside): Promise<Answer<Told<P, 'patch'>>> {
    return this.ask('PATCH', route, body, beside);
  }

  delete<P extends Route<'delete'>>(route: P, beside?: Beside): Promise<Answer<Told<P, 'delete'>>> {
    return this.ask('DELETE', route, undefined, beside);
  }

  protected async ask<Body>(method: string, route: string, body: object | undefined, { parts, query, headers, signal }: Beside = {}): Promise<Answer<Body>> {
    const address = addressOf(route, parts) + (query === undefined ? '' : `?${query}`);
    const answer = await this.reach(address, {
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
