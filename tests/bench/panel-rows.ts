/** Panels as rows of votes, the same every time. They are yielded one by one, so that the corpus is all there is. */
import type { Mapping } from 'consilience/formats';
import { random } from './bench.ts';

export interface PanelSize {
  readonly title: string;
  readonly votes: number;
  readonly experts: number;
  readonly propositions: number;
  /** How many are asked each time: a parliament changes its members, and not all of them ever meet. */
  readonly asked: number;
}

export const UNITED_NATIONS: PanelSize = {
  title: 'the United Nations',
  votes: 870_000,
  experts: 200,
  propositions: 6_000,
  asked: 200,
};

/** Some deliberation on the web, the United Nations' General Assembly, and the Senate of the United States. */
export const PANELS: readonly [PanelSize, ...PanelSize[]] = [
  { title: 'a deliberation', votes: 50_000, experts: 400, propositions: 150, asked: 400 },
  UNITED_NATIONS,
  { title: 'the Senate', votes: 2_600_000, experts: 2_000, propositions: 26_000, asked: 105 },
];

export interface VoteRow {
  readonly expert: string;
  readonly proposition: string;
  readonly vote: string;
  readonly date: string;
}

export const VOTES: Mapping<VoteRow> = {
  expert: 'expert',
  proposition: 'proposition',
  stance: 'vote',
  date: 'date',
  scale: { affirms: { certain: ['yes'] }, denies: { certain: ['no'] }, neutral: ['abstain'], noAnswer: [] },
};

/** Two parties that mostly vote as one: of ten votes one strays, and one in twelve abstains. */
export function* panelRows({ votes, experts, propositions, asked }: PanelSize): Generator<VoteRow> {
  const next = random();
  const ids = Array.from({ length: experts }, (_, i) => `e${i}`);
  let left = votes;
  for (let number = 0; number < propositions; number++) {
    const proposition = `p${number}`;
    const date = `${1994 + Math.floor((number * 30) / propositions)}`;
    const first = Math.floor((number * (experts - asked)) / Math.max(1, propositions - 1));
    let wanted = Math.round(left / (propositions - number));
    left -= wanted;
    const line = next() < 0.5;
    const isCommon = next() < 0.4;
    for (let i = 0; i < asked; i++) {
      if (next() * (asked - i) >= wanted) continue;
      wanted--;
      const isLoyal = next() > 0.1;
      const isFor = ((first + i) % 2 === 0 || isCommon) === (line === isLoyal);
      const vote = next() < 1 / 12 ? 'abstain' : isFor ? 'yes' : 'no';
      yield { expert: ids[first + i] ?? '', proposition, vote, date };
    }
  }
}
