import type { SourceTexts } from '../coding/source-texts.js';
import { checkTexts } from '../coding/source-texts.js';
import { checkKeys, checkObject, checkText, checkWord, elementsOf } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Corpus } from '../model/corpus.js';
import type { Claim } from '../reader/audit.js';
import { checkClaim } from '../reader/check-claim.js';
import { AUDIT_OPTIONS, type AuditOptions } from '../reasoning/options.js';

/** The parts of a page, in their usual order. */
export const SECTIONS = [
  'experts', 'common-ground', 'disputes', 'stances', 'edges', 'audits', 'silences', 'sources',
] as const; // biome-ignore format: one line

/**
 * A part of a page: who speaks, what they share, where they conflict, the table of who says what, which edges the
 * claims hang on, claims audited, who says nothing of what, and the sources with the quotes in their text.
 */
export type PageSection = (typeof SECTIONS)[number];

/**
 * A claim to be audited on a page, and the words in which somebody made it, such as a headline.
 *
 * @example
 * ```ts
 * import type { PageClaim } from 'consilience/report';
 *
 * const claim: PageClaim = { headline: 'Experts: Rates Will Fall', proposition: 'rates-fall', by: 'several' };
 * ```
 */
export interface PageClaim<P extends string = string> extends Claim<P> {
  readonly headline?: string | undefined;
}

/**
 * The options of `toHtml`: those of the reader's questions, and how the page looks.
 *
 * @example
 * ```ts
 * import { beijingPyongyang } from 'consilience/fixtures';
 * import { type PageOptions, toHtml } from 'consilience/report';
 *
 * const options = { title: 'Two on Beijing', experts: ['weng', 'chen'] } as const satisfies PageOptions;
 *
 * console.log(toHtml(beijingPyongyang, options).includes('<h1 dir="auto">Two on Beijing</h1>')); // => true
 * ```
 */
export interface PageOptions<E extends string = string, P extends string = string, S extends string = string>
  extends AuditOptions<E, P> {
  /** The title of the page. By default it says how many experts speak. */
  readonly title?: string | undefined;
  /**
   * The language of the corpus' names, texts and quotes, as a BCP 47 tag: `'ko'`, `'zh-Hant'`. It is given to readers
   * aloud and decides the shapes of letters. The page's own sentences are English.
   */
  readonly language?: string | undefined;
  /** The parts of the page and their order, each at most once. By default all of them, in the order of their type. */
  readonly sections?: readonly PageSection[] | undefined;
  /** The full text of each source, by its id: quotes are shown in it, where they stand. Sources may be left out. */
  readonly texts?: SourceTexts<S> | undefined;
  /** Claims about the experts, each to be audited. */
  readonly claims?: readonly PageClaim<P>[] | undefined;
}

/** The options that are not those of a question, with nothing left open. */
export interface PageSettings {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly sections: readonly PageSection[];
  readonly texts: SourceTexts;
  readonly claims: readonly PageClaim[];
}

const OWN_OPTIONS = ['title', 'language', 'sections', 'texts', 'claims'] as const;
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

function checkSections(faults: Faults, list: unknown): void {
  const path = ['options', 'sections'];
  const named = new Set<unknown>();
  for (const [i, section] of elementsOf(faults, path, list).entries()) {
    if (!checkWord(faults, [...path, i], section, SECTIONS)) continue;
    if (named.has(section)) faults.report('duplicate', [...path, i], describe(section), 'each section once');
    named.add(section);
  }
}

/** Reports what is wrong with the options that only a page has, and every key that no option has. */
export function checkPageOptions(faults: Faults, given: unknown, corpus: Corpus): void {
  if (given === undefined || !checkObject(faults, ['options'], given)) return;
  checkKeys(faults, ['options'], given, [...OWN_OPTIONS, ...AUDIT_OPTIONS]);
  const { title, language, sections, texts, claims } = given;
  if (title !== undefined) checkText(faults, ['options', 'title'], title);
  if (language !== undefined && !(typeof language === 'string' && LANGUAGE.test(language))) {
    faults.report(
      'shape',
      ['options', 'language'],
      describe(language),
      "a language tag such as 'ko' or 'zh-Hant'",
    );
  }
  if (sections !== undefined) checkSections(faults, sections);
  if (texts !== undefined) checkTexts(faults, ['options', 'texts'], texts, corpus);
  if (claims === undefined) return;
  for (const [i, claim] of elementsOf(faults, ['options', 'claims'], claims).entries()) {
    const path = ['options', 'claims', i];
    if (checkClaim(claim, corpus, faults, path, ['headline'])) {
      const { headline }: PageClaim = claim;
      if (headline !== undefined) checkText(faults, [...path, 'headline'], headline);
    }
  }
}

/** The options of the questions, without those that only a page has. */
export const questionOptions = ({ experts, assuming, rejecting, asOf }: PageOptions): AuditOptions => ({
  experts,
  assuming,
  rejecting,
  asOf,
});

/** The options that only a page has, once they are checked. */
export const settingsOf = ({ title, language, sections, texts, claims }: PageOptions): PageSettings => ({
  title,
  language,
  sections: sections ?? SECTIONS,
  texts: texts ?? {},
  claims: claims ?? [],
});
