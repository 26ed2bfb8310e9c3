// What surrounds a block: the text before it and the headline over it, as later stages want to know them.

/** A block shorter than this (UTF-16) says too little alone: a label, a name. The one before it is added. */
const TELLING_LENGTH = 60;
const BEFORE_LENGTH = 300;
const HEADLINE_LENGTH = 240;

/** Runs of white space as one space, without any at the ends. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The end of the text before a block, from the texts of the one and two blocks before it. */
export function textBefore(previous?: string, older?: string): string | undefined {
  if (previous === undefined) return undefined;
  const text = previous.length < TELLING_LENGTH && older !== undefined ? `${older}\n${previous}` : previous;
  return text.slice(-BEFORE_LENGTH);
}

/** The headlines over the place that a walk has reached: the last main one, and the last section's since then. */
export class Headline {
  private main = '';
  private section = '';

  /** Takes note of a heading in page order. */
  pass(element: Element, text: string): void {
    if (element.localName === 'h1') {
      this.main = squeezed(text);
      this.section = '';
    } else {
      this.section = squeezed(text);
    }
  }

  /** Both headlines as one text, or undefined where none has been passed. */
  get text(): string | undefined {
    const text = this.main && this.section ? `${this.main}\n${this.section}` : this.main || this.section;
    return text ? text.slice(0, HEADLINE_LENGTH) : undefined;
  }
}
