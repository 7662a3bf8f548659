import { ref, shallowRef } from 'vue';

/** One request at a time from a part of the page, with what came of it. */
export function useDoing(leaveIfSignedOut: (fault: unknown) => boolean) {
  const busy = ref(false);
  const fault = shallowRef<unknown>(null);
  const done = ref('');

  /** @returns whether it was done; what `work` returns is said. */
  async function attempt(work: () => Promise<string>): Promise<boolean> {
    if (busy.value) {
      return false;
    }
    busy.value = true;
    fault.value = null;
    done.value = '';
    try {
      done.value = await work();
      return true;
    } catch (problem) {
      if (!leaveIfSignedOut(problem)) {
        fault.value = problem;
      }
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { busy, fault, done, attempt };
}
