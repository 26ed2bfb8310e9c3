// Fact sheets: the notes from which talking points are written. They stay outside the project; here they are only compared with.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const FactSource = v.object({
  url: v.string(),
  date: v.nullish(v.string()),
  /** "report" says that `date` is the report's, not the page's. */
  date_basis: v.nullish(v.string()),
  report_date: v.nullish(v.string()),
  isw_report: v.nullish(v.string()),
  /** What the page bears out: the assessment where nothing is said, the claim for what stands under `claim_sources`. */
  supports: v.nullish(v.string()),
  /** ISW's own address where only a copy of the page was read. */
  isw_url: v.nullish(v.string()),
});
export type FactSource = v.InferOutput<typeof FactSource>;

/** A source with the id of the entry, supported or not, that it stands under. */
export type NotedSource = FactSource & { id: string };

const FactEntry = v.looseObject({
  id: v.string(),
  assessment: v.string(),
  confidence: v.string(),
  notes: v.nullish(v.string()),
  sources: v.optional(v.array(FactSource), []),
  claim_sources: v.optional(v.array(FactSource), []),
});
export type FactEntry = v.InferOutput<typeof FactEntry>;

const FactSheet = v.object({
  entries: v.array(FactEntry),
  unsupported: v.nullish(v.array(v.object({ id: v.string(), sources: v.nullish(v.array(FactSource)) }))),
});

export interface Facts {
  /** Entries by id; the same id may stand in several sheets. */
  entries: Map<string, FactEntry[]>;
  /** Ids for which no assessment was found and that no sheet holds as an entry. */
  unsupported: Set<string>;
  /** Every address of every sheet with what is noted of it. */
  sources: NotedSource[];
}

/** Reads every sheet of a folder. Throws where a file is not a fact sheet. */
export function readFacts(folder: string): Facts {
  const entries = new Map<string, FactEntry[]>();
  const unsupported = new Set<string>();
  const sources: NotedSource[] = [];
  const note = (id: string, found: readonly FactSource[]) =>
    sources.push(...found.map((source) => ({ ...source, id })));
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    const sheet = v.parse(FactSheet, parse(readFileSync(join(folder, name), 'utf8')));
    for (const entry of sheet.entries) {
      entries.set(entry.id, [...(entries.get(entry.id) ?? []), entry]);
      note(entry.id, sourcesOf(entry));
    }
    for (const { id, sources: found } of sheet.unsupported ?? []) {
      unsupported.add(id);
      note(id, found ?? []);
    }
  }
  for (const id of entries.keys()) unsupported.delete(id);
  return { entries, unsupported, sources };
}

/** All sources of an entry, those of the claim included; ISW's own address counts beside that of its copy. */
function sourcesOf({ sources, claim_sources }: FactEntry): FactSource[] {
  const ofClaim = claim_sources.map((source) => ({ ...source, supports: source.supports ?? 'claim' }));
  return [...sources, ...ofClaim].flatMap((source) =>
    source.isw_url ? [source, { ...source, url: source.isw_url }] : [source],
  );
}
