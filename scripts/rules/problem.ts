// A problem in a rule file, said so that its author can mend it: what, where, and what to do.

export interface Problem {
  file: string;
  /** 1-based; absent where the problem concerns the whole file. */
  line?: number;
  /** Dotted path of the key, "examples.match.2.text". */
  key?: string;
  message: string;
  severity: 'error' | 'warning';
}

/** Notes a problem at a key of one file. */
export type Report = (
  path: readonly (string | number)[],
  severity: Problem['severity'],
  message: string,
) => void;

/** A way to note problems of one file with their lines. */
export function reportInto(
  problems: Problem[],
  { file, lineOf }: { file: string; lineOf: (path: readonly (string | number)[]) => number },
): Report {
  return (path, severity, message) =>
    void problems.push({ file, line: lineOf(path), key: path.join('.'), message, severity });
}

export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const key = problem.key ? ` ${problem.key}:` : '';
  return `${place}: ${problem.severity}:${key} ${problem.message}`;
}

/** Thrown when rule files cannot be used; its message lists every error, one a line. */
export class RuleError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in the rules; nothing was written.\n` +
        problems.map(formatProblem).join('\n'),
    );
    this.name = 'RuleError';
  }
}
