import type { AlertStep } from './records';

/** The `enterpriseId` of what concerns the whole district. */
export const wholeDistrict = '*';

/** Whether the alert is still open after this step. */
export function isOpenAfter(step: AlertStep): boolean {
  return step.transition !== 'cleared' && step.transition !== 'resolved';
}
