import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const platform = process.env['HORARIUM_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  server: {
    proxy: {
      '/api': platform,
      '/ws': { target: platform, ws: true },
    },
  },
});
