// Measures the matcher as it ships on labelled and neutral text of one fold.
import type { LanguageCode } from '../../src/catalogue/talking-point';
import type { Matcher } from '../../src/matching/matcher';
import type { Match, Stance, Threshold } from '../../src/matching/types';
import type { CatalogueFiles } from '../rules/catalogue-files';
import type { Measured } from '../rules/measured';
import { matchText } from '../scan/text-blocks';
import { type Fold, foldOf, neutralSets, readAuthored, readPassages, readRows, readTexts } from './data';
import { openEngine, sentenceSpans } from './engine';
import type { Share } from './interval';

export const thresholds: readonly Threshold[] = ['strict', 'balanced', 'wide'];

export interface Flag {
  set: string;
  threshold: Threshold;
  talkingPoint: string;
  stance: Stance;
  score: number;
  sentence: string;
}

export interface Evaluation {
  fold: Fold | 'all';
  /** Per threshold and named measure. */
  recall: { threshold: Threshold; measure: string; language: LanguageCode; found: Share; right: Share }[];
  /** Labelled text in all languages by the rule set of its first talking point, balanced. */
  ruleSets: { ruleSet: string; found: Share; right: Share }[];
  neutral: { threshold: Threshold; set: string; language: LanguageCode; flagged: Share }[];
  documents: { threshold: Threshold; set: string; flagged: Share }[];
  stance: { measure: string; right: Share; confusion: Record<string, number> }[];
  flags: Flag[];
}

export interface EvaluationInput {
  folder: string;
  fold: Fold | 'all';
  matcher: Matcher;
  files: CatalogueFiles;
  measured: Measured;
}

/** Runs every measure for which the folder has data. */
export function evaluate(input: EvaluationInput): Evaluation {
  const result: Evaluation = {
    fold: input.fold,
    recall: [],
    ruleSets: [],
    neutral: [],
    documents: [],
    stance: [],
    flags: [],
  };
  measureRecall(input, result);
  measureRuleSets(input, result);
  measureNeutral(input, result);
  measureDocuments(input, result);
  measureStance(input, result);
  return result;
}

function inFold(input: EvaluationInput) {
  return (row: { fold: Fold }) => input.fold === 'all' || row.fold === input.fold;
}

/** Matches of a text, each line a block, at one threshold. */
function matchesOf(matcher: Matcher, text: string, threshold: Threshold, language?: string): Match[] {
  return matchText(matcher, text, { threshold, enabled: () => true }, language);
}

function measureRecall(input: EvaluationInput, result: Evaluation): void {
  const known = new Set(
    input.files.ruleSets.flatMap((set) => set.talkingPoints.map(({ value }) => value.id)),
  );
  const authored = readAuthored(input.folder).filter(inFold(input));
  const sets = [
    ...['close', 'moderate', 'far'].map((tier) => ({
      measure: `own sentences, ${tier}`,
      language: 'en' as const,
      rows: authored.filter((row) => row.tier === tier),
    })),
    ...(['en', 'ru', 'uk'] as const).map((language) => ({
      measure: 'passages of pro-Kremlin articles',
      language,
      rows: readPassages(input.folder, language).filter(inFold(input)),
    })),
  ];
  for (const threshold of thresholds) {
    for (const { measure, language, rows } of sets) {
      const found = { hits: 0, of: 0 };
      const right = { hits: 0, of: 0 };
      for (const row of rows) {
        if (!row.talkingPoints.some((id) => known.has(id))) continue;
        const matches = matchesOf(input.matcher, row.text, threshold, language);
        found.of++;
        if (matches.length === 0) continue;
        found.hits++;
        right.of++;
        if (matches.some(({ talkingPoint }) => row.talkingPoints.includes(talkingPoint))) right.hits++;
      }
      result.recall.push({ threshold, measure, language, found, right });
    }
  }
}

/** Recall by rule set, over own sentences and passages together: which part of the catalogue is weak. */
function measureRuleSets(input: EvaluationInput, result: Evaluation): void {
  const ruleSetOf = new Map(
    input.files.ruleSets.flatMap(({ set, talkingPoints }) =>
      talkingPoints.map(({ value }) => [value.id, set.value.id] as const),
    ),
  );
  const rows = [
    ...readAuthored(input.folder).map((row) => ({ ...row, language: 'en' as const })),
    ...(['en', 'ru', 'uk'] as const).flatMap((language) =>
      readPassages(input.folder, language).map((row) => ({ ...row, language })),
    ),
  ].filter(inFold(input));
  const byRuleSet = new Map<string, { found: Share; right: Share }>();
  for (const { text, talkingPoints, language } of rows) {
    const ruleSet = talkingPoints.map((id) => ruleSetOf.get(id)).find((id) => id !== undefined);
    if (!ruleSet) continue;
    const share = byRuleSet.get(ruleSet) ?? { found: { hits: 0, of: 0 }, right: { hits: 0, of: 0 } };
    byRuleSet.set(ruleSet, share);
    share.found.of++;
    const matches = matchesOf(input.matcher, text, 'balanced', language);
    if (matches.length === 0) continue;
    share.found.hits++;
    share.right.of++;
    if (matches.some(({ talkingPoint }) => talkingPoints.includes(talkingPoint))) share.right.hits++;
  }
  result.ruleSets = [...byRuleSet]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([ruleSet, share]) => ({ ruleSet, ...share }));
}

