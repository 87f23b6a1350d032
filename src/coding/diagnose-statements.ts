import { groupBy } from '../algorithms/group-by.js';
import type { Credence, Position } from '../model/corpus.js';
import { type Firmness, type Side, sideOf, statementOf } from '../model/credence.js';
import { isLater, type Period } from '../model/period.js';
import { conditionsKey, periodOfPosition } from '../reasoning/timeline.js';
import type { World } from '../reasoning/world.js';
import { type Finding, finding } from './diagnose-finding.js';
import type { Words } from './diagnose-words.js';

/** A position of one expert on one proposition, and what it says. */
interface Statement {
  readonly index: number;
  readonly position: Position;
  /** Left out where it takes none. */
  readonly side?: Side | undefined;
  readonly firmness: Readonly<Record<Side, Firmness>>;
  readonly number?: Credence | undefined;
}

function statementsAt(world: World, indices: readonly { readonly index: number }[]): Statement[] {
  return indices.flatMap(({ index }) => {
    const position = world.corpus.positions[index];
    const said = position && statementOf(position);
    if (!said) return [];
    const { affirm, deny, number } = said;
    return [
      { index, position, side: sideOf(affirm, deny), firmness: { affirms: affirm, denies: deny }, number },
    ];
  });
}

const about = (statements: readonly Statement[]) => ({
  ...(statements[0] && {
    expert: statements[0].position.expert,
    propositions: [statements[0].position.proposition],
  }),
  positions: statements.map(({ index }) => index),
});

/** How statements made under the same conditions, none of them revised, differ without a conflict. */
function differences(statements: readonly Statement[], { name, allSaid }: Words): Finding[] {
  if (statements.length < 2) return [];
  const report = (code: Finding['code'], of: readonly Statement[], so: string) => {
    const [first] = of;
    if (!first) return [];
    const said = allSaid(of.map(({ position }) => position));
    return [finding(code, `${name(first.position.expert)} ${said}; ${so}`, about(of))];
  };
  const sided = statements.filter(({ side }) => side !== undefined);
  const undecided = statements.filter(({ side, number }) => !side && !number);
  const numbers = statements.filter(({ number }) => number);
  const isOnBothSides = new Set(sided.map(({ side }) => side)).size > 1;
  const areNumbers = sided.every(({ number }) => number);
  const ranges = new Set(numbers.map(({ number }) => `${number?.low} ${number?.high}`));

  return [
    ...(isOnBothSides && !areNumbers
      ? report('sides-differ', sided, 'no date tells which of them came last')
      : []),
    ...(undecided.length > 0 && sided.length > 0
      ? report(
          'unretracted',
          statements.filter(({ side, number }) => side || !number),
          'no date puts “takes no side” last, so that it takes nothing back',
        )
      : []),
    ...(['affirms', 'denies'] as const).flatMap((which) => {
      // A number that leans to neither side is on both.
      const on = statements.filter(({ side, number }) => side === which || (number && !side));
      const firmnesses = new Set(on.map(({ firmness }) => firmness[which]));
      const hasWord = on.some(({ number }) => !number);
      return hasWord && firmnesses.size > 1 ? report('said-less-firmly', on, 'the firmest counts') : [];
    }),
    ...(ranges.size > 1 ? report('numbers-differ', numbers, 'no date tells which of them came last') : []),
  ];
}

/** An unconditional statement, and what of its date decides whether another is later. */
interface Standing {
  readonly statement: Statement;
  readonly period: Period | undefined;
}

/**
 * The statements of a side, firmest first, one of each firmness: the one whose period ends first, since whatever is
 * later than any of them is later than that.
 */
function firmestOn(
  side: Side,
  statements: readonly Statement[],
  periodOf: (statement: Statement) => Period | undefined,
) {
  const byFirmness = new Map<number, Standing>();
  for (const statement of statements) {
    if (statement.side !== side) continue;
    const period = periodOf(statement);
    const known = byFirmness.get(statement.firmness[side]);
    const endsFirst = period && (!known?.period || period.end < known.period.end);
    if (!known || endsFirst) byFirmness.set(statement.firmness[side], { statement, period });
  }
  return [...byFirmness].sort(([a], [b]) => b - a).map(([, standing]) => standing);
}

/** Statements under a condition that is not met, beside the same without it. */
function conditionsBeside(
  world: World,
  counted: readonly Statement[],
  waiting: readonly Statement[],
  { name, named, dated, allSaid }: Words,
): Finding[] {
  const periodOf = ({ position }: Statement) => periodOfPosition(position, world.corpus.sources);
  const standingOn = {
    affirms: firmestOn('affirms', counted, periodOf),
    denies: firmestOn('denies', counted, periodOf),
  };
  return waiting.flatMap((conditional) => {
    const { side, position } = conditional;
    if (!side) return [];
    const period = periodOf(conditional);
    const standing = standingOn[side];
    const earlier = standing.find((one) => period && one.period && isLater(period, one.period));
    if (earlier) {
      const before = earlier.statement;
      const message = `${name(position.expert)} ${dated(before.position)}, and later ${dated(position)}: ${named(position.proposition)}; the earlier statement still counts, without the condition`;
      return [finding('later-condition', message, about([before, conditional]))];
    }
    const [firmest] = standing;
    if (!firmest || firmest.statement.firmness[side] < conditional.firmness[side]) return [];
    const both = [firmest.statement, conditional].sort((a, b) => a.index - b.index);
    const message = `${name(position.expert)} ${allSaid([firmest.statement.position, position])}; no date puts the condition later, so that the statement without it counts`;
    return [finding('unretracted', message, about(both))];
  });
}

/** What one expert says of one proposition in several ways, where nothing conflicts. */
export function differingStatements(world: World, words: Words, expert: string): Finding[] {
  const { holdings, clashes, conditional } = world.beliefs(expert);
  const propositions = new Set([...holdings.keys(), ...conditional.keys()]);
  return [...propositions].flatMap((proposition) => {
    const agreeing = holdings.get(proposition)?.filter(({ index }) => !clashes.positions.has(index));
    const counted = statementsAt(world, agreeing ?? []);
    const open = conditional.get(proposition)?.filter(({ status }) => status !== 'met');
    const waiting = statementsAt(world, open ?? []);
    const alike = groupBy(waiting, ({ position }) => conditionsKey(position));
    return [
      ...[counted, ...alike.values()].flatMap((statements) => differences(statements, words)),
      ...conditionsBeside(world, counted, waiting, words),
    ];
  });
}
