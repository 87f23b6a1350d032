/** What the panel agrees on most, and least. */
import { commonGround, type Dispute } from 'consilience';
import { vanDerEijkAgreement } from 'consilience/measures';
import { count, figure } from '../figures.js';
import { step } from '../progress.js';
import { heading, wrap } from '../terminal.js';
import { countsOf, nameOf, type Panel, textOf, WORDS } from './corpus.js';

const LISTED = 5;
const DO = { affirms: 'agree', denies: 'disagree' };

const statement = (panel: Panel, place: number, proposition: string) =>
  wrap(textOf(panel, proposition), '     ', `${place}.`.padStart(4).padEnd(5));
const remark = (text: string) => wrap(text, '     ');

export function printConsensus(panel: Panel): string[] {
  const experts = panel.table.experts.length;
  const half = Math.max(2, Math.ceil(experts / 2));
  const claims = step('Looking for consensus', () => commonGround(panel.corpus, { minHolders: half })).map(
    (claim) => ({ ...claim, answered: experts - claim.silent.length }),
  );
  const unopposed = claims.filter(({ opponents }) => opponents.length === 0).length;
  const unanimous = claims.filter(({ holders, answered }) => holders.length === answered).length;
  // A stable sort: those with the same share stay in order, most holders first.
  const broadest = [...claims].sort((a, b) => b.holders.length / b.answered - a.holders.length / a.answered);
  return [
    ...heading('THE BROADEST CONSENSUS'),
    ...wrap(
      `On ${count(claims.length)} of ${count(panel.table.propositions.length)} statements at least ${half} experts, half of the panel, take the same side. On ${count(unopposed)} of these nobody takes the other, and on ${count(unanimous)} nobody who answered is uncertain either. First, those with the largest share of the same side among those who answered:`,
    ),
    ...broadest
      .slice(0, LISTED)
      .flatMap(({ proposition, stance, holders, answered, byCertainty, silent }, i) => [
        '',
        ...statement(panel, i + 1, proposition),
        ...remark(
          `${holders.length} of the ${answered} who answered ${DO[stance]}, ${byCertainty.certain.length} of them strongly; ${silent.length} are silent.`,
        ),
      ]),
  ];
}

/** What the most confident expert on a side wrote, where anybody on it wrote anything. */
function wordsOf(panel: Panel, { views }: Dispute, stance: keyof typeof DO): string[] {
  const [words] = Object.values(views)
    .flatMap((view) => (view?.stance === stance ? [view] : []))
    .flatMap(({ expert, derivation: [step] }) => {
      const { quote, confidence: given } = step?.position ?? {};
      const confidence = typeof given === 'object' ? given : undefined;
      return quote ? { expert, text: quote.text.trim().split(/\s+/).join(' '), confidence } : [];
    })
    .sort((a, b) => (b.confidence?.value ?? 0) - (a.confidence?.value ?? 0));
  if (words === undefined) return [];
  const { value, scale } = words.confidence ?? {};
  const sure = value === undefined ? '' : `, confidence ${value} of ${scale?.max}`;
  return wrap(`${nameOf(panel, words.expert)} ${DO[stance]}s${sure}: “${words.text}”`, '       ', '     ');
}

/** @param splits What `disputes` found: the statements with most opposing pairs first. */
export function printSplits(panel: Panel, splits: readonly Dispute[]): string[] {
  return [
    ...heading('THE SHARPEST SPLITS'),
    ...wrap(
      `On ${count(splits.length)} of ${count(panel.table.propositions.length)} statements at least one expert agrees and one disagrees. First, those with most opposing pairs, hence with many experts on either side. A is van der Eijk’s agreement: 1 if all gave the same of the five answers, 0 if each answer was given as often, −1 if one half agrees strongly and the other disagrees strongly. Camps closer together than that can keep it above 0.`,
    ),
    ...splits.slice(0, LISTED).flatMap((split, i) => {
      const { proposition, holders, opponents, silent, pairs } = split;
      const counts = countsOf(panel, proposition);
      const answers = WORDS.map((word, at) => `${counts[at]} ${word}`).join(', ');
      return [
        '',
        ...statement(panel, i + 1, proposition),
        ...remark(
          `${answers}; ${silent.length} silent. ${holders.length} against ${opponents.length}: ${count(pairs)} opposing pairs. A is ${figure(vanDerEijkAgreement(counts), 2)}.`,
        ),
        ...wordsOf(panel, split, 'affirms'),
        ...wordsOf(panel, split, 'denies'),
      ];
    }),
  ];
}
