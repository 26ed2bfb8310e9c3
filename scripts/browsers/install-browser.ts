// Installing a browser where none is found: through apt as root on Debian and Ubuntu, else by telling the command.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type BrowserKind, browserNames, findBrowser } from './find-browser';

/** The system that we run on, as far as installing a browser differs. */
type System = 'debian' | 'ubuntu' | 'fedora' | 'arch' | 'suse' | 'alpine' | 'macos' | 'windows' | 'unknown';

const packages: Readonly<Record<System, Readonly<Record<BrowserKind, string>>>> = {
  debian: { chrome: 'chromium', firefox: 'firefox-esr' },
  ubuntu: { chrome: 'chromium-browser', firefox: 'firefox' },
  fedora: { chrome: 'chromium', firefox: 'firefox' },
  arch: { chrome: 'chromium', firefox: 'firefox' },
  suse: { chrome: 'chromium', firefox: 'MozillaFirefox' },
  alpine: { chrome: 'chromium', firefox: 'firefox' },
  macos: { chrome: 'google-chrome', firefox: 'firefox' },
  windows: { chrome: 'Google.Chrome', firefox: 'Mozilla.Firefox' },
  unknown: { chrome: 'chromium', firefox: 'firefox' },
};

const installers: Readonly<Record<System, string>> = {
  debian: 'sudo apt-get install -y',
  ubuntu: 'sudo apt-get install -y',
  fedora: 'sudo dnf install -y',
  arch: 'sudo pacman -S --noconfirm',
  suse: 'sudo zypper install -y',
  alpine: 'sudo apk add',
  macos: 'brew install --cask',
  windows: 'winget install',
  unknown: 'install with your package manager:',
};

/** Which system a Linux is, from the text of its /etc/os-release. */
export function systemOfRelease(release: string): System {
  const names = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].flatMap((match) =>
    match[1]!.split(/\s+/),
  );
  const known: readonly [RegExp, System][] = [
    [/^ubuntu$/, 'ubuntu'],
    [/^debian$/, 'debian'],
    [/^(fedora|rhel)$/, 'fedora'],
    [/^arch$/, 'arch'],
    [/^(suse|opensuse.*)$/, 'suse'],
    [/^alpine$/, 'alpine'],
  ];
  return known.find(([name]) => names.some((one) => name.test(one)))?.[1] ?? 'unknown';
}

function currentSystem(): System {
  if (process.platform === 'darwin') return 'macos';
  if (process.platform === 'win32') return 'windows';
  return existsSync('/etc/os-release') ? systemOfRelease(readFileSync('/etc/os-release', 'utf8')) : 'unknown';
}

/** The command that a person types to install browsers on a system. */
export function installCommand(kinds: readonly BrowserKind[], system: System = currentSystem()): string {
  return `${installers[system]} ${kinds.map((kind) => packages[system][kind]).join(' ')}`;
}

/** Whether we may install by ourselves: as root, where apt is. */
function mayInstall(system: System): boolean {
  return (system === 'debian' || system === 'ubuntu') && process.getuid?.() === 0;
}

/**
 * Sees to it that browsers are there, saying what it does. Returns their paths, or undefined after having said which command
 * would install what is missing.
 */
export function requireBrowsers(kinds: readonly BrowserKind[]): Map<BrowserKind, string> | undefined {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  const names = missing.map((kind) => browserNames[kind]).join(' and ');
  if (missing.length > 0) {
    const system = currentSystem();
    if (!mayInstall(system)) {
      console.error(`${names} not found. Install with:\n\n  ${installCommand(missing, system)}\n`);
      console.error('A browser elsewhere is named by its path in CHROMIUM or FIREFOX.');
      return undefined;
    }
    const wanted = missing.map((kind) => packages[system][kind]);
    console.log(`${names} not found: installing ${wanted.join(' and ')} through apt.`);
    if (!installThroughApt(wanted) || missing.some((kind) => !findBrowser(kind))) {
      console.error(`apt did not bring ${names}. Install by hand:\n\n  ${installCommand(missing, system)}\n`);
      return undefined;
    }
  }
  return new Map(kinds.map((kind) => [kind, findBrowser(kind)!]));
}

function installThroughApt(names: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return run(['update']) && run(['install', '-y', '--no-install-recommends', ...names]);
}
