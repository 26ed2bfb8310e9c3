// Builds the extension for both browsers from one manifest, one catalogue and one set of sources.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { readMeasured } from '../rules/measured';
import { readCatalogueOrThrow } from '../rules/read-catalogue';
import { bundleOptions, entryPoints } from './bundle';
import { type CatalogueOutput, compileCatalogue } from './catalogue-output';
import { renderIcons } from './icons';
import { type Target, targetManifest, targets } from './manifest';

/** Builds both targets below `outRoot`. Throws `RuleError` for broken rules before anything is written. */
export async function buildAll(outRoot: string, rules = 'rules'): Promise<void> {
  const files = readCatalogueOrThrow(rules);
  const catalogue = compileCatalogue(files, readMeasured(join(rules, 'measured')));
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
  for (const name of Object.keys(entryPoints)) {
    const html = `src/${name}/${name}.html`;
    if (existsSync(html)) cpSync(html, join(out, `${name}.html`));
  }
  await esbuild.build({
    ...bundleOptions(target, catalogue.gateWords),
    entryPoints,
    outdir: out,
    sourcemap: true,
  });
}
