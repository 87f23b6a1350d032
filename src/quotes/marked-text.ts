import { PHRASES, type PhraseKind } from './cue-phrases.js';
import type { TextRange } from './text-range.js';
import { type Token, tokensOf } from './words.js';

/** A phrase of {@link PHRASES} that stands in a text, less the comma that it may begin with. */
export interface Mark extends TextRange {
  readonly kinds: readonly PhraseKind[];
  /** Its first token, the comma too, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

/** A text as tokens, with the phrases that stand in it, in order. None overlap. */
export interface MarkedText {
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
}

/** What may come next in a phrase, and what the phrase tells if it ends here. */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly kinds: PhraseKind[];
}

/** A regular verb in its forms: "deny", "denies", "denied", "denying". */
function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (verb.endsWith('y')) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
}

const readWord = (word: string) =>
  word.split('|').flatMap((form) => (form.endsWith('~') ? formsOf(form.slice(0, -1)) : [form]));

function growBranch({ next }: Branch, word: string): Branch {
  const grown = next.get(word) ?? { next: new Map(), kinds: [] };
  next.set(word, grown);
  return grown;
}

function readPhrases(): Branch {
  const root: Branch = { next: new Map(), kinds: [] };
  for (const [kind, phrases] of PHRASES) {
    for (const phrase of phrases.trim().split(/\s*[/\n]\s*/)) {
      let ends = [root];
      for (const word of phrase.split(' ')) {
        ends = readWord(word).flatMap((form) => ends.map((end) => growBranch(end, form)));
      }
      for (const { kinds } of ends) kinds.push(kind);
    }
  }
  return root;
}

/** Read when first needed, so that it costs nothing to import. */
let allPhrases: Branch | undefined;

const HEAD = /* @__PURE__ */ new Set('.!?…;:(—–"\'“‘');
const SENTENCE_HEAD = /^[.!?…("'“‘]$/;
const OWNER = /^(?:the|its|their|his|her|our|my|your|all|of|by|with|full|sheer|raw|'s)$/;
const FORCE = /^(?:military|economic|financial|industrial|political|naval|nuclear)$/;

/** The month of May, the might of an army, "No. 10". */
function isNamesake(text: string, tokens: readonly Token[], at: number): boolean {
  const wordAt = (i: number) => tokens[i]?.word ?? '';
  const before = wordAt(at - 1);
  const after = wordAt(at + 1);
  switch (wordAt(at)) {
    case 'may': // only the head of a sentence makes a capital letter of the verb's
      if (!text.startsWith('May', tokens[at]?.start)) return false;
      if (at > 0 && !SENTENCE_HEAD.test(before)) return true;
      return /^(?:\d.*|of|was|is|will|has)$/.test(after) || (after === ',' && /^\d/.test(wordAt(at + 2)));
    case 'might':
      if (before === "'") return wordAt(at - 2).endsWith('s');
      return OWNER.test(before) || FORCE.test(before) || after === 'of';
    case 'no':
      return /^\d/.test(after === '.' ? wordAt(at + 2) : after);
    default:
      return false;
  }
}

/** A phrase as it stands: "doesn't" and "cannot" whole, and a comma at its head left out. */
function markOf(
  tokens: readonly Token[],
  from: number,
  { to, kinds }: { readonly to: number; readonly kinds: readonly PhraseKind[] },
): Mark {
  const at = tokens[from]?.word === ',' && to > from + 1 ? from + 1 : from;
  const first = tokens[at];
  const before = tokens[at - 1];
  const isGlued = before?.end === first?.start && /^n(?:'|o)t$/.test(first?.word ?? '');
  const start = (isGlued ? before : first)?.start ?? 0;
  return { kinds, from, to, start, end: tokens[to - 1]?.end ?? start };
}

/** Adds what follows a branch by a word. */
function follow({ next }: Branch, word: string, into: Branch[]): void {
  const branch = next.get(word);
  if (branch) into.push(branch);
}

/** The longest phrase that begins at a token: the token behind it, and what it tells. */
function longestPhrase(phrases: Branch, tokens: readonly Token[], from: number) {
  let longest: { readonly to: number; readonly kinds: readonly PhraseKind[] } | undefined;
  let branches = [phrases];
  const atHead = phrases.next.get('^');
  if (atHead && (from === 0 || HEAD.has(tokens[from - 1]?.word ?? ''))) branches.push(atHead);
  for (let at = from; at < tokens.length; at++) {
    const word = tokens[at]?.word ?? '';
    const longer: Branch[] = [];
    for (const branch of branches) {
      follow(branch, word, longer);
      follow(branch, '*', longer);
    }
    if (longer.length === 0) break;
    if (longer.some(({ kinds }) => kinds.length > 0)) {
      longest = { to: at + 1, kinds: longer.flatMap(({ kinds }) => kinds) };
    }
    branches = longer;
  }
  return longest;
}

/** Finds the phrases in a text, the longest at each place, from left to right. It knows words, and no grammar. */
export function markedText(text: string): MarkedText {
  allPhrases ??= readPhrases();
  const tokens = tokensOf(text);
  const marks: Mark[] = [];
  for (let from = 0; from < tokens.length; ) {
    const phrase = longestPhrase(allPhrases, tokens, from);
    const isIdle = !phrase || phrase.kinds.includes('idiom') || isNamesake(text, tokens, from);
    if (!isIdle) marks.push(markOf(tokens, from, phrase));
    from = phrase?.to ?? from + 1;
  }
  return { tokens, marks };
}
