// Reads one YAML file and checks it against a schema, keeping the line of every key for messages.
import * as v from 'valibot';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Problem } from './problem';
import { readText } from './read-text';

export interface YamlFile<Value> {
  file: string;
  value: Value;
  /** 1-based line of a key's value, or of the nearest parent that stands in the file. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/**
 * Reads `file` and checks it with `schema`. Returns the value, or the problems found: what is wrong, at which line and key,
 * and what would be right.
 */
export function readYamlFile<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): { ok: YamlFile<v.InferOutput<Schema>> } | { problems: Problem[] } {
  const read = readText(file);
  if ('problem' in read) return { problems: [read.problem] };
  const lines = new LineCounter();
  const document = parseDocument(read.text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const unreadable = problemsOfYaml(file, document, lines);
  if (unreadable.length > 0) return { problems: unreadable };
  const lineOf = (path: readonly (string | number)[]): number => {
    let node: Node | null = document.contents;
    let line = 1;
    for (const step of path) {
      if (!isMap(node) && !isSeq(node)) break;
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === String(step));
        const key = pair?.key as Node | null | undefined;
        if (key?.range) line = lines.linePos(key.range[0]).line;
      }
      const child = node.get(step, true) as Node | undefined;
      if (!child) break;
      if (isSeq(node) && child.range) line = lines.linePos(child.range[0]).line;
      node = child;
    }
    return line;
  };
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { ok: { file, value: result.output, lineOf } };
  return {
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      return { file, line: lineOf(path), key: path.join('.'), message: explain(issue), severity: 'error' };
    }),
  };
}

/** What makes a file no plain YAML: broken syntax first, then what YAML allows and a rule does without. */
function problemsOfYaml(file: string, document: Document, lines: LineCounter): Problem[] {
  const at = (offset: number | undefined, message: string): Problem => ({
    file,
    line: lines.linePos(offset ?? 0).line,
    message,
    severity: 'error',
  });
  const broken = [...document.errors, ...document.warnings];
  // One mistake makes many errors after it; the first is the one to mend.
  if (broken[0]) return [at(broken[0].pos[0], adviceOn(broken[0]))];
  if (!isMap(document.contents)) return [at(0, 'holds no keys; a rule file is a list of "key: value" lines')];
  const problems: Problem[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return undefined;
    const named = isAlias(node) ? `*${node.source}` : node.anchor && `&${node.anchor}`;
    if (named)
      problems.push(
        at(node.range?.[0], `"${named}" is an anchor or alias; write the value itself, or quote it`),
      );
    return undefined;
  });
  return problems;
}

function adviceOn({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  const what = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  if (code === 'TAB_AS_INDENT') return `${what}; indent with two spaces`;
  if (code === 'DUPLICATE_KEY') return `${what}; the same key stands here a second time, remove one`;
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; remove the "---" and what follows it';
  if (code === 'TAG_RESOLVE_FAILED') return `${what}; write plain text, in quotes where it begins with "!"`;
  return `${what} (not readable as YAML; check indentation, quotes and colons here)`;
}

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const isText = /\s/.test(String(issue.path?.at(-1)?.key));
    return isText
      ? 'is taken for a key; where it belongs to a text with a comma or colon in it, put the whole text in quotes'
      : 'unknown key; remove it or correct its spelling';
  }
  if (issue.received === 'undefined') return 'missing; add this key';
  const received = issue.received.length > 60 ? `${issue.received.slice(0, 60)} ...` : issue.received;
  if (issue.type === 'string') return `must be text, and is ${received}; put it in quotes`;
  if (issue.type === 'picklist' || issue.type === 'union')
    return `must be ${issue.expected?.replaceAll(' | ', ' or ').replace(/^\(|\)$/g, '')}, and is ${received}`;
  if (issue.type === 'array') return `must be a list of "- ..." lines, and is ${received}`;
  if (issue.type === 'strict_object' || issue.type === 'record')
    return `must hold keys of its own, and is ${received}`;
  return issue.message;
}
