import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { addressOf } from '../../src/api/routes';

it('puts what stands for a name into the address, whatever signs it has', () => {
  expect(addressOf('/api/alerts/{id}/acts', { id: 'a/b 丙' })).toBe('/api/alerts/a%2Fb%20%E4%B8%99/acts');
});

it('has the types of the service’s description as it is', () => {
  // Ends with an error when `npm run types` would write something else.
  execFileSync('npm', ['run', '--silent', 'types:check'], { stdio: 'pipe' });
}, 60_000);
