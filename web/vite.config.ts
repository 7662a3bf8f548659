import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the service. */
const service = process.env.LABORRISK_SERVICE ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [vue()],
  build: {
    rollupOptions: { input: ['wall', 'desk', 'chair', 'library', 'sign-in', 'setup'].map((page) => `${page}.html`) },
    // Nothing is inlined: the pages run under a CSP without data: and unsafe-inline.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': service } },
  test: { include: ['tests/unit/**/*.test.ts'] },
});
