import { computed, ref, shallowRef } from 'vue';
import type { Api } from '../api/api';
import { answerNotice, notices, type AnswerName, type Notices } from '../api/notices';

/** The notices of one officer and which of them is open. */
export function useNotices(api: Api, chosen: string | null, leaveIfSignedOut: (fault: unknown) => boolean) {
  const state = shallowRef<Notices | null>(null);
  const fault = shallowRef<unknown>(null);
  const answerFault = shallowRef<unknown>(null);
  const sending = ref<AnswerName | null>(null);
  const openId = ref(chosen);
  let newest = new AbortController();

  /** The chosen one; else the newest that waits for an answer, else the newest. */
  const open = computed(() => {
    const items = state.value?.items ?? [];
    return items.find((notice) => notice.noticeId === openId.value) ?? items.find((notice) => notice.answer === null) ?? items[0] ?? null;
  });
  const others = computed(() => (state.value?.items ?? []).filter((notice) => notice !== open.value));

  async function refresh(): Promise<void> {
    newest.abort();
    const mine = (newest = new AbortController());
    try {
      state.value = await notices(api, mine.signal);
      // What one is reading stays before one's eyes when another notice comes or this one is answered.
      openId.value ??= open.value?.noticeId ?? null;
      fault.value = null;
    } catch (problem) {
      if (!mine.signal.aborted && !leaveIfSignedOut(problem)) {
        fault.value = problem;
      }
    }
  }

  function choose(noticeId: string): void {
    openId.value = noticeId;
    answerFault.value = null;
  }

  async function answer(noticeId: string, name: AnswerName, note: string): Promise<void> {
    if (sending.value !== null) {
      return;
    }
    sending.value = name;
    answerFault.value = null;
    try {
      await answerNotice(api, noticeId, name, note);
      await refresh();
    } catch (problem) {
      if (!leaveIfSignedOut(problem)) {
        answerFault.value = problem;
      }
    } finally {
      sending.value = null;
    }
  }

  return { state, fault, answerFault, sending, open, others, refresh, choose, answer };
}
