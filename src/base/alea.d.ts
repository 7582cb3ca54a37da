declare module 'seedrandom/lib/alea.js' {
  /** A generator of uniform draws from [0, 1), seeded by the string. */
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default function alea(seed: string): () => number;
}
