// One manifest, two browsers: what each gets.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { targetManifest, targets } from '../../scripts/build/manifest';

const source: unknown = JSON.parse(readFileSync('manifest.json', 'utf8'));
const manifestOf = (target: (typeof targets)[number]) =>
  targetManifest(source, target) as Record<string, unknown>;

describe('targetManifest', () => {
  it('keeps the keys of one browser at any depth and drops those of the other', () => {
    const node = { a: 1, 'chrome:b': 2, 'firefox:b': 3, list: [{ 'firefox:c': 4, d: { 'chrome:e': 5 } }] };
    expect(targetManifest(node, 'chrome')).toEqual({ a: 1, b: 2, list: [{ d: { e: 5 } }] });
    expect(targetManifest(node, 'firefox')).toEqual({ a: 1, b: 3, list: [{ c: 4, d: {} }] });
  });

  it('gives Chromium a service worker and its lowest version, and nothing of Firefox', () => {
    const manifest = manifestOf('chrome');
    expect(manifest.background).toEqual({ service_worker: 'background.js' });
    expect(manifest.minimum_chrome_version).toBe('128');
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('gives Firefox a background script, an id, its lowest version, and no data collection', () => {
    const manifest = manifestOf('firefox');
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
    expect(manifest.browser_specific_settings).toMatchObject({
      gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    });
  });

  it.each(targets)('leaves no prefix behind for %s', (target) => {
    expect(JSON.stringify(manifestOf(target))).not.toMatch(/"(chrome|firefox):/);
  });
});