function measureNeutral(input: EvaluationInput, result: Evaluation): void {
  const sets = [
    ...neutralSets,
    { name: 'authored_negative_en', language: 'en' as const, kind: 'war' as const },
  ];
  for (const { name, language } of sets) {
    const splitter = openEngine(language, input.files, input.measured);
    const rows =
      name === 'authored_negative_en'
        ? readRows(input.folder, name).map((row) => ({
            text: String(row.text),
            fold: foldOf(String(row.text)),
          }))
        : readTexts(input.folder, name);
    const texts = rows.filter(inFold(input)).map(({ text }) => text);
    const of = texts.reduce((sum, text) => sum + sentenceSpans(splitter, text).length, 0);
    for (const threshold of thresholds) {
      const flagged = { hits: 0, of };
      for (const text of texts) {
        const matches = matchesOf(input.matcher, text, threshold, language);
        if (matches.length === 0) continue;
        for (const { start, end } of sentenceSpans(splitter, text)) {
          const best = matches.find((match) => match.start >= start && match.start < end);
          if (!best) continue;
          flagged.hits++;
          const { talkingPoint, stance, score } = best;
          const sentence = text.slice(start, end).replace(/\s+/g, ' ');
          result.flags.push({ set: name, threshold, talkingPoint, stance, score, sentence });
        }
      }
      result.neutral.push({ threshold, set: name, language, flagged });
    }
  }
}

function measureDocuments(input: EvaluationInput, result: Evaluation): void {
  const sets: { set: string; rows: Record<string, unknown>[]; language?: string }[] = [
    {
      set: 'articles with a narrative, en',
      rows: rowsOf(input, 'articles_narrative_en').filter((row) => row.kremlin !== false),
    },
    {
      set: 'articles with a narrative, ru',
      rows: rowsOf(input, 'articles_narrative_ru').filter((row) => row.kremlin !== false),
    },
    {
      set: 'war articles without a narrative, en',
      rows: rowsOf(input, 'articles_none_en').filter((row) => row.topic === 'other_ua'),
    },
    {
      set: 'other articles, en',
      rows: rowsOf(input, 'articles_none_en').filter((row) => row.topic !== 'other_ua'),
    },
    // Too short to tell their language by.
    {
      set: 'titles of collected claims, catalogued or not, en',
      rows: rowsOf(input, 'claims_en'),
      language: 'en',
    },
  ];
  for (const threshold of thresholds) {
    for (const { set, rows, language } of sets) {
      const hits = rows.filter(
        (row) => matchesOf(input.matcher, String(row.text ?? row.title), threshold, language).length > 0,
      ).length;
      result.documents.push({ threshold, set, flagged: { hits, of: rows.length } });
    }
  }
}

function rowsOf(input: EvaluationInput, name: string) {
  return readRows(input.folder, name).filter((row) => inFold(input)({ fold: foldOf(String(row.id)) }));
}

function measureStance(input: EvaluationInput, result: Evaluation): void {
  const authored = readAuthored(input.folder).filter(inFold(input));
  const own = {
    measure: 'own sentences, three ways',
    right: { hits: 0, of: 0 },
    confusion: {} as Record<string, number>,
  };
  for (const row of authored) {
    const match = matchesOf(input.matcher, row.text, 'wide', 'en').find((one) =>
      row.talkingPoints.includes(one.talkingPoint),
    );
    if (!match) continue;
    own.right.of++;
    if (match.stance === row.stance) own.right.hits++;
    const key = `${row.stance} -> ${match.stance}`;
    own.confusion[key] = (own.confusion[key] ?? 0) + 1;
  }
  const relayed = {
    measure: 'ISW relays a claim: attributed or refuted',
    right: { hits: 0, of: 0 },
    confusion: {} as Record<string, number>,
  };
  for (const row of rowsOf(input, 'reported_by_isw_en')) {
    for (const match of matchesOf(input.matcher, String(row.text), 'wide', 'en')) {
      relayed.right.of++;
      if (match.stance !== 'unattributed') relayed.right.hits++;
      relayed.confusion[match.stance] = (relayed.confusion[match.stance] ?? 0) + 1;
    }
  }
  result.stance.push(own, relayed);
}
