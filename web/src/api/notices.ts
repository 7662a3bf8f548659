import { time } from '../feed/fields';
import type { Api } from './api';
import type { NoticeItem, NoticesAnswer } from './schema';

export const answerNames = ['known', 'need_support', 'not_real'] as const;
export type AnswerName = (typeof answerNames)[number];

/**
 * Title and body are all that a chair is told: they passed the gates.
 * Topic and level of the alert may rest on evidence that did not, and are not read.
 */
export interface Notice extends Pick<NoticeItem, 'noticeId' | 'name' | 'title' | 'body' | 'phone'> {
  readonly at: number | null;
  readonly answer: AnswerName | null;
}

export interface Notices {
  readonly asOf: number | null;
  /** Newest first. */
  readonly items: readonly Notice[];
}

/** What was delivered to this officer. Reading answers nothing and acknowledges nothing. */
export async function notices(api: Api, signal: AbortSignal): Promise<Notices> {
  return noticesOf((await api.get('/api/notices', { signal })).body);
}

export async function answerNotice(api: Api, noticeId: string, answer: AnswerName, note: string): Promise<void> {
  await api.post('/api/notices/{id}/answer', { answer, ...(note === '' ? {} : { note }) }, { parts: { id: noticeId } });
}

export function noticesOf(told: NoticesAnswer): Notices {
  const items = told.items.map(({ noticeId, name, title, body, phone, at, answer }): Notice => ({
    noticeId, name, title, body, phone, at: time(at), answer: answerNames.find((known) => known === answer) ?? null,
  }));
  return { asOf: time(told.asOf), items: items.sort((a, b) => (b.at ?? 0) - (a.at ?? 0)) };
}
