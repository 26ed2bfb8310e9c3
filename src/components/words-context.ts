// Hands the words to every component below without passing them by hand.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './words';

const Context = createContext<Words | null>(null);

/** Wrap a screen in it, once. */
export const WordsProvider = Context.Provider;

/** The words of this screen. */
export function useWords(): Words {
  const words = useContext(Context);
  if (!words) throw new Error('wrap the screen in WordsProvider');
  return words;
}
