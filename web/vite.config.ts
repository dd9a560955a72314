import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env.SKEIN_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': { target: server, ws: true },
      '/chat': { target: server, ws: true },
    },
  },
  test: {
    environment: 'happy-dom',
    isolate: false,
    css: true,
    include: ['src/**/*.test.{ts,tsx}', 'widget/**/*.test.{ts,tsx}'],
  },
})
