// The same job done by search libraries, sentence by sentence over all phrasings: why the matcher has its own index.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { CatalogueFiles } from '../rules/catalogue-files';
import { listTalkingPoints } from '../rules/compile-rules';
import type { BenchEngine } from './engine';
import { race } from './race';

export interface LibraryResult {
  name: string;
  /** Sentences of the sample. */
  sample: number;
  /** ms per 1,000 sentences. */
  time: number;
}

/** Times the candidate search against MiniSearch and fuse.js on samples as large as they bear. */
export function compareLibraries(
  paragraphs: readonly string[],
  engine: BenchEngine,
  files: CatalogueFiles,
): LibraryResult[] {
  const phrasings = listTalkingPoints(files).flatMap(({ entry }) => entry.phrasings.en ?? []);
  const sentences = paragraphs
    .flatMap((text) => text.split(/(?<=[.!?])\s+/))
    .filter((text) => text.length > 40)
    .slice(0, 1_000);
  const mini = new MiniSearch({ fields: ['text'] });
  mini.addAll(phrasings.map((text, id) => ({ id, text })));
  const fuse = new Fuse(phrasings, { includeScore: true, ignoreLocation: true });
  const arms = [
    {
      name: 'candidates, ours',
      sample: 1_000,
      rounds: 10,
      run: (text: string) => engine.findCandidates(text).candidates,
    },
    { name: 'MiniSearch (BM25)', sample: 200, rounds: 2, run: (text: string) => mini.search(text).length },
    {
      name: 'fuse.js, naive (query = sentence)',
      sample: 4,
      rounds: 1,
      run: (text: string) => fuse.search(text, { limit: 1 }).length,
    },
  ];
  return arms.map(({ name, sample, rounds, run }) => {
    const part = sentences.slice(0, sample);
    const { run: time } = race({ run: () => part.reduce((sum, text) => sum + run(text), 0) }, rounds);
    return { name, sample: part.length, time: (time * 1_000) / part.length };
  });
}
