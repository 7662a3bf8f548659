import { defineConfig } from 'vitest/config';

/** Real Chromium, the built pages and the real service: `npm run build` and `dotnet build -c Release src/Server` first. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/service/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
