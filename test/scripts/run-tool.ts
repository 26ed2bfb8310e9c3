// Runs a tool of scripts/ as a program of its own, as its users do.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

export interface ToolResult {
  /** Exit code. */
  code: number | null;
  output: string;
  errors: string;
}

/** Starts `scripts/<name>.ts`; standard input stays open for the caller. */
export function startTool(name: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args]);
}

/** Runs `scripts/<name>.ts` to its end with the given standard input. */
export async function runTool(name: string, args: readonly string[], input = ''): Promise<ToolResult> {
  const tool = startTool(name, args);
  const result = collect(tool);
  tool.stdin.on('error', () => {}); // a tool that has failed no longer reads
  tool.stdin.end(input);
  return result;
}

/** What a started tool says until it ends. */
export async function collect(tool: ChildProcessWithoutNullStreams): Promise<ToolResult> {
  let output = '';
  let errors = '';
  tool.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  tool.stderr.setEncoding('utf8').on('data', (part: string) => {
    errors += part;
  });
  const code = await new Promise<number | null>((resolve) => tool.once('close', resolve));
  return { code, output, errors };
}
