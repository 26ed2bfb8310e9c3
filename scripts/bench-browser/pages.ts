// The pages that the browser benchmark loads: made up here, the same on every run.
import { readFileSync } from 'node:fs';
import type { PageServer } from '../browsers/serve';

/** A page to load, and what to do on it before measuring. */
export interface BenchPage {
  name: string;
  address: string;
  /** Marks that the extension must have made before its costs are counted. */
  marks: number;
  /** Screens to scroll down, for pages that grow. */
  screens?: number;
}

const PASSAGES = [
  'NATO broke its promise not to expand eastward',
  'Russia has always been open to talks with Ukraine, but Kyiv refuses',
  'the Oreshnik missile cannot be intercepted by any air defence',
];
const PLAIN =
  'the a of in and to for with on at from after before while morning evening garden kitchen market river bridge train ' +
  'station ticket window door table chair bread butter apple potato onion soup winter summer rain sun wind cloud football ' +
  'match goal team coach season player fans stadium music concert piano violin singer stage book writer story chapter ' +
  'museum painting colour light shadow street corner shop price queue neighbour child school teacher lesson exam summer';
/** A fifth of the words are the war's, as in news of it. */
const WAR =
  `${PLAIN} ${PLAIN} ` +
  'Ukraine Ukrainian Russia Russian Kyiv Moscow Kremlin minister ' +
  'president talks sanctions ceasefire war front troops missile drone attack region border weapons aid energy prisoners ' +
  'exchange officials said told reported agency statement meeting summit NATO alliance members support parliament vote law ' +
  'budget economy price city hospital school families winter heating power grid rail port grain export treaty agreement';

/** Numbers from 0 to below 1, the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Paragraphs of random words, `size` characters in all; every `each`-th carries a passage where one is asked for. */
function paragraphs(words: string, size: number, seed: number, each = 0): string {
  const random = numbers(seed);
  const list = words.split(' ');
  const parts: string[] = [];
  for (let length = 0, n = 1; length < size; n++) {
    const sentences: string[] = [];
    for (let s = 0; s < 4; s++) {
      const count = 8 + Math.floor(random() * 14);
      const sentence = Array.from({ length: count }, () => list[Math.floor(random() * list.length)]).join(
        ' ',
      );
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    }
    if (each > 0 && n % each === 0)
      sentences.push(`Some say that ${PASSAGES[(n / each) % PASSAGES.length]}.`);
    const text = sentences.join(' ');
    const linked = text.replace(/(\w+ \w+)\.$/, '<a href="/x">$1</a>.');
    parts.push(n % 9 === 0 ? `<h2>${sentences[0]}</h2>` : `<p>${linked}</p>`);
    length += text.length;
  }
  return parts.join('\n');
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body>${body}</body></html>`;
}

/** All pages, served by the server. */
export function benchPages(server: PageServer, newsStory: string): BenchPage[] {
  const frame = server.put(page(paragraphs(PLAIN, 5000, 3)));
  const feed = `<h1>Ukraine</h1><main>${paragraphs(WAR, 15_000, 4, 7)}</main><script>
    const main = document.querySelector('main');
    const more = main.innerHTML;
    addEventListener('scroll', () => {
      if (innerHeight + scrollY > document.documentElement.scrollHeight - 800) main.insertAdjacentHTML('beforeend', more);
    });
  </script>`;
  return [
    {
      name: 'plain page, 100 kB, not our subject',
      address: server.put(page(paragraphs(PLAIN, 100_000, 1))),
      marks: 0,
    },
    { name: 'news story with marks', address: server.put(readFileSync(newsStory, 'utf8')), marks: 5 },
    {
      name: '1 MB page on the war, 120 passages',
      address: server.put(page(paragraphs(WAR, 1_000_000, 2, 16))),
      marks: 80,
    },
    { name: 'endless feed, 10 screens', address: server.put(page(feed)), marks: 3, screens: 10 },
    {
      name: 'page with 20 frames, not our subject',
      address: server.put(page(paragraphs(PLAIN, 20_000, 5) + `<iframe src="${frame}"></iframe>`.repeat(20))),
      marks: 0,
    },
  ];
}
