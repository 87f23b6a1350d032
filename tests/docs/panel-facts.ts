import type { PanelTables } from '../../docs/examples/panel/tables.js';

/** Two experts, statement by statement. */
export interface PairFacts {
  readonly experts: readonly [string, string];
  readonly same: number;
  readonly opposite: number;
  readonly unsure: number;
  readonly oneSilent: number;
  /** How often the same, and how often opposite, out of all sides that both took: Wilson's lower bound. */
  readonly nearness: number;
  readonly farness: number;
}

/** How a statement was answered. */
export interface StatementFacts {
  readonly text: string;
  /** How many answered -2, -1, 0, 1 and 2. */
  readonly counts: readonly number[];
  readonly answered: number;
  readonly agree: number;
  readonly disagree: number;
}

/** What tables say, counted row by row, with nothing of the library in it. */
export interface PanelFacts {
  readonly names: ReadonlyMap<string, string>;
  readonly statements: readonly StatementFacts[];
  readonly pairs: readonly PairFacts[];
  readonly answersOf: (expert: string) => ReadonlyMap<string, number>;
  /** How many rows hold, are superseded, give no answer, are faulty. */
  readonly rows: readonly [number, number, number, number];
  /** Krippendorff's alpha for categories without order. */
  readonly alpha: number;
}

const SCALE = ['-2', '-1', '0', '1', '2'];

function wilson(hits: number, of: number): number {
  if (of === 0) return Number.NEGATIVE_INFINITY;
  const [z, share] = [1.96, hits / of];
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return (share + z ** 2 / (2 * of) - spread) / (1 + z ** 2 / of);
}

function pairFacts(
  experts: readonly [string, string],
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): PairFacts {
  let [same, opposite, unsure, oneSilent] = [0, 0, 0, 0];
  for (const statement of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(statement), b.get(statement)];
    if (x === undefined || y === undefined) oneSilent += (x ?? y) === 0 ? 0 : 1;
    else if (x * y > 0) same++;
    else if (x * y < 0) opposite++;
    else unsure++;
  }
  const sides = same + opposite;
  return {
    experts,
    same,
    opposite,
    unsure,
    oneSilent,
    nearness: wilson(same, sides),
    farness: wilson(opposite, sides),
  };
}

/** One less the pairs of answers that differ within statements, over those that differ among all answers. */
function nominalAlpha(statements: readonly StatementFacts[]): number {
  const paired = statements.filter(({ answered }) => answered > 1);
  const differing = (counts: readonly number[], total: number) =>
    counts.reduce((sum, count) => sum + count * (total - count), 0);
  const totals = SCALE.map((_, i) => paired.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  const within = paired.reduce(
    (sum, { counts, answered }) => sum + differing(counts, answered) / (answered - 1),
    0,
  );
  return 1 - within / (differing(totals, all) / (all - 1));
}

export function panelFacts({ experts, propositions, positions, nonresponses }: PanelTables): PanelFacts {
  const answers = new Map(experts.map(({ id = '' }) => [id, new Map<string, number>()]));
  let [superseded, rejected] = [0, 0];
  for (const { expert = '', proposition = '', stance = '' } of positions) {
    const own = answers.get(expert);
    if (own === undefined || !SCALE.includes(stance)) {
      rejected++;
      continue;
    }
    if (own.has(proposition)) superseded++;
    own.set(proposition, Number(stance)); // in these tables the later answer stands further down
  }

  const statements = propositions.map(({ id = '', text = '' }): StatementFacts => {
    const given = [...answers.values()].flatMap((own) => own.get(id) ?? []);
    const counts = [-2, -1, 0, 1, 2].map((value) => given.filter((answer) => answer === value).length);
    const howMany = (isSo: (answer: number) => boolean) => given.filter(isSo).length;
    return {
      text,
      counts,
      answered: given.length,
      agree: howMany((answer) => answer > 0),
      disagree: howMany((answer) => answer < 0),
    };
  });
  const own = [...answers];
  return {
    names: new Map(experts.map(({ id = '', name = '' }) => [id, name])),
    statements,
    pairs: own.flatMap(([a, ofA], i) => own.slice(i + 1).map(([b, ofB]) => pairFacts([a, b], ofA, ofB))),
    answersOf: (expert) => answers.get(expert) ?? new Map(),
    rows: [positions.length - superseded - rejected, superseded, nonresponses.length, rejected],
    alpha: nominalAlpha(statements),
  };
}
