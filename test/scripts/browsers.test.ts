// Finding browsers, and what is said where there is none.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find-browser';
import { installCommand, systemOfRelease } from '../../scripts/browsers/install-browser';
import { hasDisplay } from '../../scripts/start/display';

afterEach(() => vi.unstubAllEnvs());

/** A folder with programs of these names. */
function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'refrain-bin-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of names) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

describe('findBrowser', () => {
  it('takes the path that the environment names', () => {
    vi.stubEnv('FIREFOX', '/opt/firefox/firefox');
    expect(findBrowser('firefox')).toBe('/opt/firefox/firefox');
  });

  it('looks on the PATH, for the names that it prefers first', () => {
    vi.stubEnv('CHROMIUM', undefined);
    const first = folderWith('google-chrome', 'firefox');
    const second = folderWith('chromium');
    vi.stubEnv('PATH', `${first}:${second}`);
    expect(findBrowser('chrome')).toBe(join(second, 'chromium'));
  });

  it.runIf(process.platform === 'linux')('finds nothing where nothing is', () => {
    for (const name of ['CHROMIUM', 'FIREFOX']) vi.stubEnv(name, undefined);
    vi.stubEnv('PATH', folderWith('some-editor'));
    expect(findBrowser('chrome')).toBeUndefined();
    expect(findBrowser('firefox')).toBeUndefined();
  });
});

describe('installing', () => {
  it.each([
    ['PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', 'debian'],
    ['ID=ubuntu\nID_LIKE=debian\n', 'ubuntu'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', 'ubuntu'],
    ['ID=raspbian\nID_LIKE=debian\n', 'debian'],
    ['ID=fedora\n', 'fedora'],
    ['ID=manjaro\nID_LIKE=arch\n', 'arch'],
    ['ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', 'suse'],
    ['ID=nixos\n', 'unknown'],
  ] as const)('knows %j', (release, system) => {
    expect(systemOfRelease(release)).toBe(system);
  });

  it('tells the exact command', () => {
    expect(installCommand(['chrome'], 'debian')).toBe('sudo apt-get install -y chromium');
    expect(installCommand(['chrome', 'firefox'], 'debian')).toBe(
      'sudo apt-get install -y chromium firefox-esr',
    );
    expect(installCommand(['firefox'], 'macos')).toBe('brew install --cask firefox');
    expect(installCommand(['firefox'], 'windows')).toBe('winget install Mozilla.Firefox');
  });
});

describe('hasDisplay', () => {
  it('is told by X11 or Wayland, and taken for granted on macOS and Windows', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
    expect(hasDisplay({}, 'win32')).toBe(true);
  });
});
