// How the sources become scripts: the entry points, and what esbuild is told.
import type { BuildOptions } from 'esbuild';
import { gateWordsPlugin, nativeApiPlugin, noInnerHtmlPlugin } from './esbuild-plugins';
import type { GateWords } from './gate-words';
import type { Target } from './manifest';

/** Name of a built script to the source that it begins with. A page of the same name has its HTML beside that source. */
export const entryPoints = {
  gate: 'src/content/gate.ts',
  'pack-words': 'src/content/pack-words.ts',
  reader: 'src/content/reader.ts',
  popover: 'src/content/popover.ts',
  background: 'src/background/background.ts',
  popup: 'src/popup/popup.tsx',
  options: 'src/options/options.tsx',
  welcome: 'src/welcome/welcome.tsx',
};

/** Versions that the code is lowered to: the floors of design and manifest. */
const engines: Readonly<Record<Target, string>> = { chrome: 'chrome128', firefox: 'firefox142' };

/** Everything but where the result goes. */
export function bundleOptions(target: Target, gateWords: GateWords) {
  return {
    bundle: true,
    format: 'iife',
    target: engines[target],
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __TARGET__: JSON.stringify(target), 'process.env.NODE_ENV': '"production"' },
    plugins: [
      gateWordsPlugin(gateWords),
      noInnerHtmlPlugin,
      ...(target === 'firefox' ? [nativeApiPlugin] : []),
    ],
    logLevel: 'warning',
  } satisfies BuildOptions;
}
