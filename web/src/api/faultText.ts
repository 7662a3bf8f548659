import { commonWords } from '../words/common';
import { language } from '../words/language';
import type { Phrase } from '../words/phrase';
import { say } from '../words/say';
import { span } from '../words/time';
import { Problem } from './problem';

const byStatus: Readonly<Record<number, Phrase>> = {
  0: commonWords.faultUnreachable,
  403: commonWords.faultForbidden,
  404: commonWords.faultMissing,
  409: commonWords.faultConflict,
  422: commonWords.faultFields,
};

const unsaidWaitSeconds = 60;

/** A fault in people's words: the service's own where it has some, else what its status means. */
export function faultText(fault: unknown): string {
  if (!(fault instanceof Problem)) {
    return say(commonWords.faultReading);
  }
  if (fault.status === 429) {
    return say(commonWords.faultTooMany, span((fault.retryAfter ?? unsaidWaitSeconds) * 1_000));
  }
  return ownWords(fault) ?? say(byStatus[fault.status] ?? commonWords.faultService);
}

/** The title is Chinese, the detail "Chinese / English". */
function ownWords(fault: Problem): string | null {
  const [chinese, english] = (fault.detail ?? '').split(' / ');
  return language.value === 'en' ? english ?? null : chinese || fault.title;
}
