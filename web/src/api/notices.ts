import { list, object, text, time } from '../feed/fields';
import type { Answer, Api } from './api';

export const answerNames = ['known', 'need_support', 'not_real'] as const;
export type AnswerName = (typeof answerNames)[number];

/**
 * Title and body are all that a chair is told: they passed the gates.
 * Topic and level of the alert may rest on evidence that did not, and are not read.
 */
export interface Notice {
  readonly noticeId: string;
  readonly name: string | null;
  readonly title: string;
  readonly body: string;
  readonly at: number | null;
  readonly answer: AnswerName | null;
  readonly phone: { readonly name: string; readonly number: string } | null;
}

export interface Notices {
  readonly asOf: number | null;
  /** Newest first. */
  readonly items: readonly Notice[];
}

/** What was delivered to this officer. Reading answers nothing and acknowledges nothing. */
export async function notices(api: Api, signal: AbortSignal): Promise<Notices> {
  return decodeNotices(await api.get('/api/notices', signal));
}

export async function answerNotice(api: Api, noticeId: string, answer: AnswerName, note: string): Promise<void> {
  await api.post(`/api/notices/${encodeURIComponent(noticeId)}/answer`, { answer, ...(note === '' ? {} : { note }) });
}

export function decodeNotices(answer: Answer): Notices {
  const wire = object(answer.body);
  const items = list(wire.items).flatMap(decodeNotice);
  return { asOf: time(wire.asOf) ?? answer.at, items: items.sort((a, b) => (b.at ?? 0) - (a.at ?? 0)) };
}

function decodeNotice(value: unknown): Notice[] {
  const wire = object(value);
  const noticeId = text(wire.noticeId);
  const phone = object(wire.phone);
  const number = text(phone.number);
  return noticeId === null
    ? []
    : [
        {
          noticeId,
          name: text(wire.name),
          title: text(wire.title) ?? '',
          body: text(wire.body) ?? '',
          at: time(wire.at),
          answer: answerNames.find((known) => known === wire.answer) ?? null,
          phone: number === null ? null : { name: text(phone.name) ?? number, number },
        },
      ];
}
