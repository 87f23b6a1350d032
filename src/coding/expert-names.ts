import { groupBy } from '../algorithms/group-by.js';
import type { Corpus, Expert } from '../model/corpus.js';
import { foldText } from '../quotes/text-folding.js';
import { isWithinWord, WORD } from '../quotes/words.js';

/** An expert whom a text names, and the name it uses. */
export interface Naming {
  readonly expert: string;
  readonly name: string;
}

/** What more experts are called than this many tells nobody from the others. */
const MOST_CALLED_THE_SAME = 5;

/** The least letters of a name's part, or of initials: "Li" and "EU" are found in full names only. */
const LEAST_LETTERS = 3;

const hasLetters = (name: string) => (name.match(/\p{L}/gu) ?? []).length >= LEAST_LETTERS;

/** "Chen" and "Shih-min" for Chen Shih-min; not "Dr." or "J." */
function partsOf(name: string): string[] {
  const words = name.replace(/,.*/su, '').split(' ');
  return [words[0] ?? '', words.at(-1) ?? ''].filter((word) => hasLetters(word) && !word.endsWith('.'));
}

/** "INSS" for the Institute for National Security Strategy. */
function initialsOf(name: string): string[] {
  const initials = (name.match(/(?<![\p{L}\p{M}\p{N}])\p{Lu}/gu) ?? []).join('');
  return hasLetters(initials) ? [initials] : [];
}

/** All that an expert may be called. */
function namesOf({ name: written, kind }: Expert): readonly string[] {
  const name = foldText(written).text.trim();
  const names = kind === 'person' ? [name, ...partsOf(name)] : [name];
  if (kind === 'institution') {
    const [, bare = name, abbreviation] = /^(.*?) ?\(([^()]*)\)$/u.exec(name) ?? [];
    names.push(bare, bare.replace(/^The /u, ''), ...(abbreviation ? [abbreviation] : initialsOf(bare)));
  }
  const known = names.map((one) => one.replace(/^[^\p{L}\p{N}]+/u, '')).filter((one) => one !== '');
  return [...new Set([...known, ...known.map((one) => one.toUpperCase())])];
}

/**
 * A search for the experts whom a text names: a person by the full name, or by its first or last word; an institution
 * by its name, by the abbreviation that stands behind it in brackets, or else by its initials in capitals. Only whole
 * words count, in the case of the name or all in capitals; typesetting makes no difference.
 *
 * @returns For a text, those named in it in the corpus' order, each with the longest name that is used, folded.
 */
export function namingIn(experts: Corpus['experts']): (text: string) => readonly Naming[] {
  const byName = groupBy(
    Object.entries(experts).flatMap(([expert, entry], place) =>
      namesOf(entry).map((name) => ({ expert, place, name })),
    ),
    ({ name }) => name,
  );
  for (const [name, called] of byName) if (called.length > MOST_CALLED_THE_SAME) byName.delete(name);
  const lengths = new Map(
    Array.from(
      groupBy(byName.keys(), (name) => name.match(WORD)?.[0]),
      ([first, names]) => [first, new Set(names.map((name) => name.length))],
    ),
  );
  return (text) => {
    const { text: folded } = foldText(text);
    const found = new Map<string, { readonly place: number; readonly name: string }>();
    for (const { 0: word, index } of folded.matchAll(WORD)) {
      for (const length of lengths.get(word) ?? []) {
        if (isWithinWord(folded, index + length)) continue;
        for (const { expert, place, name } of byName.get(folded.slice(index, index + length)) ?? []) {
          if (name.length > (found.get(expert)?.name.length ?? 0)) found.set(expert, { place, name });
        }
      }
    }
    return Array.from(found, ([expert, { place, name }]) => ({ expert, place, name }))
      .sort((a, b) => a.place - b.place)
      .map(({ expert, name }) => ({ expert, name }));
  };
}
