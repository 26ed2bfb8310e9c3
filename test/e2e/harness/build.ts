// Builds the harness as an extension of its own, for either browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserKind } from '../driver';

const here = import.meta.dirname;

/** Builds into a folder under `.cache` and returns its path. */
export async function buildHarness(kind: BrowserKind): Promise<string> {
  const folder = join(here, '../../../.cache/harness', kind);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(here, 'content.ts'), join(here, 'background.ts')],
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: kind === 'chrome' ? 'chrome128' : 'firefox142',
    define: { CSS_ORIGIN: kind === 'chrome' ? '"AUTHOR"' : '"USER"' },
    logLevel: 'warning',
  });
  const background = kind === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] };
  const manifest = {
    manifest_version: 3,
    name: 'Page harness',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['<all_urls>'],
    background,
    content_scripts: [
      { matches: ['<all_urls>'], js: ['content.js'], all_frames: true, match_origin_as_fallback: true },
    ],
    ...(kind === 'firefox' && { browser_specific_settings: { gecko: { id: 'harness@refrain.example' } } }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(join(folder, 'options.html'), '<!doctype html><title>Harness</title>');
  return folder;
}
