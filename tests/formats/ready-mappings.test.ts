import { stanceOf } from 'consilience';
import {
  dnaDocuments,
  dnaStatements,
  fromRecords,
  igmAnswers,
  polisComments,
  polisVotes,
  voteviewMembers,
  voteviewRollcalls,
  voteviewVotes,
} from 'consilience/formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../printed-faults.js';

type Cells = Readonly<Record<string, string>>;
const csv = (text: string, delimiter = ','): Cells[] => parse<Cells>(text, { columns: true, delimiter });

describe('A Polis export', () => {
  const comments = csv(`timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1500232652897,Mon Jul 17 02:17:32 WIB 2017,0,0,1,1,1,"Buses, and trams, should be free."
1500232652897,Mon Jul 17 02:17:32 WIB 2017,1,0,0,0,-1,Rejected by a moderator.
`);
  const votes = csv(`timestamp,datetime,comment-id,voter-id,vote
1500232652930,Mon Jul 17 02:17:32 WIB 2017,0,0,1
1500233625234,Mon Jul 17 02:33:45 WIB 2017,0,1,-1
1500233625999,Mon Jul 17 02:33:45 WIB 2017,0,1,0
1500233615246,Mon Jul 17 02:33:35 WIB 2017,0,2,-1
`);
  const propositions = { rows: comments, columns: polisComments };

  test('is read with its statements, the last vote of each voter, and its dates.', () => {
    const { corpus, superseded } = fromRecords(votes, polisVotes, { propositions, repeated: 'latest' });

    expect(corpus.positions).toEqual([
      {
        expert: '0',
        proposition: '0',
        stance: 'affirms',
        certainty: 'certain',
        date: '2017-07-16T19:17:32.930Z',
      },
      { expert: '1', proposition: '0', stance: 'undecided', date: '2017-07-16T19:33:45.999Z' },
      {
        expert: '2',
        proposition: '0',
        stance: 'denies',
        certainty: 'certain',
        date: '2017-07-16T19:33:35.246Z',
      },
    ]);
    expect(superseded.map(({ row, by, reason }) => [row, by, reason])).toEqual([[1, 2, 'later-date']]);
    expect(corpus.propositions).toEqual({
      0: { text: 'Buses, and trams, should be free.' },
      1: { text: 'Rejected by a moderator.' },
    });
  });

  test('with time stamps in seconds is told apart, and read by one key more.', () => {
    const seconds = votes.map((vote) => ({ ...vote, timestamp: (vote['timestamp'] ?? '').slice(0, 10) }));
    const mapping = { ...polisVotes, date: { column: 'timestamp', form: 'seconds' } } as const;

    expect(faultsOf(() => fromRecords<Cells>(seconds, polisVotes))).toMatchObject([
      { path: 'mapping.date.form', expected: '"seconds"' },
    ]);
    expect(fromRecords<Cells>(seconds, mapping).corpus.positions[0]?.date).toBe('2017-07-16T19:17:32.000Z');
  });

  test('is read from its table of participants too, which is a wide one.', () => {
    const participants = csv(`participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
0,1,2,1,1,0,1,
1,,0,2,0,1,0,-1
`);
    const questions = Object.keys(participants[0] ?? {}).filter((column) => /^\d+$/.test(column));
    const scale = { ...polisVotes.scale, noAnswer: [''] };
    const { corpus, noAnswer } = fromRecords(participants, { expert: 'participant', questions, scale });

    expect(corpus.positions.map(({ expert, proposition, stance }) => [expert, proposition, stance])).toEqual([
      ['0', '0', 'affirms'],
      ['1', '0', 'undecided'],
      ['1', '1', 'denies'],
    ]);
    expect(noAnswer).toHaveLength(1);
  });
});

test('The event list of the Discourse Network Analyzer is read with its passages and documents.', () => {
  const statements = csv(
    `"statement ID";"time";"document ID";"document title";"author";"source";"section";"type";"text";"person";"organization";"concept";"agreement"
3;2005-05-10 00:00:00;1;"Hearing, May";"";"Congress";"";"testimony";"A cap would cost jobs.";"Ada Example";"Chamber";"Emissions should be capped.";0
7;2005-05-10 00:00:00;1;"Hearing, May";"";"Congress";"";"testimony";"We need a cap.";"Bo Example";"Reef Club";"Emissions should be capped.";1
9;2007-02-01 09:30:00;2;"Hearing, February";"";"Congress";"";"testimony";"We can live with a cap.";"Cy Example";"Chamber";"Emissions should be capped.";1
`,
    ';',
  );
  const sources = { rows: statements, columns: dnaDocuments };
  const { corpus } = fromRecords(statements, dnaStatements, { sources });

  expect(corpus.sources).toEqual({
    1: { title: 'Hearing, May', publisher: 'Congress', date: '2005-05-10T00:00:00Z' },
    2: { title: 'Hearing, February', publisher: 'Congress', date: '2007-02-01T09:30:00Z' },
  });
  expect(corpus.positions[1]).toEqual({
    expert: 'Reef Club',
    proposition: 'Emissions should be capped.',
    stance: 'affirms',
    certainty: 'certain',
    quote: { text: 'We need a cap.', source: '1', attribution: 'paraphrase' },
    date: '2005-05-10T00:00:00Z',
  });
  expect(stanceOf(corpus, 'Chamber', 'Emissions should be capped.').stance).toBe('affirms'); // it changed its mind
  const persons = fromRecords(statements, { ...dnaStatements, expert: 'person' }, { sources });
  expect(Object.keys(persons.corpus.experts)).toEqual(['Ada Example', 'Bo Example', 'Cy Example']);
});

