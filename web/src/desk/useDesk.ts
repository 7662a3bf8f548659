import { ref, shallowRef, watch } from 'vue';
import type { AlertDetail, AlertItem, AlertPage } from '../api/alertRecords';
import { alertDetail, alertPage, ledgerFigures, officers as officersOf, type AlertFilters } from '../api/alerts';
import type { Api } from '../api/api';
import type { OfficerItem, SummaryAnswer } from '../api/schema';
import { noFilters, townsOf } from './filters';

/** Typing is over when nothing more came for this long. */
const typingMs = 300;

/** The list, the chosen alert and the figures of the ledger; the newest question's answer wins. */
export function useDesk(api: Api, chosen: string | null, leaveIfSignedOut: (fault: unknown) => boolean) {
  const filters = ref<AlertFilters>({ ...noFilters });
  const list = shallowRef<AlertPage | null>(null);
  const listFault = shallowRef<unknown>(null);
  const chosenId = ref(chosen);
  const detail = shallowRef<AlertDetail | null>(null);
  const detailFault = shallowRef<unknown>(null);
  const figures = shallowRef<SummaryAnswer | null>(null);
  const officers = shallowRef<readonly OfficerItem[]>([]);
  const towns = shallowRef<readonly string[]>([]);
  const asking = { list: new AbortController(), detail: new AbortController(), figures: new AbortController(), officers: new AbortController() };
  let pages = 1;

  async function ask(what: keyof typeof asking, fault: { value: unknown }, load: (signal: AbortSignal) => Promise<void>): Promise<void> {
    asking[what].abort();
    const mine = (asking[what] = new AbortController());
    try {
      await load(mine.signal);
      fault.value = null;
    } catch (problem) {
      if (!mine.signal.aborted && !leaveIfSignedOut(problem)) {
        fault.value = problem;
      }
    }
  }

  function loadList(): Promise<void> {
    return ask('list', listFault, async (signal) => {
      const first = await alertPage(api, filters.value, null, signal);
      const items: AlertItem[] = [...first.items];
      let next = first.next;
      for (let page = 1; page < pages && next !== null; page++) {
        const more = await alertPage(api, filters.value, next, signal);
        items.push(...more.items);
        next = more.next;
      }
      list.value = { asOf: first.asOf, items, next };
      towns.value = townsOf(towns.value, items);
    });
  }

  function loadDetail(): Promise<void> {
    const alertId = chosenId.value;
    return ask('detail', detailFault, async (signal) => {
      detail.value = alertId === null ? null : await alertDetail(api, alertId, signal);
    });
  }

  async function loadFigures(): Promise<void> {
    // Figures that do not come leave the old ones with their as-of time; the list says what is wrong.
    await ask('figures', { value: null }, async (signal) => {
      figures.value = await ledgerFigures(api, signal);
    });
  }

  async function loadOfficers(): Promise<void> {
    await ask('officers', { value: null }, async (signal) => {
      officers.value = await officersOf(api, signal);
    });
  }

  async function refresh(): Promise<void> {
    await Promise.all([loadList(), loadDetail(), loadFigures()]);
  }

  function more(): Promise<void> {
    pages++;
    return loadList();
  }

  function choose(alertId: string | null): void {
    if (alertId !== chosenId.value) {
      chosenId.value = alertId;
      detail.value = null;
      detailFault.value = null;
      void loadDetail();
    }
  }

  /** After an act the service tells the alert as it is now. */
  function took(changed: AlertDetail): void {
    asking.detail.abort();
    if (changed.alertId === chosenId.value) {
      detail.value = changed;
    }
    void Promise.all([loadList(), loadFigures()]);
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  watch(filters, (now, before) => {
    pages = 1;
    clearTimeout(typing);
    typing = setTimeout(() => void loadList(), now.q === before.q ? 0 : typingMs);
  });

  return {
    filters, list, listFault, chosenId, detail, detailFault, figures, officers, towns,
    refresh, loadOfficers, more, choose, took,
  };
}
