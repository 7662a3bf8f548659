/** Without a byte for this long the wall calls itself out of date. With the ticker's half second it shows within five. */
export const staleAfterMs = 4_000;

/** How the link to the service stands. `silent` = open, but nothing comes through it. */
export type Link = 'connecting' | 'live' | 'silent' | 'lost' | 'denied';

/** What a viewer is told about the link; both times are of this machine's monotonic clock. */
export function linkShown(link: Link, lastHeard: number | null, now: number): Link {
  return link === 'live' && (lastHeard === null || now - lastHeard > staleAfterMs) ? 'silent' : link;
}

/** A block is out of date when the link is not live, or when nothing newer than `ageMs` has come for it. */
export function isStale(shown: Link, ageMs: number | null, limitMs: number): boolean {
  return shown !== 'live' || ageMs === null || ageMs > limitMs;
}
