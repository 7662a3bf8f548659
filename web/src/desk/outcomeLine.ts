import type { Outcome } from '../api/alertRecords';
import { deskWords } from '../words/desk';
import { count } from '../words/number';
import { say } from '../words/say';

/** What came of it, without the finding: `涉及职工13人 · 追回891,000元 · 经调解`. */
export function outcomeLine(outcome: Outcome): string {
  return [
    outcome.workers === null ? null : say(deskWords.outcomeWorkers, count(outcome.workers)),
    outcome.yuan === null ? null : say(deskWords.outcomeYuan, outcome.yuan.toLocaleString('en-US', { maximumFractionDigits: 2 })),
    outcome.mediated ? say(deskWords.outcomeMediated) : null,
  ].filter((part) => part !== null).join(' · ');
}
