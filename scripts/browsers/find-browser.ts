// Where the browsers are on this machine.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

export const browserKinds: readonly BrowserKind[] = ['chrome', 'firefox'];

/** How we call the browsers when we speak to people. */
export const browserNames: Readonly<Record<BrowserKind, string>> = { chrome: 'Chromium', firefox: 'Firefox' };

const commands: Readonly<Record<BrowserKind, readonly string[]>> = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

/** Where macOS and Windows keep them, as these do not put browsers on the PATH. */
function installedPlaces(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') {
    const apps = kind === 'chrome' ? ['Chromium', 'Google Chrome', 'Microsoft Edge'] : ['Firefox'];
    return apps.map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app.toLowerCase() === 'firefox' ? 'firefox' : app}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
    (name) => process.env[name] ?? [],
  );
  const places =
    kind === 'chrome'
      ? [
          'Chromium/Application/chrome.exe',
          'Google/Chrome/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ]
      : ['Mozilla Firefox/firefox.exe'];
  return programs.flatMap((folder) => places.map((place) => join(folder, place)));
}

/** The path of a browser: from CHROMIUM or FIREFOX in the environment, else from PATH; undefined where there is none. */
export function findBrowser(kind: BrowserKind): string | undefined {
  const named = kind === 'chrome' ? process.env.CHROMIUM : process.env.FIREFOX;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  return onPath.find(isExecutable) ?? installedPlaces(kind).find((path) => existsSync(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