test('The votes, members and roll calls of Voteview are read, and who did not vote is silent.', () => {
  const votes = csv(`congress,chamber,rollnumber,icpsr,cast_code,prob
110,House,1,20750,1,99.1
110,House,1,29911,6,50
110,House,1,15410,7,50
110,House,2,20750,9,0
110,House,2,29911,3,50
110,House,2,15410,0,0
`);
  const rollcalls =
    csv(`congress,chamber,rollnumber,date,session,clerk_rollnumber,yea_count,nay_count,bill_number,vote_result,vote_desc,vote_question,dtl_desc
110,House,1,2007-01-04,,2,2,1,HRES5,Passed,,On Ordering the Previous Question,
110,House,2,2008-03-01,,3,1,0,,Passed,,Call of the House,
`);
  const members = csv(`congress,chamber,icpsr,state_abbrev,party_code,bioname,born
109,House,29911,OH,200,"EXAMPLE, Bo",1950
110,House,20750,OH,200,"EXAMPLE, Ada",1960
110,House,29911,OH,200,"EXAMPLE, Bo",1950
110,House,15410,OH,200,"EXAMPLE, Cy",1940
`);
  const { corpus, noAnswer } = fromRecords(votes, voteviewVotes, {
    experts: { rows: members, columns: voteviewMembers },
    propositions: { rows: rollcalls, columns: voteviewRollcalls },
  });

  expect(corpus.positions.map(({ expert, proposition, stance }) => [expert, proposition, stance])).toEqual([
    ['20750', '110 House 1', 'affirms'],
    ['29911', '110 House 1', 'denies'],
    ['15410', '110 House 1', 'undecided'],
    ['29911', '110 House 2', 'affirms'],
  ]);
  expect(noAnswer.map(({ row }) => row)).toEqual([3, 5]);
  expect(corpus.experts['29911']).toEqual({ name: 'EXAMPLE, Bo', kind: 'person' });
  expect(corpus.propositions['110 House 1']?.text).toBe('On Ordering the Previous Question HRES5');
});

describe('A table like that of the IGM Forum', () => {
  test('is read in words or numbers, with confidences and comments, and two ways of not answering.', () => {
    const answers = csv(`expert,proposition,stance,confidence,quote,source
ada,ban,Strongly Disagree,7,It would not.,https://example.org/ban
bo,ban,agree ,3,,https://example.org/ban
cy,ban,0,5,,https://example.org/ban
dee,ban,Did Not Answer,,,https://example.org/ban
ed,ban,No Opinion,,,https://example.org/ban
`);
    const { corpus, noAnswer } = fromRecords(answers, igmAnswers);

    expect(corpus.positions.map(({ stance }) => stance)).toEqual(['denies', 'affirms', 'undecided']);
    expect(corpus.positions[0]).toMatchObject({
      certainty: 'certain',
      confidence: { value: 7, scale: { min: 1, max: 10 } },
      quote: { text: 'It would not.', attribution: 'verbatim' },
    });
    expect(noAnswer.map(({ expert }) => expert)).toEqual(['dee', 'ed']);
  });

  test('is read from the file of a poll too, whose columns repeat, once they are numbered.', () => {
    const poll = `Last Name,First Name,"A ban would harm innovation.",Confidence,Comment,"A ban would raise profits.",Confidence,Comment
Example,Ada,Uncertain,3,Hard to say.,Agree,5,
Example,Bo,Did Not Answer,,,Strongly Disagree,10,
`;
    const lists = parse(poll) as string[][];
    expect(
      faultsOf(() =>
        fromRecords(lists, { ...igmAnswers, questions: [{ proposition: 'a', stance: 'Comment' }] }),
      ).map(({ path }) => path),
    ).toEqual(['rows[0][7]']);

    const [header = [], ...rows] = lists;
    const numbered = [header.map((name, i) => `${i} ${name}`), ...rows];
    const questions = header.flatMap((proposition, i) => {
      const [stance = '', confidence = '', quote = ''] = numbered[0]?.slice(i) ?? [];
      return i >= 2 && i % 3 === 2 ? [{ proposition, stance, confidence, quote }] : [];
    });
    const source = 'https://example.org/poll';
    const cells = numbered.map((row, i) => [...row, i === 0 ? 'source' : source]);
    const expert = ['0 Last Name', '1 First Name'];
    const { corpus } = fromRecords(cells, { ...igmAnswers, expert, questions });

    expect(
      corpus.positions.map(({ expert: who, proposition, stance }) => [who, proposition, stance]),
    ).toEqual([
      ['Example Ada', 'A ban would harm innovation.', 'undecided'],
      ['Example Ada', 'A ban would raise profits.', 'affirms'],
      ['Example Bo', 'A ban would raise profits.', 'denies'],
    ]);
    expect(corpus.positions[0]?.quote?.text).toBe('Hard to say.');
  });
});
