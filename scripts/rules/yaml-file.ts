// Reads one YAML file and checks it against a schema, keeping the line of every key for messages.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem';

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
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), {
    lineCounter: lines,
    uniqueKeys: true,
    schema: 'core',
  });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `${error.message.split('\n')[0]} (not readable as YAML; check indentation, quotes and colons here)`,
        severity: 'error',
      })),
    };
  }
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

function explain(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `unknown key; remove it or correct its spelling`;
  }
  if (issue.received === 'undefined')
    return `missing; add this key (expected ${issue.expected ?? 'a value'})`;
  return issue.message;
}
