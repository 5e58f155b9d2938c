import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const OUT = join(import.meta.dirname, '../../dist/graphiql');

export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  plugins: [gzipBesideEachFile()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // Monaco alone is larger than the size that Vite warns of.
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
});

/** The page is 7 MB, 2 MB of it compressed: done once here, not at each request. */
function gzipBesideEachFile(): Plugin {
  return {
    name: 'gzip-beside-each-file',
    apply: 'build',
    writeBundle() {
      for (const entry of readdirSync(OUT, { recursive: true, withFileTypes: true })) {
        if (!/\.(?:css|html|js|svg|ttf)$/.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
      }
    },
  };
}
