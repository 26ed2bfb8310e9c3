// How much a word says: rare words much, common ones little. From sentence frequencies in neutral text, so that a
// talking point's score does not change when another one is added.

/** Sentence counts over neutral text; what `rules/measured/frequencies.<language>.json` holds. */
export interface Frequencies {
  /** Sentences of neutral news on the war, and of general news. */
  warSentences: number;
  generalSentences: number;
  /** Folded form to the number of sentences of both kinds that hold it. */
  forms: ReadonlyMap<string, number>;
  war: ReadonlyMap<string, number>;
  general: ReadonlyMap<string, number>;
}

export const noFrequencies: Frequencies = {
  warSentences: 0,
  generalSentences: 0,
  forms: new Map(),
  war: new Map(),
  general: new Map(),
};

const LEAST_WEIGHT = 0.08;

export class WordWeights {
  private readonly war = new Map<string, number>();
  private readonly general = new Map<string, number>();

  constructor(
    private readonly frequencies: Frequencies,
    keyOf: (folded: string) => string,
  ) {
    for (const [form, count] of frequencies.war) addTo(this.war, keyOf(form), count);
    for (const [form, count] of frequencies.general) addTo(this.general, keyOf(form), count);
  }

  /**
   * Weight 0.08 to 1 of a word by its key:
   * max(0.08, (0.35 + 0.65 g) b), with b and g the word's inverse sentence frequency on war news and on general news,
   * each ln((N + 1) / (n + 0.5)) / ln((N + 1) / 0.5).
   */
  weightOf(key: string): number {
    const b = rarity(this.war.get(key) ?? 0, this.frequencies.warSentences);
    const g = rarity(this.general.get(key) ?? 0, this.frequencies.generalSentences);
    return Math.min(1, Math.max(LEAST_WEIGHT, (0.35 + 0.65 * g) * b));
  }
}

function rarity(count: number, sentences: number): number {
  if (sentences === 0) return 1;
  return Math.min(
    1,
    Math.max(0, Math.log((sentences + 1) / (count + 0.5)) / Math.log((sentences + 1) / 0.5)),
  );
}

function addTo(map: Map<string, number>, key: string, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count);
}
