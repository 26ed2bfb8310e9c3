// The matcher on the command line: what it writes, where, and in which order.
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { collect, runTool, startTool } from './run-tool';

const CLAIM = 'Russia has always been open to negotiations; it is Kyiv that refuses to talk.';
const NEUTRAL = 'The ferry to the island leaves at nine and comes back in the evening.';

interface OutputMatch {
  talkingPoint: string;
  ruleSet: string;
  start: number;
  end: number;
  score: number;
  stance: string;
}
interface OutputLine {
  id: unknown;
  matches: OutputMatch[];
}

const linesOf = (output: string) =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OutputLine);
const asInput = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('scan --jsonl', () => {
  it('answers every line in its order, with offsets into the given text and nothing else', async () => {
    const text = `A headline\n\n${NEUTRAL} “${CLAIM}”\n${NEUTRAL}`;
    const rows = [
      { id: 7, text: NEUTRAL },
      { id: 'two', text },
      { text: CLAIM, language: 'en' },
      { id: 'two', text: '' },
    ];
    const { code, output, errors } = await runTool('scan', ['--jsonl'], `\n${asInput(...rows)}`);
    expect(errors).toBe('');
    expect(code).toBe(0);
    const lines = linesOf(output);
    expect(lines.map(({ id }) => id)).toEqual([7, 'two', null, 'two']);
    expect(lines.map(({ matches }) => matches.length > 0)).toEqual([false, true, true, false]);
    const match = lines[1]!.matches[0]!;
    expect(match).toMatchObject({ talkingPoint: 'russia-always-open-to-talks', ruleSet: 'peace-terms' });
    expect(text.slice(match.start, match.end)).toMatch(/^Russia has always been open to negotiations/);
    expect(match.score).toBeGreaterThan(0.5);
    expect(match.score).toBeLessThanOrEqual(1);
    expect(['refuted', 'attributed', 'unattributed']).toContain(match.stance);
  });

  it('streams: a line is answered before the next one comes', async () => {
    const tool = startTool('scan', ['--jsonl', '-']);
    const result = collect(tool);
    for (const id of [1, 2, 3]) {
      tool.stdin.write(asInput({ id, text: CLAIM }));
      const [answer] = (await once(tool.stdout, 'data')) as [string];
      expect(linesOf(answer).map((line) => line.id)).toEqual([id]);
    }
    tool.stdin.end();
    expect((await result).code).toBe(0);
  });

  it.each([
    ['not JSON', '{"id": 1,', /line 2 is not JSON/],
    ['no text', '{"id": 1}', /line 2 has no "text"/],
    ['no object', '["text"]', /line 2 has no "text"/],
    ['text that is no string', '{"id": 1, "text": 5}', /line 2 has no "text"/],
  ])('stops at a line with %s, says so on standard error and exits 2', async (_, line, says) => {
    const { code, output, errors } = await runTool(
      'scan',
      ['--jsonl'],
      `${asInput({ id: 'a', text: NEUTRAL })}${line}\n`,
    );
    expect(code).toBe(2);
    expect(errors).toMatch(says);
    expect(linesOf(output)).toEqual([{ id: 'a', matches: [] }]);
  });
});

describe('scan', () => {
  it('writes the matches of a page as one JSON array a file', async () => {
    const { code, output, errors } = await runTool('scan', ['--json', 'test/pages/news-story.html']);
    expect(errors).toBe('');
    expect(code).toBe(0);
    const matches = JSON.parse(output) as (OutputMatch & { passage: string })[];
    expect(matches.map(({ talkingPoint }) => talkingPoint)).toContain('oreshnik-unstoppable');
    for (const { passage, start, end } of matches) expect(passage).toHaveLength(end - start);
  });

  it('writes one line a match for people, from standard input too', async () => {
    const { code, output } = await runTool('scan', ['-'], `${CLAIM}\n${NEUTRAL}\n`);
    expect(code).toBe(0);
    expect(output).toMatch(
      /^-:0-\d+\trussia-always-open-to-talks\t\w+\t[01]\.\d\d\tRussia has always been open/,
    );
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['no file', [], /name a file/],
    ['a threshold that is none', ['--threshold', 'loose', '-'], /no threshold "loose"/],
    ['a language that we do not have', ['--language', 'fr', '-'], /no language "fr"/],
    ['an unknown option', ['--colour'], /--colour/],
  ])('refuses %s with its usage and exit code 2', async (_, args, says) => {
    const { code, output, errors } = await runTool('scan', args);
    expect(code).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(says);
    expect(errors).toContain('usage: npm run scan');
  });

  it('says which file it cannot read and exits 1', async () => {
    const { code, output, errors } = await runTool('scan', ['--json', 'no/such/file.txt']);
    expect([code, output]).toEqual([1, '']);
    expect(errors).toContain('cannot read no/such/file.txt');
  });
});
