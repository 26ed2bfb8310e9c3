// What esbuild is taught: the gate's words as a module, Preact without its one HTML assignment, Firefox without the polyfill.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { compactGateWords, type GateWords } from './gate-words';

/** `import words from 'virtual:gate-words'`: topic words and anchors of all languages, from rules/language. */
export function gateWordsPlugin(words: GateWords): Plugin {
  return {
    name: 'gate-words',
    setup(build) {
      build.onResolve({ filter: /^virtual:gate-words$/ }, ({ path }) => ({ path, namespace: 'gate-words' }));
      build.onLoad({ filter: /.*/, namespace: 'gate-words' }, () => ({
        contents: `export default ${JSON.stringify(compactGateWords(words))}`,
        loader: 'js',
      }));
    },
  };
}

/**
 * We never pass dangerouslySetInnerHTML; taking the assignment out of Preact proves it to the add-on linter. Fails when
 * Preact no longer has it in this form, so that the cure is not lost unnoticed.
 */
export const noInnerHtmlPlugin: Plugin = {
  name: 'no-inner-html',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.(mjs|module\.js|js)$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/g, 'void 0');
      if (contents === source)
        throw new Error(`${path} has no innerHTML assignment any more: review this plugin`);
      return { contents, loader: 'js' };
    });
  },
};

/** Firefox has the API that webextension-polyfill imitates, and gets it from there: 10 kB less in every script. */
export const nativeApiPlugin: Plugin = {
  name: 'native-api',
  setup(build) {
    build.onLoad({ filter: /[\\/]webextension-polyfill[\\/]/ }, () => ({
      contents: 'module.exports = globalThis.browser;',
      loader: 'js',
    }));
  },
};
