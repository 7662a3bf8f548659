/** The pages a person can be led to after signing in; nothing else is taken from an address. */
const pages = ['desk', 'chair', 'wall', 'admin'] as const;
type Page = (typeof pages)[number];

/** Where somebody of this role works. */
function homeOf(role: string): Page {
  return role === 'union_chair' ? 'chair' : role === 'administrator' ? 'admin' : 'desk';
}

/** The page asked for in `?to=`, when it is one of ours; else the home of the role. */
export function pageAfterSignIn(search: string, role: string): string {
  const asked = new URLSearchParams(search).get('to');
  return `/${pages.find((page) => page === asked) ?? homeOf(role)}`;
}

export function signInAddress(page: Page): string {
  return `/sign-in?to=${page}`;
}
