import { defineConfig } from "vite";

// One script and one style sheet with fixed names: Jauge puts them into the page itself.
export default defineConfig({
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    cssCodeSplit: false,
    // the page must be read on machines without a network: nothing is left to load later
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    lib: { entry: "src/main.ts", formats: ["iife"], name: "JaugeDossier", fileName: () => "dossier.js", cssFileName: "dossier" },
    reportCompressedSize: false,
  },
  logLevel: "warn",
});
