import { type Corpus, defineCorpus, type Position } from 'consilience';
import { agreementMatrix, groupGround, pairOf, tallies } from 'consilience/panels';
import { describe, expect, it } from 'vitest';
import { duckdb } from './duckdb.js';
import { NO_POSTGRESQL, postgresql } from './postgresql.js';
import { type Answer, queries, type Row, type Tables } from './queries.js';

const TEAMS = ['north', "o'south", null];
const CERTAINTIES = ['possible', 'probable', 'certain'] as const;

/** A panel with gaps, all firmnesses, somebody who says nothing and something that nobody took up. */
function generated(experts: number, propositions: number): Tables {
  let seed = 42;
  const below = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647; // Park and Miller's
    return seed % limit;
  };
  const ids = Array.from({ length: propositions }, (_, i) => `p${i}`);
  const people = Array.from({ length: experts }, (_, i) => ({
    expert: `e${i}`,
    team: TEAMS[i % TEAMS.length] ?? null,
  }));
  const answers = people.slice(1).flatMap(({ expert }) =>
    ids.slice(1).flatMap((proposition): Answer[] => {
      const [answer, firmness] = [below(5), (1 + below(3)) as 1 | 2 | 3];
      if (answer > 2) return [];
      const side = (answer - 1) as -1 | 0 | 1;
      return [{ expert, proposition, side, firmness: side === 0 ? 0 : firmness }];
    }),
  );
  return { experts: people, propositions: ids, answers };
}

const corpusOf = ({ experts, propositions, answers }: Tables): Corpus =>
  defineCorpus<string, string, string>({
    sources: {},
    experts: Object.fromEntries(
      experts.map(({ expert, team }) => [
        expert,
        { name: expert, kind: 'person', affiliation: team ?? undefined },
      ]),
    ),
    propositions: Object.fromEntries(propositions.map((id) => [id, { text: id }])),
    positions: answers.map(({ expert, proposition, side, firmness }): Position => {
      if (side === 0) return { expert, proposition, stance: 'undecided' };
      const certainty = CERTAINTIES[firmness - 1] ?? 'certain';
      return { expert, proposition, stance: side === 1 ? 'affirms' : 'denies', certainty };
    }),
  });

/** Rows whatever their order. */
const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();

const tables = generated(40, 60);
const corpus = corpusOf(tables);

if (!postgresql) console.info(NO_POSTGRESQL);
const engines = postgresql ? [duckdb, postgresql] : [duckdb];

describe.each(engines)('The queries of docs/sql.md, in $name', ({ ask }) => {
  let answers: Promise<readonly (readonly Row[])[]> | undefined;
  const rowsOf = async (heading: string) => {
    answers ??= ask(tables, [...queries.values()]);
    return (await answers)[[...queries.keys()].indexOf(heading)] ?? [];
  };

  it('count every pair as agreementMatrix does', async () => {
    const matrix = agreementMatrix(corpus, { show: 'all' });
    const rows = await rowsOf('Every pair');
    expect(rows).toHaveLength((40 * 39) / 2);
    const expected = rows.map(({ a, b }): Row => {
      const { conflicts, compatible, rate } = pairOf(matrix, `${a}`, `${b}`);
      return {
        a: `${a}`,
        b: `${b}`,
        agreements: rate.agreements,
        conflicts,
        compatible,
        one_sided: rate.oneSided,
        both_took_up: rate.bothTookUp,
      };
    });
    expect(rows).toEqual(expected);
    expect(new Set(rows.map(({ a, b }) => [a, b].sort().join())).size).toBe(rows.length);
  });

  it('count every proposition as tallies does', async () => {
    const expected = tallies(corpus).tallies.map(
      ({ proposition, counts, answers: taken, affirms, denies }): Row => ({
        proposition,
        affirms_certain: affirms.byCertainty.certain,
        affirms_probable: affirms.byCertainty.probable,
        affirms_possible: affirms.byCertainty.possible,
        denies_certain: denies.byCertainty.certain,
        denies_probable: denies.byCertainty.probable,
        denies_possible: denies.byCertainty.possible,
        undecided: counts.undecided,
        answers: taken,
        silent: counts.silent,
      }),
    );
    expect(sorted(await rowsOf('Every proposition'))).toEqual(sorted(expected));
  });

  it('count every group as groupGround does, with its shares', async () => {
    const ground = groupGround(corpus, (_, { affiliation }) => affiliation);
    const expected = new Map(
      ground.tallies.flatMap(({ proposition, groups }) =>
        groups.map((counts) => [JSON.stringify([counts.group, proposition]), counts] as const),
      ),
    );
    const rows = await rowsOf('Every group');
    expect(rows).toHaveLength(expected.size);
    for (const { team, proposition, share_affirms, share_denies, ...counted } of rows) {
      const counts = expected.get(JSON.stringify([team, proposition]));
      expect(counted).toEqual({
        affirms: counts?.affirms.count,
        denies: counts?.denies.count,
        answers: counts?.answers,
        silent: counts?.counts.silent,
      });
      for (const [share, side] of [
        [share_affirms, counts?.affirms],
        [share_denies, counts?.denies],
      ] as const) {
        if (side?.share === undefined) expect(share).toBe(null);
        else expect(share).toBeCloseTo(side.share, 12);
      }
    }
  });
});
