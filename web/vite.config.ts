import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The address of a running `marsad serve`, for `npm run dev`.
const server = process.env.MARSAD_SERVER ?? "http://127.0.0.1:8700";

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: "../src/marsad/serve/static",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows no data: address for scripts and fonts.
    assetsInlineLimit: 0,
    // The map library is large by itself and loaded only where there is a map.
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": server, "/healthz": server } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
