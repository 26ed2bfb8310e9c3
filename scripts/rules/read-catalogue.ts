// Reads the whole catalogue under rules/: rule sets, talking points and language files, with every problem found.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LanguageFile } from '../../src/catalogue/language-file';
import { LanguageCode, RuleSet, TalkingPoint } from '../../src/catalogue/talking-point';
import type { CatalogueFiles, RuleSetFiles } from './catalogue-files';
import { checkPatterns } from './check-patterns';
import { type Problem, RuleError } from './problem';
import { readYamlFile, type YamlFile } from './yaml-file';

const notRuleSets = new Set(['language', 'measured']);

/** Reads every rule file below `root`; problems are collected, not thrown. Files with problems are left out of the result. */
export function readCatalogue(root: string): CatalogueFiles & { problems: Problem[] } {
  const problems: Problem[] = [];
  const ruleSets: RuleSetFiles[] = [];
  for (const name of readdirSync(root).sort()) {
    const folder = join(root, name);
    if (!statSync(folder).isDirectory() || notRuleSets.has(name)) continue;
    const files = readRuleSet(folder, problems);
    if (files) ruleSets.push(files);
  }
  const languages = new Map<LanguageCode, YamlFile<LanguageFile>>();
  const languageFolder = join(root, 'language');
  for (const name of existsSync(languageFolder) ? readdirSync(languageFolder).sort() : []) {
    if (!name.endsWith('.yaml')) continue;
    const read = readYamlFile(join(languageFolder, name), LanguageFile);
    if ('problems' in read) problems.push(...read.problems);
    else if (read.ok.value.language !== basename(name, '.yaml'))
      problems.push({
        file: read.ok.file,
        line: read.ok.lineOf(['language']),
        key: 'language',
        message: `must be the file's name, "${basename(name, '.yaml')}"`,
        severity: 'error',
      });
    else languages.set(read.ok.value.language, read.ok);
  }
  for (const code of LanguageCode.options) {
    const file = join(languageFolder, `${code}.yaml`);
    if (!existsSync(file))
      problems.push({
        file,
        message: 'missing; every language of the catalogue needs one',
        severity: 'error',
      });
  }
  problems.push(...findClashes(ruleSets), ...checkPatterns({ ruleSets, languages }));
  return { ruleSets, languages, problems };
}

/** Like `readCatalogue`, for callers that cannot go on with a broken rule. Throws `RuleError` naming every problem. */
export function readCatalogueOrThrow(root: string): CatalogueFiles {
  const { problems, ...files } = readCatalogue(root);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new RuleError(errors);
  return files;
}

function readRuleSet(folder: string, problems: Problem[]): RuleSetFiles | undefined {
  const setFile = join(folder, 'set.yaml');
  if (!existsSync(setFile)) {
    problems.push({
      file: setFile,
      message: 'missing; every folder of talking points needs a set.yaml with id, name, description',
      severity: 'error',
    });
    return undefined;
  }
  const set = readYamlFile(setFile, RuleSet);
  const talkingPoints: YamlFile<TalkingPoint>[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml') || name === 'set.yaml') continue;
    const read = readYamlFile(join(folder, name), TalkingPoint);
    if ('problems' in read) problems.push(...read.problems);
    else talkingPoints.push(read.ok);
  }
  if ('problems' in set) {
    problems.push(...set.problems);
    return undefined;
  }
  if (set.ok.value.id !== basename(folder)) {
    problems.push({
      file: setFile,
      line: set.ok.lineOf(['id']),
      key: 'id',
      message: `must be the folder's name, "${basename(folder)}"`,
      severity: 'error',
    });
  }
  return { set: set.ok, talkingPoints };
}

function findClashes(ruleSets: RuleSetFiles[]): Problem[] {
  const problems: Problem[] = [];
  const owner = new Map<string, string>();
  const all = ruleSets.flatMap((set) => set.talkingPoints);
  for (const entry of all) {
    const { id, aliases } = entry.value;
    if (`${id}.yaml` !== basename(entry.file)) {
      problems.push({
        file: entry.file,
        line: entry.lineOf(['id']),
        key: 'id',
        message: `must be the file's name; rename the file to ${join(dirname(entry.file), `${id}.yaml`)}`,
        severity: 'error',
      });
    }
    for (const [index, name] of [id, ...aliases].entries()) {
      const other = owner.get(name);
      if (other) {
        const key = index === 0 ? 'id' : `aliases.${index - 1}`;
        problems.push({
          file: entry.file,
          line: entry.lineOf(index === 0 ? ['id'] : ['aliases', index - 1]),
          key,
          message: `"${name}" is already used in ${other}; ids and aliases name one talking point for ever`,
          severity: 'error',
        });
      } else owner.set(name, entry.file);
    }
  }
  for (const entry of all) {
    for (const [index, id] of entry.value.related.entries()) {
      if (owner.has(id)) continue;
      problems.push({
        file: entry.file,
        line: entry.lineOf(['related', index]),
        key: `related.${index}`,
        message: `no talking point has the id "${id}"; correct it or remove it`,
        severity: 'warning',
      });
    }
  }
  return problems;
}
