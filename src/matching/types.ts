// What goes into the matcher and what comes out of it.

import type { InferOutput } from 'valibot';
import type { LanguageCode, StanceName } from '../catalogue/talking-point';

/** How the page relates to the claim near the passage. */
export type Stance = InferOutput<typeof StanceName>;

export type BlockRole = 'paragraph' | 'heading' | 'quote' | 'caption' | 'list';

/** A paragraph, heading, quote, caption or list item of a page: the unit of matching. */
export interface Block {
  /** The block's text as it stands on the page; every offset in a match is a UTF-16 offset into it. */
  text: string;
  role: BlockRole;
  /** BCP 47 tag from the page where it declares one; the matcher judges for itself when absent or implausible. */
  language?: string;
  /** The text just before this block, where stance cues and speakers may stand. */
  before?: string;
  /** The page's or section's headline. */
  headline?: string;
}

export type Threshold = 'strict' | 'balanced' | 'wide';

export interface MatchOptions {
  threshold: Threshold;
  /** Whether a talking point (by its number in the index of its pack) may be reported. */
  enabled: (talkingPoint: number) => boolean;
}

/** A word of the passage that stands for a word of the phrasing or pattern; UTF-16 offsets into the block's text. */
export interface AlignedWord {
  start: number;
  end: number;
}

/** Why a passage matched, so that the popover can say so. Shares are 0 to 1. */
export interface ScoreParts {
  /** Share of the phrasing's weight found in the passage. */
  containment: number;
  /** Share of neighbouring words found in the phrasing's order. */
  order: number;
  /** How completely and tightly a pattern was met; 0 where none was. */
  pattern: number;
  /** How well this wording scores on neutral news: the score it has to beat. */
  noiseFloor: number;
  /** The wording that matched best, as the catalogue has it; empty where a pattern alone matched. */
  phrasing: string;
  words: AlignedWord[];
}

export interface Match {
  /** The talking point's id. */
  talkingPoint: string;
  ruleSet: string;
  /** UTF-16 offsets of the passage in `block.text`. */
  start: number;
  end: number;
  /** Calibrated probability, 0 to 1, that the passage states, relays or disputes the claim. */
  score: number;
  parts: ScoreParts;
  stance: Stance;
  /** Who the page says is speaking ("Lavrov"), where known. */
  speaker?: string;
  language: LanguageCode;
}
