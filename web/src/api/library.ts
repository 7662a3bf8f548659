import { list, object, text } from '../feed/fields';
import type { Api } from './api';

export interface Article {
  readonly law: string;
  readonly article: string;
  readonly heading: string | null;
  readonly text: string;
  readonly url: string | null;
  /** The day of the version of the law, ISO. */
  readonly version: string | null;
}

export interface Found {
  readonly topic: string | null;
  readonly articles: readonly Article[];
  /** Whether the service counted this search. */
  readonly joined: boolean;
  readonly at: number | null;
}

/** The most characters a question may have; the contract's limit of a query. */
export const longestQuestion = 2_000;

/** @param visitor the random number of somebody who joined; `null` = declined: nothing but the question is sent */
export async function searchLibrary(api: Api, question: string, enterpriseId: string | null, visitor: string | null): Promise<Found> {
  const answer = await api.post(
    '/api/library/search',
    visitor === null
      ? { text: question, join: false }
      : { text: question, join: true, visitor, ...(enterpriseId === null ? {} : { enterpriseId }) },
  );
  const wire = object(answer.body);
  return {
    topic: text(wire.topic),
    articles: list(wire.answers).flatMap(decodeArticle),
    joined: wire.joined === true,
    at: answer.at,
  };
}

export interface Employer {
  readonly name: string;
  readonly simulated: boolean;
}

/** Whose poster carries the code; `null` = the code says nothing. */
export async function employerOf(api: Api, code: string): Promise<Employer | null> {
  const wire = object((await api.get(`/api/library/enterprise/${encodeURIComponent(code)}`)).body);
  const name = text(wire.name);
  return name === null ? null : { name, simulated: wire.simulated === true };
}

function decodeArticle(value: unknown): Article[] {
  const wire = object(value);
  const law = text(wire.law);
  const words = text(wire.text);
  const url = text(wire.url);
  return law === null || words === null
    ? []
    : [
        {
          law,
          article: text(wire.article) ?? '',
          heading: text(wire.heading),
          text: words,
          // Only addresses of the web: nothing that would run.
          url: url !== null && /^(https:\/\/|\/)/.test(url) ? url : null,
          version: text(wire.version),
        },
      ];
}
