import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { englishOnly, gzipped, hostedPage, licences, singlePage } from "./.scripts/build-plugins.mjs";

/**
 * One source, two programs: files for a web server (`vite build`, in dist/) and one HTML file for a shared drive
 * (`vite build --mode single`, in dist-single/).
 */
export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  const platform = new URL(`./src/worker/platform/${isSingle ? "single" : "hosted"}.ts`, import.meta.url);
  return {
    base: "./",
    plugins: [react(), englishOnly(), gzipped(), isSingle ? singlePage() : hostedPage(), licences()],
    // What differs between the two in the source is in this one module.
    resolve: { alias: { "#platform": fileURLToPath(platform) } },
    // Over file:// Chromium starts no module worker from a blob, only a classic one, which is one script without imports.
    worker: isSingle ? { format: "iife", rolldownOptions: { output: { codeSplitting: false } } } : { format: "es" },
    build: {
      target: "es2022",
      chunkSizeWarningLimit: isSingle ? 20_000 : 2000,
      ...(isSingle
        ? {
            outDir: "dist-single",
            assetsInlineLimit: () => true,
            cssCodeSplit: false,
            modulePreload: false,
            rolldownOptions: { output: { codeSplitting: false } },
          }
        : // Nothing is turned into a data: address: the policy allows none for fonts, scripts and fetches.
          { assetsInlineLimit: 0 }),
    },
    test: {
      environment: "node",
      // `npm run test:office` asks other people's programs, which not every machine has.
      include: [`tests/${mode === "office" ? "office" : "{unit,property,oracle,contract,golden}"}/**/*.test.{ts,tsx}`],
      setupFiles: ["tests/seed.ts"],
      // Seeded maps and real extracts take seconds each on two busy cores.
      testTimeout: 60_000,
      maxWorkers: 2,
    },
  };
});
