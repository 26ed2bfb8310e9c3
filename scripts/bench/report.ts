// The benchmark's report as Markdown: ratios first, then what they are made of.
import type { LibraryResult } from './libraries';
import type { ScaleResult } from './scale';
import type { ScanResult } from './scan';
import type { SizeResult } from './sizes';

export interface BenchResult {
  machine: string;
  source: string;
  talkingPoints: number;
  phrasings: number;
  scan: ScanResult[];
  scale: ScaleResult[];
  sizes: SizeResult[];
  libraries: LibraryResult[];
}

/** The whole report. */
export function report(result: BenchResult): string {
  const { scan, scale, sizes, libraries } = result;
  const smallest = scale[0]!;
  const ours = libraries[0]!;
  const total = sizes.reduce((sum, { lexicon, index }) => sum + lexicon + index, 0);
  return [
    `${result.talkingPoints} talking points, ${result.phrasings} English phrasings. ${result.machine}.`,
    `Texts: ${result.source}. Best of several rounds, everything in turns in one run.`,
    '',
    ...table(
      [
        '1 MB of English, times the hash-only floor',
        'words and sentences',
        'candidates',
        'whole, with score and stance',
      ],
      scan.map((one) => [
        one.name,
        ratio(one.words / one.floor),
        ratio(one.candidateTime / one.floor),
        ratio(one.whole / one.floor),
      ]),
    ),
    ...table(
      ['catalogue of', 'candidates, times the smallest', 'whole, times the smallest'],
      scale.map((one) => [
        `${number(one.talkingPoints)} talking points`,
        ratio(one.candidates / smallest.candidates),
        ratio(one.whole / smallest.whole),
      ]),
    ),
    ...table(
      ['beside libraries', 'times our candidate search', 'sentences of the sample'],
      libraries.map(({ name, time, sample }) => [name, ratio(time / ours.time), number(sample)]),
    ),
    ...table(
      [
        'ms per 1,000 sentences',
        'floor',
        'words',
        'candidates',
        'whole',
        'sentences',
        'candidates found',
        'matches',
      ],
      scan.map((one) => {
        const per = (time: number) => ms((time * 1_000) / one.sentences);
        return [
          one.name,
          per(one.floor),
          per(one.words),
          per(one.candidateTime),
          per(one.whole),
          number(one.sentences),
          number(one.candidates),
          number(one.matches),
        ];
      }),
    ),
    ...table(
      ['ms per 1,000 sentences on the war', 'phrasings', 'index, MB', 'candidates', 'whole', 'opened in, ms'],
      scale.map((one) => [
        `${number(one.talkingPoints)} talking points`,
        number(one.phrasings),
        (one.indexBytes / 1e6).toFixed(2),
        ms(one.candidates),
        ms(one.whole),
        ms(one.open),
      ]),
    ),
    ...table(
      ['bytes', 'lexicon', 'index', 'both, gzipped', 'opened in, ms', 'with base64, score and cues, ms'],
      [
        ...sizes.map((one) => [
          one.language,
          number(one.lexicon),
          number(one.index),
          number(one.zipped),
          ms(one.open),
          ms(one.load),
        ]),
        [
          'together',
          '',
          number(total),
          number(sizes.reduce((sum, { zipped }) => sum + zipped, 0)),
          ms(sizes.reduce((sum, { open }) => sum + open, 0)),
          ms(sizes.reduce((sum, { load }) => sum + load, 0)),
        ],
      ],
    ),
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [
    `| ${head.join(' | ')} |`,
    `|---|${head
      .slice(1)
      .map(() => '--:')
      .join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
}

function ratio(value: number): string {
  return `${value >= 100 ? number(Math.round(value)) : value.toFixed(1)}×`;
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
