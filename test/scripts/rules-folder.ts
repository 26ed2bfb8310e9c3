// Two talking points with the real language files in a folder of their own, to be broken in tests.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface RulesFolder {
  root: string;
  /** Path of a talking point's file, of the two that are there: root-causes and minsk-trick. */
  file(id: string): string;
  /** Replaces text in a talking point's file; fails where the text is not there, so that no test breaks nothing. */
  edit(id: string, from: string | RegExp, to: string): void;
  write(path: string, content: string): void;
}

/** Made for one test and removed after it. */
export function rulesFolder(): RulesFolder {
  const root = mkdtempSync(join(tmpdir(), 'refrain-rules-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('test/scripts/rules', root, { recursive: true });
  cpSync('rules/language', join(root, 'language'), { recursive: true });
  cpSync('rules/PUBLISHERS.yaml', join(root, 'PUBLISHERS.yaml'));
  const file = (id: string) => join(root, 'sample-set', `${id}.yaml`);
  return {
    root,
    file,
    edit(id, from, to) {
      const before = readFileSync(file(id), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${id} holds nothing like ${from}`);
      writeFileSync(file(id), after);
    },
    write: (path, content) => writeFileSync(join(root, path), content),
  };
}
