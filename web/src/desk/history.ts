import type { Act, AlertDetail, Step } from '../api/alertRecords';

/** The acts that are told to the stream as a step too. */
const stepOfAct: Readonly<Record<string, string>> = { acknowledge: 'acknowledged', release: 'released', resolve: 'resolved' };

/** The two records of one act are written together. */
const sameMomentMs = 2_000;

export type Happening =
  | { readonly at: number; readonly step: Step; readonly act: null }
  | { readonly at: number; readonly step: null; readonly act: Act };

/** Steps and acts in one line of time, newest first. Where an act made a step, the act tells it. */
export function happenings(detail: Pick<AlertDetail, 'steps' | 'acts'>): Happening[] {
  const toldByAct = (step: Step) =>
    detail.acts.some((act) => stepOfAct[act.kind] === step.transition && Math.abs(act.at - step.at) <= sameMomentMs);
  const steps = detail.steps.filter((step) => !toldByAct(step)).map((step): Happening => ({ at: step.at, step, act: null }));
  const acts = detail.acts.map((act): Happening => ({ at: act.at, step: null, act }));
  return [...steps, ...acts].sort((a, b) => b.at - a.at);
}
