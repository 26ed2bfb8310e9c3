// Words straight from a messages.json, as the browser's `i18n.getMessage` would give them.
import { readFileSync } from 'node:fs';
import { type GetMessage, type Words, words } from '../src/components/words';

/** One entry of a messages.json. */
export interface MessageEntry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Fills the placeholders in as browsers do. */
export function getMessageFrom(messages: Record<string, MessageEntry>): GetMessage {
  return (key, substitutions = []) => {
    const entry = messages[key];
    if (!entry) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const position = Number(entry.placeholders?.[name.toLowerCase()]?.content.slice(1));
      return substitutions[position - 1] ?? '';
    });
  };
}

/** Every message of a UI language. */
export function readMessages(language: string): Record<string, MessageEntry> {
  const file = new URL(`../src/_locales/${language}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, MessageEntry>;
}

/** The words of a UI language. */
export function wordsOf(language: string): Words {
  return words(getMessageFrom(readMessages(language)));
}
