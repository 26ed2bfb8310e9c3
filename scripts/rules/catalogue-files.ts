// The catalogue as its files: every value with the file and the lines that it stands in.
import type { LanguageFile } from '../../src/catalogue/language-file';
import type { LanguageCode, RuleSet, TalkingPoint } from '../../src/catalogue/talking-point';
import type { YamlFile } from './yaml-file';

export interface RuleSetFiles {
  set: YamlFile<RuleSet>;
  talkingPoints: YamlFile<TalkingPoint>[];
}

export interface CatalogueFiles {
  ruleSets: RuleSetFiles[];
  languages: Map<LanguageCode, YamlFile<LanguageFile>>;
}

/** Every talking point with its file, whatever its rule set or status. */
export function entriesOf({ ruleSets }: Pick<CatalogueFiles, 'ruleSets'>): YamlFile<TalkingPoint>[] {
  return ruleSets.flatMap(({ talkingPoints }) => talkingPoints);
}
