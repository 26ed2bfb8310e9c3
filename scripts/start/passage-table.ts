// The marked passages as a table for the terminal.
import type { MarkSummary } from '../../src/messages/protocol';

/** Characters of a passage that a row shows. */
const LONGEST_TEXT = 84;

/** One row a mark under a heading: talking point, stance with the speaker where known, score, text. */
export function formatPassages(marks: readonly MarkSummary[]): string {
  const rows = marks.map(({ talkingPoint, stance, speaker, score, passage }) => [
    talkingPoint,
    speaker ? `${stance} (${speaker})` : stance,
    score.toFixed(2),
    shortened(passage),
  ]);
  const table = [['talking point', 'stance', 'score', 'text'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, [...widths, LONGEST_TEXT].map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…`;
}
