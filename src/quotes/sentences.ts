import type { TextRange } from './text-range.js';

/** Where a sentence may end: at white space, and behind a full stop of East Asian writing. */
const GAP = /\s+|(?<=[。！？][”’」』）]{0,4})(?=[^\s。！？”’」』）])/gu;

const PARAGRAPH = /\n\s*\n|\u2029/u;

/** A full stop, with the quotation marks and brackets that close behind it. */
const STOP = /[.!?…]["'”’»)\]]{0,4}$/u;
const STOP_WITHOUT_SPACE = /[。！？][”’」』）]{0,4}$/u;

const BEGINNING = /^["'“‘«([]{0,4}[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** The number of an item in a list. */
const ITEM = /(?:^|\n)\s{0,9}\d{1,3}\.$/u;

/** A title or the like, which ends no sentence. */
const TITLE =
  /(?<![\p{L}\p{N}.])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Sens?|Reps?|Gov|Pres|Hon|Rev|Fr|Msgr|Supt|Insp|vs|v|cf|approx|e\.g|i\.e)\.$/u;

/** What ends no sentence where a number follows: "No. 10", "Nov. 3", "pp. 14 to 16". */
const NUMBERED =
  /(?<![\p{L}\p{N}.])(?:Nos?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[Ff]igs?|pp?|[Vv]ols?|[Ss]ec|[Aa]rt|[Cc]h)\.$/u;

/** Initials and shortened words, which may end a sentence or not: "J.", "U.S.", "p.m.", "Inc.". */
const SHORTENED =
  /(?<![\p{L}\p{N}])(?:(?:\p{L}\.)*\p{Lu}|[ap]\.m|Ph\.D|Inc|Ltd|Corp|Cos?|Bros|Jr|Sr|Esq|St|Mt|Ft|Ave|etc|al|est|[Dd]ept|Univ|ret)\.["'”’»)\]]{0,4}$/u;

/** Words that begin a sentence and hardly ever a name. */
const OPENING =
  /^["'“‘«([]{0,4}(?:An?|The|This|That|These|Those|I|My|You|Your|He|His|She|Her|It|Its|We|Our|They|Their|There|Here|But|And|Or|So|Yet|Nor|If|In|On|At|As|By|For|From|To|With|Without|When|While|Where|Who|What|Why|How|After|Before|Since|Until|During|Despite|Although|Because|However|Then|Now|Some|Many|Most|Few|No|Nobody|None|Not|One|Two|Both|All|Each|Another)(?=[\s,’'])/u;

/** Somebody by name who said what is quoted before: “Is it over?” Ms. Lee asked. */
const SPEAKER =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,30} ){1,5}(?:said|says|asked|asks|added|wrote|replied|shouted|cried|told)(?!\p{L})/u;

/** Enough of a text before and behind a gap to know it by. */
const SIGHT = 80;

/** Whether a sentence ends at a gap. `Intl.Segmenter` ends one at "Mr." and "U.S.", and some engines lack it. */
function isBoundary(text: string, start: number, end: number): boolean {
  if (PARAGRAPH.test(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - SIGHT), start);
  if (STOP_WITHOUT_SPACE.test(before)) return true;
  const after = text.slice(end, end + SIGHT);
  if (!STOP.test(before) || !BEGINNING.test(after)) return false;
  if (TITLE.test(before) || ITEM.test(before)) return false;
  if (NUMBERED.test(before)) return !/^\p{N}/u.test(after);
  if (/["'”’»]$/u.test(before)) return !SPEAKER.test(after);
  return !SHORTENED.test(before) || OPENING.test(after);
}

/**
 * The sentences of a text, in order, without the white space between them: each ends at a full stop, a question
 * mark or the like before a capital letter or a number, or at an empty line. Titles ("Dr."), initials,
 * "U.S." and "Nov. 3" end none that goes on, and a quotation runs on into who said it. A heading is one where an
 * empty line follows.
 *
 * @param text Any text; abbreviations are known in English.
 * @returns Offsets in UTF-16 units. None is empty, and none overlap.
 */
export function sentencesIn(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  const endAt = (end: number, next: number) => {
    if (end > start) sentences.push({ start, end });
    start = next;
  };
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    const behind = index + gap.length;
    if (index === start || behind === text.length || isBoundary(text, index, behind)) endAt(index, behind);
  }
  endAt(text.length, text.length);
  return sentences;
}

/** Text without an end of sentence would otherwise be read anew, all of it, for every quote. */
const REACH = 1000;

/**
 * The sentence around a stretch of text, or the sentences that it runs through; no more than a thousand UTF-16
 * units to either side. A semicolon ends it too: what it joins stands by itself.
 */
export function sentenceAround(text: string, { start, end }: TextRange): TextRange {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  let first = from;
  for (const { 0: gap, index } of text.slice(from, to).matchAll(GAP)) {
    const gapStart = from + index;
    const gapEnd = gapStart + gap.length;
    if (gapStart < end && gapEnd > start) continue;
    const isSemicolon = text[gapStart - 1] === ';';
    if (!isSemicolon && !isBoundary(text, gapStart, gapEnd)) continue;
    if (gapStart >= end) return { start: first, end: isSemicolon ? Math.max(end, gapStart - 1) : gapStart };
    first = gapEnd;
  }
  return { start: first, end: to };
}
