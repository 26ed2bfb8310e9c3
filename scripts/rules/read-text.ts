// The text of a rule file, or why it is none: too large, not UTF-8, not text at all.
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem';

/** Bytes. The largest language file takes less than a third of it; a talking point takes 20 kB. */
const LARGEST = 256 * 1024;

/** Reads a rule file as UTF-8. A byte-order mark and Windows line ends are fine. */
export function readText(file: string): { text: string } | { problem: Problem } {
  const bad = (message: string, line?: number): { problem: Problem } => ({
    problem: { file, ...(line !== undefined && { line }), message, severity: 'error' },
  });
  const { size } = statSync(file);
  if (size > LARGEST)
    return bad(
      `${Math.ceil(size / 1024)} kB; a rule file may take ${LARGEST / 1024} kB. One file holds one claim: remove what is not of it`,
    );
  const bytes = readFileSync(file);
  const first = bytes[0];
  if ((first === 0xff && bytes[1] === 0xfe) || (first === 0xfe && bytes[1] === 0xff))
    return bad('is UTF-16; save the file as UTF-8');
  const end = firstBadByte(bytes);
  if (end < 0) return { text: bytes.toString('utf8').replace(/^\ufeff/, '') };
  const line = bytes.subarray(0, end).toString('latin1').split('\n').length;
  return bad('is not UTF-8 from here on; save the file as UTF-8', line);
}

/** Where the bytes stop being UTF-8 text, or -1. */
function firstBadByte(bytes: Buffer): number {
  if (isText(bytes)) return -1;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether the bytes are UTF-8 without null characters; `cut` allows the last character to be cut off. */
function isText(bytes: Uint8Array, cut = false): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut }).includes('\0');
  } catch {
    return false;
  }
}
