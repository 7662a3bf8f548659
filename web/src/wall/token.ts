import { takeFromFragment } from '../parts/fragment';

const kept = 'wall-token';

/** The wall's access token: given once as `/wall#token=…`, kept for this tab. `null` = none was given; then the session counts. */
export function takeToken(address: Location, store: Storage, history: History): string | null {
  const given = takeFromFragment('token', address, history);
  if (given !== null) {
    store.setItem(kept, given);
  }
  return store.getItem(kept);
}
