// Which source file knows which, from the bundler's own import graph: type-only imports are erased and count for nothing.
import { readdirSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';

export interface Import {
  from: string;
  /** A path in the project, or the name of a package. */
  to: string;
}

/** Every import between the files of src, and from them to anywhere. Paths are relative to the project. */
export async function readImports(): Promise<Import[]> {
  const entryPoints = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => `src/${file}`);
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'unused',
    format: 'esm',
    packages: 'external',
    external: ['virtual:*'],
    loader: { '.css': 'empty' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return importsOf(metafile);
}

function importsOf({ inputs }: Metafile): Import[] {
  return Object.entries(inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path }) => ({ from, to: path })),
  );
}

/** The folder of src that a file lies in; undefined for anything else. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Everything that a file knows directly or through others: files and packages. */
export function knownTo(file: string, imports: readonly Import[]): Set<string> {
  const known = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const { from, to } of imports)
      if (from === next && !known.has(to)) {
        known.add(to);
        open.push(to);
      }
  return known;
}
