// The sample story as a careless or hostile page might serve it: invisible characters inside words, straight quotes made
// curly, text split into spans, and slips of the pen in names.
import { readFileSync } from 'node:fs';

const INVISIBLE = ['\u00ad', '\u200b', '\u2060', '\u200d'];

const SLIPS: [wrong: RegExp, right: string][] = [
  [/Zaporizhzhia before/, 'Zaporizhzha before'],
  [/Kherson and Zaporizhzhia/, 'Kherson and Zaporzhizhia'],
  [/that the Oreshnik cannot/, 'that the Oreshnick cannot'],
];

/** The story's HTML with at least 30 invisible characters, spans in every paragraph, curly quotes and three misspelt names. */
export function makeNoisy(): string {
  const html = readFileSync(new URL('../pages/news-story.html', import.meta.url), 'utf8');
  const body = html.indexOf('<article>');
  let story = html.slice(body);
  for (const [from, to] of SLIPS) story = story.replace(from, to);
  let count = 0;
  story = story.replace(/>([^<]{40,})</g, (_, text: string) => {
    const words = text.split(' ').map((word, i) => {
      if (!/^[A-Za-z]{6,}/.test(word) || i % 3 !== 0) return word;
      const at = 3;
      return word.slice(0, at) + INVISIBLE[count++ % INVISIBLE.length] + word.slice(at);
    });
    const middle = Math.floor(words.length / 2);
    const spanned = `${words.slice(0, middle).join(' ')} <span><b>${words[middle]}</b></span> <span>${words.slice(middle + 1).join(' ')}</span>`;
    return `>${spanned.replace(/"/g, '”')}<`;
  });
  return html.slice(0, body) + story;
}
