import type { Api } from './api';
import type { EnterpriseName, SearchResponse } from './schema';

/** The most characters a question may have; the contract's limit of a query. */
export const longestQuestion = 2_000;

export interface Found extends SearchResponse {
  readonly at: number | null;
}

/** @param visitor the random number of somebody who joined; `null` = declined: nothing but the question is sent */
export async function searchLibrary(api: Api, question: string, enterpriseId: string | null, visitor: string | null): Promise<Found> {
  const answer = await api.post(
    '/api/library/search',
    visitor === null
      ? { text: question, join: false }
      : { text: question, join: true, visitor, ...(enterpriseId === null ? {} : { enterpriseId }) },
  );
  return { ...answer.body, at: answer.at };
}

/** Whose poster carries the code. Throws a `Problem` 404 when the code says nothing. */
export async function employerOf(api: Api, code: string): Promise<EnterpriseName> {
  return (await api.get('/api/library/enterprise/{code}', { parts: { code } })).body;
}
