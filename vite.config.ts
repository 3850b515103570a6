import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

/** Below this (bytes) a packed file saves nothing that a network would notice. */
const WORTH_PACKING = 1_000;

/** The last two steps of eleven take five seconds a build and save a hundredth. */
const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** Every file that gets smaller stands beside itself packed, once a build: the server sends what the browser can unpack. */
function packedFiles(): Plugin {
  return {
    name: 'packed-files',
    apply: 'build',
    writeBundle: async ({ dir = '' }) => {
      const files = await readdir(dir, { recursive: true });
      const texts = files.filter((file) => /\.(?:js|css|svg|txt|webmanifest)$/u.test(file));
      await Promise.all(
        texts.map(async (file) => {
          const content = await readFile(join(dir, file));
          if (content.length < WORTH_PACKING) return;
          await writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(content, { params: BROTLI }));
          await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(content, { level: 9 }));
        }),
      );
    },
  };
}

export default defineConfig({
  root: `${import.meta.dirname}/src/web`,
  plugins: [react(), contractRoutes(), packedFiles()],
  build: {
    outDir: `${import.meta.dirname}/dist/web`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every page needs comes as one file instead of forty: each is a question over the network. What loads that
        // file stays outside it, or it would be there before src/web/api/no-eval.ts.
        codeSplitting: {
          groups: [
            { name: 'preload', test: /vite\/preload-helper/u, priority: 1 },
            { name: 'main', test: /src\/web\/main\.tsx$/u },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
