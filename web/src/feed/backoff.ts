const firstMs = 500;
const longestMs = 8_000;

/** How long to wait before try number `attempt` (from 0): doubling, and spread so that a hundred walls do not return at once. */
export function backoffMs(attempt: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return full * (0.5 + chance / 2);
}
