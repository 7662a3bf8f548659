import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const pages = ['wall', 'desk', 'chair', 'library', 'sign-in', 'setup', 'admin'];

/** Where `npm run dev` finds the service; `fake` = the one of the tests, started by Vite itself. */
const named = process.env.LABORRISK_SERVICE ?? 'http://127.0.0.1:8080';
const fakePort = 8_089;
const service = named === 'fake' ? `http://127.0.0.1:${fakePort}` : named;

/** What differs from the service while developing: `/desk` for `/desk.html`, and the fake service where asked for. */
const developing: Plugin = {
  name: 'developing',
  async configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      request.url = request.url?.replace(/^\/([a-z-]+)(?=$|\?)/, (all, page: string) => (pages.includes(page) ? `/${page}.html` : all)) ?? '/';
      next();
    });
    if (named === 'fake') {
      const { FakeService } = (await server.ssrLoadModule('/tests/fake/fakeService.ts')) as typeof import('./tests/fake/fakeService');
      await new FakeService('dist').feed.listen(fakePort);
    }
  },
};

export default defineConfig({
  plugins: [vue(), developing],
  build: {
    rollupOptions: { input: pages.map((page) => `${page}.html`) },
    // Nothing is inlined: the pages run under a CSP without data: and unsafe-inline.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': service } },
  test: { include: ['tests/unit/**/*.test.ts'] },
});
