/** A secret given in the fragment, which no server sees; it is taken out of the address bar at once. `null` = none was given. */
export function takeFromFragment(key: string, address: Location, history: History): string | null {
  const given = new URLSearchParams(address.hash.slice(1)).get(key);
  if (given === null || given === '') {
    return null;
  }
  history.replaceState(null, '', address.pathname + address.search);
  return given;
}
