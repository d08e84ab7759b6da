import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const stubTransport = fileURLToPath(new URL("./stub/transport.ts", import.meta.url));

/** `--mode stub` runs the screens in a browser against invented answers; a release build never holds them. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [react()],
  resolve: {
    alias: mode === "stub" ? [{ find: /^.*\/transport$/, replacement: stubTransport }] : [],
  },
  server: { port: 5173, strictPort: true },
  build: {
    // Fonts stay files: the window's content policy allows no data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    target: "es2022",
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test-setup.ts"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
}));
