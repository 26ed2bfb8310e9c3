// Who may know whom: the rooms of src stay apart. Held from the bundler's own import graph.
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOptions, entryPoints } from '../scripts/build/bundle';
import { gateWordsOf } from '../scripts/build/gate-words';
import { readCatalogueOrThrow } from '../scripts/rules/read-catalogue';
import { type Import, knownTo, readImports, roomOf } from './rooms/graph';

/** The one door to the browser's API. */
const API = 'webextension-polyfill';
/** Files through which the API would come in by the back door. */
const API_BEHIND = ['src/settings/store.ts', 'src/messages/client.ts'];
/** Rooms that wire, and so may reach the browser's API. */
const WIRING = new Set(
  'background content settings messages sightings popup options dashboard welcome'.split(' '),
);
/** Bytes, minified and gzipped: the gate is paid for by every page. */
const GATE_BUDGET = 4096;

let imports: Import[];
beforeAll(async () => {
  imports = await readImports();
});

const text = ({ from, to }: Import) => `${from} -> ${to}`;
const leaving = (room: string) =>
  imports.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room);

describe('the rooms of src', () => {
  it('are seen at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.map(text)).toContain('src/matching/matcher.ts -> src/matching/sentence-matcher.ts');
  });

  it('catalogue knows nothing else', () => {
    expect(
      leaving('catalogue')
        .filter(({ to }) => to !== 'valibot')
        .map(text),
    ).toEqual([]);
  });

  it('matching knows only catalogue', () => {
    const allowed = /^(valibot|fuse\.js(\/.*)?|src\/catalogue\/.*)$/;
    expect(
      leaving('matching')
        .filter(({ to }) => !allowed.test(to))
        .map(text),
    ).toEqual([]);
  });

  it('catalogue and matching use nothing of a page or a browser', () => {
    const { stdout, status } = spawnSync('npx', ['--no-install', 'tsc', '--noEmit', '-p', 'test/rooms'], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.each(['page', 'popover', 'components', 'gate', 'catalogue', 'matching'])(
    '%s reaches no browser API',
    (room) => {
      const files = new Set(imports.map(({ from }) => from).filter((from) => roomOf(from) === room));
      expect(files.size).toBeGreaterThan(0);
      const found = [...files].flatMap((file) => {
        const known = knownTo(file, imports);
        return [API, ...API_BEHIND].filter((door) => known.has(door)).map((door) => `${file} -> ${door}`);
      });
      expect(found).toEqual([]);
    },
  );

  it('page knows nothing else: not what a talking point is, nor who looks for it', () => {
    expect(leaving('page').map(text)).toEqual([]);
  });

  it('only the wiring rooms import the browser API', () => {
    const found = imports.filter(({ from, to }) => to === API && !WIRING.has(roomOf(from) ?? ''));
    expect(found.map(text)).toEqual([]);
  });

  it('nothing imports what is not shipped: scripts, tests, Node', () => {
    const shipped =
      /^(src\/|virtual:|webextension-polyfill$|preact(\/|$)|valibot$|fuse\.js(\/|$)|@floating-ui\/)/;
    expect(imports.filter(({ to }) => !shipped.test(to)).map(text)).toEqual([]);
  });
});

describe('the gate', () => {
  it('comes without the polyfill and without any package', () => {
    const packages = [...knownTo(entryPoints.gate, imports)].filter((name) => !name.startsWith('src/'));
    expect(packages).toEqual(['virtual:gate-words']);
  });

  it.each(['chrome', 'firefox'] as const)(
    'is within 4 kB for %s, with the words that it carries',
    async (target) => {
      const gateWords = gateWordsOf(readCatalogueOrThrow('rules'));
      const { outputFiles } = await build({
        ...bundleOptions(target, gateWords),
        entryPoints: [entryPoints.gate],
        write: false,
      });
      expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThanOrEqual(GATE_BUDGET);
    },
  );
});
