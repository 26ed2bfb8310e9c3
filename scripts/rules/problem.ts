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

export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const key = problem.key ? ` ${problem.key}:` : '';
  return `${place}: ${problem.severity}:${key} ${problem.message}`;
}

/** Thrown when rule files cannot be used; its message lists every error, one a line. */
export class RuleError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      `${problems.length} problem${problems.length === 1 ? '' : 's'} in the rules; nothing was built.\n` +
        problems.map(formatProblem).join('\n'),
    );
    this.name = 'RuleError';
  }
}
