import type { paths } from './schema';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The routes that know the method, as the service's description has them. */
export type Route<M extends Method> = { [P in keyof paths]: paths[P] extends Readonly<Record<M, object>> ? P : never }[keyof paths];

type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

interface Json<Body> {
  readonly content: { readonly 'application/json': Body };
}

/** What a route reads. */
export type Form<P extends keyof paths, M extends Method> = Operation<P, M> extends { readonly requestBody: Json<infer Body extends object> } ? Body : object;

/** What a route answers with; `null` = nothing but a status. */
export type Told<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { readonly responses: { readonly 200: Json<infer Body> } | { readonly 201: Json<infer Body> } } ? Body : null;

/** What stands for the names in a route, such as `id` in `/api/alerts/{id}`. */
export type Parts = Readonly<Record<string, string>>;

export function addressOf(route: string, parts: Parts = {}): string {
  return route.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''));
}
