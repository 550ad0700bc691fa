import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const platform = process.env['HORARIUM_URL'] ?? 'http://localhost:8080';

const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|wouter|regexparam|use-sync-external-store|openapi-fetch|eventsource-parser|get-nonce|clsx|html-parse-stringify)\//;
const COMPONENTS =
  /@mantine\/(hooks|core\/esm\/(core|components\/(ActionIcon|Alert|Anchor|Badge|Button|CloseButton|Container|Group|Input|InputBase|Loader|NativeSelect|Paper|Skeleton|Stack|Text|TextInput|Title|Transition|UnstyledButton)))\//;

/** Lays compressed copies beside the files, once and as small as can be, so that no server does it at each request. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      const assets = join(dir, 'assets');
      for (const file of readdirSync(assets).filter((name) => /\.(m?js|css|svg)$/.test(name))) {
        const content = readFileSync(join(assets, file));
        writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content));
        writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every screen needs comes in few files: each answer has its headers.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: LIBRARIES },
            { name: 'components', test: COMPONENTS },
            { name: 'frame', test: /web-ui\/src\/((api|app|theme|ui)\/(?!QrCode|more)|i18n\/[^/]*$)/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': platform,
      '/ws': { target: platform, ws: true },
    },
  },
});
