// Builds the extension for both browsers from one manifest, one catalogue and one set of sources.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { readMeasured } from '../rules/measured';
import { readCatalogueOrThrow } from '../rules/read-catalogue';
import { type CatalogueOutput, compileCatalogue } from './catalogue-output';
import { gateWordsPlugin, noInnerHtmlPlugin } from './esbuild-plugins';
import { renderIcons } from './icons';
import { type Target, targetManifest, targets } from './manifest';

const entryPoints = {
  gate: 'src/content/gate.ts',
  reader: 'src/content/reader.ts',
  background: 'src/background/background.ts',
  popup: 'src/popup/popup.tsx',
  options: 'src/options/options.tsx',
  welcome: 'src/welcome/welcome.tsx',
};

/** Versions that the code is lowered to: the floors of design and manifest. */
const engines: Record<Target, string> = { chrome: 'chrome128', firefox: 'firefox142' };

/** Builds both targets below `outRoot`. Throws `RuleError` for broken rules before anything is written. */
export async function buildAll(outRoot: string): Promise<void> {
  const files = readCatalogueOrThrow('rules');
  const catalogue = compileCatalogue(files, readMeasured('rules/measured'));
  const icons = renderIcons('icons/icon.svg');
  await Promise.all(targets.map((target) => buildTarget(target, join(outRoot, target), catalogue, icons)));
}

async function buildTarget(
  target: Target,
  out: string,
  catalogue: CatalogueOutput,
  icons: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'icons'), { recursive: true });
  const source = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(targetManifest(source, target), null, 2)}\n`);
  for (const [name, content] of catalogue.files) writeFileSync(join(out, name), content);
  for (const [name, png] of icons) writeFileSync(join(out, 'icons', name), png);
  if (existsSync('src/_locales')) cpSync('src/_locales', join(out, '_locales'), { recursive: true });
  const entries = Object.entries(entryPoints).filter(([, file]) => existsSync(file));
  for (const [name] of entries) {
    const html = `src/${name}/${name}.html`;
    if (existsSync(html)) cpSync(html, join(out, `${name}.html`));
  }
  const result = await esbuild.build({
    entryPoints: Object.fromEntries(entries),
    bundle: true,
    format: 'iife',
    target: engines[target],
    outdir: out,
    minify: true,
    sourcemap: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __TARGET__: JSON.stringify(target), 'process.env.NODE_ENV': '"production"' },
    plugins: [gateWordsPlugin(catalogue.gateWords), noInnerHtmlPlugin],
    metafile: true,
    logLevel: 'warning',
  });
  mkdirSync('.cache', { recursive: true });
  writeFileSync(join('.cache', `bundle-${target}.json`), JSON.stringify(result.metafile));
}

/** Names of all built files of a target, for tests. */
export function builtFiles(out: string): string[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
}
