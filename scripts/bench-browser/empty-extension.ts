// An extension whose content script is empty: what the browser itself charges for having one in every frame.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Writes the extension below a folder and returns its path. */
export function writeEmptyExtension(folder: string): string {
  const path = resolve(folder, 'empty');
  mkdirSync(path, { recursive: true });
  const script = {
    matches: ['<all_urls>'],
    js: ['empty.js'],
    all_frames: true,
    match_origin_as_fallback: true,
  };
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'empty.js' },
    content_scripts: [script],
  };
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(path, 'empty.js'), ';');
  return path;
}
