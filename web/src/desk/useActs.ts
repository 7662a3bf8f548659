import { ref, shallowRef } from 'vue';
import type { AlertDetail } from '../api/alertRecords';
import { doAct, type ActRequest } from '../api/alerts';
import type { Api } from '../api/api';
import { Problem } from '../api/problem';

/** Who hears how an act went. */
export interface ActListener {
  took(changed: AlertDetail): void;
  /** The alert is no longer as the page shows it. */
  outdated(): void;
  leaveIfSignedOut(fault: unknown): boolean;
}

/** Sends what a person does. One tap is one key: a second tap while the first is under way sends nothing. */
export function useActs(api: Api, listener: ActListener, newKey: () => string = () => crypto.randomUUID()) {
  const sending = ref<ActRequest['kind'] | null>(null);
  const done = ref<ActRequest['kind'] | null>(null);
  const fault = shallowRef<unknown>(null);
  /** An act of which nobody knows whether it arrived keeps its key, so that trying again does it once. */
  let unsure: { what: string; key: string } | null = null;

  /** @returns whether the act is done */
  async function act(alertId: string, request: ActRequest): Promise<boolean> {
    if (sending.value !== null) {
      return false;
    }
    const what = JSON.stringify([alertId, request]);
    const key = unsure?.what === what ? unsure.key : newKey();
    sending.value = request.kind;
    done.value = null;
    fault.value = null;
    try {
      const changed = await doAct(api, alertId, request, key);
      unsure = null;
      done.value = request.kind;
      listener.took(changed);
      return true;
    } catch (problem) {
      unsure = problem instanceof Problem && problem.status !== 0 && problem.status < 500 ? null : { what, key };
      if (!listener.leaveIfSignedOut(problem)) {
        fault.value = problem;
      }
      if (problem instanceof Problem && problem.status === 409) {
        listener.outdated();
      }
      return false;
    } finally {
      sending.value = null;
    }
  }

  function clear(): void {
    done.value = null;
    fault.value = null;
  }

  return { sending, done, fault, act, clear };
}

export type Acts = ReturnType<typeof useActs>;
