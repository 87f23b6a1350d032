import type { Confidence, Position, Quote } from '../model/corpus.js';
import { lineagesOf } from '../reasoning/lineages.js';
import type { Partition, Views } from '../reasoning/partition.js';
import { listed } from '../wording/lexicon.js';
import { positionInWords, viewInWords } from '../wording/view-words.js';
import type { Caution } from './audit.js';
import type { WhoSaysWhat } from './audit-faults.js';
import { waitingOn } from './unmet-conditions.js';

/** Whether a confidence is the word "low", or in the lower third of its scale. */
function isLow(confidence: Confidence | undefined): boolean {
  if (confidence === undefined || typeof confidence === 'string') return confidence === 'low';
  const { min, max } = confidence.scale;
  return confidence.value < min + (max - min) / 3;
}

const quotesOf = (positions: readonly Position[]): Quote[] => positions.flatMap(({ quote }) => quote ?? []);

/** What a careful reader should know of a claim, whatever the verdict. */
export function cautionsOf(
  { world, proposition, claim, experts, conflicting, inferred }: WhoSaysWhat,
  statedBy: readonly string[],
  { holders, opponents, contradictory, views }: Partition & { readonly views: Views },
): Caution[] {
  const { corpus } = world;
  const behind = (expert: string): Position[] =>
    (views[expert]?.derivation ?? []).map(({ position }) => position);
  const caution = (
    code: Caution['code'],
    about: readonly string[],
    found: string,
    positions = about.flatMap(behind),
  ): Caution[] =>
    about.length === 0 ? [] : [{ kind: 'caution', code, experts: about, found, quotes: quotesOf(positions) }];

  const lessFirmly = statedBy.flatMap((expert) => {
    const said = behind(expert);
    const own = world.beliefs(expert).supportingOn(proposition);
    const others = [...own.map(({ index }) => index), ...waitingOn(world, expert, proposition, claim.stance)]
      .flatMap((index) => corpus.positions[index] ?? [])
      .filter((position) => !said.includes(position));
    const words = others.map((position) =>
      position.given?.length ? `${positionInWords(position)} under a condition` : positionInWords(position),
    );
    if (words.length === 0) return [];
    return caution('said-less-firmly', [expert], `also ${listed([...new Set(words)])}`, [...said, ...others]);
  });
  const leaning = opponents
    .filter((expert) => !conflicting.includes(expert))
    .flatMap((expert) => {
      const view = views[expert];
      return view ? caution('leaning-away', [expert], `leans the other way and ${viewInWords(view)}`) : [];
    });
  const unsure = statedBy.filter((expert) => behind(expert).some(({ confidence }) => isLow(confidence)));
  const { high, unknown } = lineagesOf(
    world,
    holders.flatMap((expert) => views[expert] ?? []),
  );
  const isOneLine = holders.length > 1 && high === 1 && unknown.length === 0;
  const members = holders.flatMap((institution) => {
    const { kind, name } = corpus.experts[institution] ?? {};
    if (kind !== 'institution' || !name) return [];
    const own = holders.filter(
      (expert) => expert !== institution && corpus.experts[expert]?.affiliation?.includes(name),
    );
    if (own.length === 0) return [];
    const party = experts.filter((expert) => expert === institution || own.includes(expert));
    return caution(
      'member',
      party,
      `are an institution and ${own.length === 1 ? 'a member' : 'members'} of its own, counted apart`,
      [],
    );
  });
  return [
    ...lessFirmly,
    ...leaning,
    ...contradictory.flatMap((expert) => {
      const view = views[expert];
      return view ? caution('contradictory', [expert], viewInWords(view)) : [];
    }),
    ...inferred.flatMap((expert) =>
      caution('inferred', [expert], 'says so only as the coder reads the words'),
    ),
    ...unsure.flatMap((expert) => caution('low-confidence', [expert], 'says so with low confidence')),
    ...caution(
      'one-line',
      isOneLine ? holders : [],
      `${holders.length === 2 ? 'both' : 'all'} rest on one line of evidence`,
      [],
    ),
    ...members,
  ];
}
