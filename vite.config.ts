import { pathToFileURL } from 'node:url';

import { minifyContractRouter } from '@orpc/contract';
import type { AnyContractRouter } from '@orpc/contract';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

/**
 * The browser needs only the contract's methods and paths, not its schemas: they are picked out at build time, which
 * keeps the schema library out of the first load.
 */
function contractRoutes(): Plugin {
  const name = 'virtual:contract-routes';
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined;
      const file = pathToFileURL(`${import.meta.dirname}/src/contract/contract.ts`).href;
      const { contract } = (await import(file)) as { contract: AnyContractRouter };
      return `export const routes = ${JSON.stringify(minifyContractRouter(contract))};`;
    },
  };
}

export default defineConfig({
  root: `${import.meta.dirname}/src/web`,
  plugins: [react(), contractRoutes()],
  build: {
    outDir: `${import.meta.dirname}/dist/web`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
