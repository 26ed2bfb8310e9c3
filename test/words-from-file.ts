// Words straight from a messages.json, as the browser's `i18n.getMessage` would give them.
import de from '../src/_locales/de/messages.json';
import en from '../src/_locales/en/messages.json';
import uk from '../src/_locales/uk/messages.json';
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

const FILES: Record<string, Record<string, MessageEntry>> = { en, uk, de };

/** Every message of a UI language. */
export function readMessages(language: string): Record<string, MessageEntry> {
  return FILES[language] ?? {};
}

/** The words of a UI language. */
export function wordsOf(language: string): Words {
  return words(getMessageFrom(readMessages(language)));
}
