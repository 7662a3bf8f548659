import { shallowRef } from 'vue';
import type { Api } from '../api/api';
import { Problem } from '../api/problem';
import type { SessionAnswer } from '../api/schema';
import { currentSession, signOut } from '../api/session';
import { signInAddress } from './doors';

/** The session of a signed-in page. Whoever is not signed in is led to the sign-in, and back afterwards. */
export function useSession(api: Api, page: 'desk' | 'chair' | 'admin') {
  const session = shallowRef<SessionAnswer | null>(null);
  const fault = shallowRef<unknown>(null);

  /** Whether the fault was that nobody is signed in (any more); then the page is being left. */
  function leaveIfSignedOut(problem: unknown): boolean {
    const out = problem instanceof Problem && problem.status === 401;
    if (out) {
      location.assign(problem.setupNeeded ? '/setup' : signInAddress(page));
    }
    return out;
  }

  async function begin(): Promise<boolean> {
    try {
      fault.value = null;
      session.value = await currentSession(api);
      return true;
    } catch (problem) {
      fault.value = leaveIfSignedOut(problem) ? null : problem;
      return false;
    }
  }

  async function leave(): Promise<void> {
    try {
      await signOut(api);
      location.assign('/sign-in');
    } catch (problem) {
      fault.value = leaveIfSignedOut(problem) ? null : problem;
    }
  }

  return { session, fault, begin, leave, leaveIfSignedOut };
}
