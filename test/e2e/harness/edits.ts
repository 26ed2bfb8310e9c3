// Random edits of a page, as many a second as asked for, and a watch on the marks: whatever the page paints, no highlight
// may cover other words than those looked for. Runs inside the page, so it must not refer to anything outside itself.

export interface EditReport {
  edits: number;
  frames: number;
  /** Words under a highlight in a painted frame that nobody looks for. */
  wrong: string[];
}

export interface EditOptions {
  phrases: string[];
  /** Edits per second. */
  rate: number;
  seed: number;
}

declare global {
  var soak: { report: EditReport; stop(): void };
}

/** Begins editing; `soak.report` grows until `soak.stop()`. */
export function startEdits({ phrases, rate, seed }: EditOptions): void {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;
  const filler =
    'The morning was grey and the traffic slow on the ring road while people read the news'.split(' ');
  const sentence = () => {
    const words = Array.from({ length: 4 + Math.floor(random() * 20) }, () => pick(filler));
    if (random() < 0.3) words.splice(Math.floor(random() * words.length), 0, pick(phrases));
    return `${words.join(' ')}. `;
  };
  const main = document.body.appendChild(document.createElement('main'));
  const block = () => {
    const made = document.createElement(pick(['p', 'p', 'p', 'li', 'blockquote', 'h2', 'div', 'td']));
    made.append(sentence(), sentence());
    return made;
  };
  for (let i = 0; i < 250; i++) main.append(block());
  const blocks = () => main.children as HTMLCollectionOf<HTMLElement>;
  const text = () => {
    const walker = document.createTreeWalker(pick(blocks()), 4);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    return nodes.length > 0 ? pick(nodes) : pick(blocks()).appendChild(document.createTextNode(sentence()));
  };
  const at = (node: Text) => Math.floor(random() * (node.length + 1));
  const edits: (() => void)[] = [
    () => text().insertData(0, pick(['x', ' ', 'not '])),
    () => {
      const node = text();
      node.insertData(at(node), pick(['x', ' ', ' not ', '\u00ad']));
    },
    () => {
      const node = text();
      node.deleteData(at(node), 1 + Math.floor(random() * 5));
    },
    () => {
      text().data = sentence();
    },
    () => {
      const node = text();
      node.splitText(at(node));
    },
    () => pick(blocks()).normalize(),
    () => {
      const node = text();
      const rest = node.splitText(at(node));
      const wrap = document.createElement(pick(['b', 'i', 'span', 'a', 'code']));
      rest.replaceWith(wrap);
      wrap.append(rest);
    },
    () => {
      const node = text();
      node.splitText(at(node)).before(pick(['', ' ', 'in between', document.createElement('br'), block()]));
    },
    () => {
      pick(blocks()).textContent = sentence();
    },
    () => {
      pick(blocks()).innerHTML = `<b>${sentence()}</b>${sentence()}<i>${sentence()}</i>`;
    },
    () => pick(blocks()).before(pick(blocks())),
    () => pick(blocks()).append(...pick(blocks()).childNodes),
    () => pick(blocks()).append(block()),
    () => main.append(block(), block(), block()),
    () => pick(blocks()).remove(),
    () => pick(blocks()).replaceWith(block()),
    () => pick(blocks()).toggleAttribute('hidden'),
    () => pick(blocks()).toggleAttribute('contenteditable'),
    () => pick(blocks()).setAttribute('lang', pick(['en', 'de', 'uk'])),
    () => {
      const host = pick(blocks());
      if (!host.shadowRoot && host.localName === 'div')
        host.attachShadow({ mode: 'open' }).append(block(), block());
      else host.shadowRoot?.append(block());
    },
    () => {
      while (blocks().length > 320) pick(blocks()).remove();
      while (blocks().length < 200) main.append(block());
    },
  ];
  const report: EditReport = { edits: 0, frames: 0, wrong: [] };
  const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();
  const covered = (range: AbstractRange) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const words = squeeze(live.toString());
    live.setStart(document, 0);
    live.collapse(true);
    return words;
  };
  let running = true;
  const watch = () => {
    report.frames++;
    for (const highlight of CSS.highlights.values()) {
      for (const range of highlight) {
        let words: string;
        try {
          words = range.startContainer.isConnected ? covered(range) : 'removed text';
        } catch (error) {
          words = String(error);
        }
        // Characters set apart from the text by a line break or an image stand for nothing in a range.
        if (!phrases.some((p) => p.replace(/ /g, '') === words.replace(/ /g, ''))) report.wrong.push(words);
      }
    }
    if (running) requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  const begun = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - begun) / 1000) * rate;
    for (let i = 0; report.edits < due && i < rate; i++, report.edits++) pick(edits)();
  }, 5);
  globalThis.soak = {
    report,
    stop: () => {
      running = false;
      clearInterval(timer);
    },
  };
}
