import type { OutcomeForm as OutcomeRequest } from '../api/schema';
import { deskWords } from '../words/desk';
import { say } from '../words/say';

/** What a person has filled in to close an alert. */
export interface OutcomeForm {
  readonly finding: string;
  readonly workers: string;
  readonly yuan: string;
  readonly mediated: boolean;
  readonly note: string;
}

export const emptyOutcome: OutcomeForm = { finding: '', workers: '', yuan: '', mediated: false, note: '' };

/** What is wrong, by field, in words; people write 1,200 and １２ too. */
export function outcomeFaults(form: OutcomeForm): Partial<Record<keyof OutcomeForm, string>> {
  return {
    ...(form.finding === '' ? { finding: say(deskWords.needFinding) } : {}),
    ...(/^\d*$/.test(plain(form.workers)) ? {} : { workers: say(deskWords.workersWhole) }),
    ...(/^(\d+(\.\d{1,2})?)?$/.test(plain(form.yuan)) ? {} : { yuan: say(deskWords.yuanAmount) }),
  };
}

/** The outcome of a form without faults. Only a real one has workers, money and mediation. */
export function outcomeOf(form: OutcomeForm): OutcomeRequest {
  const note = form.note.trim();
  const real = form.finding === 'real';
  const [workers, yuan] = [plain(form.workers), plain(form.yuan)];
  return {
    finding: form.finding,
    ...(real && workers !== '' ? { workers: Number(workers) } : {}),
    ...(real && yuan !== '' ? { yuan: Number(yuan) } : {}),
    ...(real ? { mediated: form.mediated } : {}),
    ...(note === '' ? {} : { note }),
  };
}

function plain(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '');
}
