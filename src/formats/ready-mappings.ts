import type { Mapping } from './mapping.js';
import type { ExpertColumns, PropositionColumns, SourceColumns } from './record-options.js';

/**
 * Reads `votes.csv` of a Polis export: who voted how on which statement, and when. 1 agrees, -1 disagrees, and 0, a
 * pass, is `undecided`. (Polis' own database has the opposite sign; its exports do not.) A vote that was changed
 * is there twice: `repeated: 'latest'` takes the last one.
 *
 * Its time stamps are milliseconds, as in the conversations that Polis publishes. Exports of newer servers have seconds;
 * then the error says so, and `{ ...polisVotes, date: { column: 'timestamp', form: 'seconds' } }` reads them.
 *
 * @example
 * ```ts
 * import { fromRecords, polisComments, polisVotes } from 'consilience/formats';
 *
 * const votes = [
 *   { timestamp: '1500232652930', datetime: '…', 'comment-id': '0', 'voter-id': '12', vote: '1' },
 *   { timestamp: '1500233625234', datetime: '…', 'comment-id': '0', 'voter-id': '12', vote: '-1' },
 * ];
 * const comments = [{ 'comment-id': '0', 'author-id': '12', 'comment-body': 'Buses should be free.' }];
 *
 * const { corpus } = fromRecords(votes, polisVotes, {
 *   propositions: { rows: comments, columns: polisComments },
 *   repeated: 'latest',
 * });
 * console.log(corpus.positions.map(({ stance, date }) => [stance, date])); // => [['denies', '2017-07-16T19:33:45.234Z']]
 * ```
 */
export const polisVotes = {
  expert: 'voter-id',
  proposition: 'comment-id',
  stance: 'vote',
  date: { column: 'timestamp', form: 'milliseconds' },
  confidence: false,
  quote: false,
  source: false,
  scale: { denies: { certain: [-1] }, neutral: [0], affirms: { certain: [1] }, noAnswer: [] },
} as const satisfies Mapping;

/**
 * The columns of `comments.csv` of a Polis export, for the option `propositions`: see {@link polisVotes}.
 *
 * @example
 * ```ts
 * import { fromRecords, polisComments, polisVotes } from 'consilience/formats';
 *
 * const rows = [{ 'comment-id': '0', 'comment-body': 'Buses should be free.' }];
 * const propositions = { rows, columns: polisComments };
 * console.log(fromRecords([], polisVotes, { propositions }).corpus.propositions);
 * // => { 0: { text: 'Buses should be free.' } }
 * ```
 */
export const polisComments = {
  id: 'comment-id',
  text: 'comment-body',
  note: false,
} as const satisfies PropositionColumns;

/**
 * Reads the event list of the Discourse Network Analyzer (DNA): the statements of organizations on concepts, with the
 * coded passage, its document and its time. Agreement is 1, disagreement 0.
 *
 * For persons: `{ ...dnaStatements, expert: 'person' }`. The passage is the document's wording, so that its
 * attribution is `paraphrase`; say otherwise if you coded direct speech. DNA replaces quotation marks and semicolons in
 * its export, so that such passages are not letter by letter those of the document.
 *
 * @example
 * ```ts
 * import { dnaDocuments, dnaStatements, fromRecords } from 'consilience/formats';
 *
 * const statements = [
 *   {
 *     'statement ID': '7', time: '2007-03-01 00:00:00', 'document ID': '3', 'document title': 'Hearing',
 *     author: '', source: 'Congress', section: '', type: '', text: 'A cap would cost jobs.',
 *     person: 'Ada Example', organization: 'Chamber', concept: 'Emissions should be capped.', agreement: '0',
 *   },
 * ];
 *
 * const { corpus } = fromRecords(statements, dnaStatements, {
 *   sources: { rows: statements, columns: dnaDocuments },
 * });
 * console.log(corpus.positions[0]?.stance, corpus.positions[0]?.quote?.text); // => ['denies', 'A cap would cost jobs.']
 * console.log(corpus.sources); // => { 3: { title: 'Hearing', publisher: 'Congress', date: '2007-03-01T00:00:00Z' } }
 * ```
 */
export const dnaStatements = {
  expert: 'organization',
  proposition: 'concept',
  stance: 'agreement',
  date: { column: 'time', form: 'sql' },
  confidence: false,
  quote: { column: 'text', attribution: 'paraphrase' },
  source: 'document ID',
  scale: { denies: { certain: [0] }, neutral: [], affirms: { certain: [1] }, noAnswer: [] },
} as const satisfies Mapping;

/**
 * The columns of the same event list that tell of its documents, for the option `sources`: see {@link dnaStatements}.
 *
 * @example
 * ```ts
 * import { dnaDocuments, dnaStatements, fromRecords } from 'consilience/formats';
 *
 * const rows = [
 *   { 'document ID': '3', 'document title': 'Hearing', source: 'Congress', time: '2007-03-01 00:00:00' },
 * ];
 * const { corpus } = fromRecords([], dnaStatements, { sources: { rows, columns: dnaDocuments } });
 * console.log(corpus.sources['3']?.publisher); // => 'Congress'
 * ```
 */
export const dnaDocuments = {
  id: 'document ID',
  title: ['document title'],
  publisher: 'source',
  date: { column: 'time', form: 'sql' },
  url: false,
  sha256: false,
  note: false,
} as const satisfies SourceColumns;

/**
 * Reads the votes of Voteview (`HSall_votes.csv` and its parts): who voted how in which roll call of the U.S. Congress.
 * Yea, paired yea and announced yea affirm, their counterparts deny, "present" is `undecided`; who was not a member or
 * did not vote gave no answer.
 *
 * @example
 * ```ts
 * import { fromRecords, voteviewMembers, voteviewRollcalls, voteviewVotes } from 'consilience/formats';
 *
 * const votes = [
 *   { congress: '116', chamber: 'Senate', rollnumber: '1', icpsr: '41304', cast_code: '1', prob: '98.2' },
 *   { congress: '116', chamber: 'Senate', rollnumber: '1', icpsr: '29534', cast_code: '9', prob: '' },
 * ];
 * const rollcalls = [
 *   {
 *     congress: '116', chamber: 'Senate', rollnumber: '1', date: '2019-01-08', bill_number: 'S1',
 *     vote_desc: 'Security in the Middle East', vote_question: 'On the Cloture Motion', dtl_desc: '',
 *   },
 * ];
 * const members = [
 *   { icpsr: '41304', bioname: 'EXAMPLE, Ada' },
 *   { icpsr: '29534', bioname: 'EXAMPLE, Bo' },
 * ];
 *
 * const { corpus, noAnswer } = fromRecords(votes, voteviewVotes, {
 *   experts: { rows: members, columns: voteviewMembers },
 *   propositions: { rows: rollcalls, columns: voteviewRollcalls },
 * });
 * console.log(corpus.propositions);
 * // => { '116 Senate 1': { text: 'On the Cloture Motion S1 Security in the Middle East' } }
 * console.log(corpus.positions.length, noAnswer.length); // => [1, 1]
 * ```
 */
export const voteviewVotes = {
  expert: 'icpsr',
  proposition: ['congress', 'chamber', 'rollnumber'],
  stance: 'cast_code',
  date: false,
  confidence: false,
  quote: false,
  source: false,
  scale: {
    denies: { certain: [6, 5, 4] },
    neutral: [7, 8],
    affirms: { certain: [1, 2, 3] },
    noAnswer: [0, 9],
  },
} as const satisfies Mapping;

/**
 * The columns of Voteview's members (`HSall_members.csv`), for the option `experts`: see {@link voteviewVotes}. A member
 * of several Congresses has a row for each, with the same name.
 *
 * @example
 * ```ts
 * import { fromRecords, voteviewMembers, voteviewVotes } from 'consilience/formats';
 *
 * const rows = ['115', '116'].map((congress) => ({ congress, icpsr: '41304', bioname: 'EXAMPLE, Ada' }));
 * const { corpus } = fromRecords([], voteviewVotes, { experts: { rows, columns: voteviewMembers } });
 * console.log(corpus.experts); // => { 41304: { name: 'EXAMPLE, Ada', kind: 'person' } }
 * ```
 */
export const voteviewMembers = {
  id: 'icpsr',
  name: 'bioname',
  kind: false,
  role: false,
  affiliation: false,
  note: false,
} as const satisfies ExpertColumns;

/**
 * The columns of Voteview's roll calls (`HSall_rollcalls.csv`), for the option `propositions`: see {@link voteviewVotes}.
 *
 * @example
 * ```ts
 * import { fromRecords, voteviewRollcalls, voteviewVotes } from 'consilience/formats';
 *
 * const rows = [
 *   {
 *     congress: '110', chamber: 'House', rollnumber: '2', bill_number: '', vote_question: 'Call of the House',
 *     vote_desc: '', dtl_desc: '',
 *   },
 * ];
 * const { corpus } = fromRecords([], voteviewVotes, { propositions: { rows, columns: voteviewRollcalls } });
 * console.log(corpus.propositions); // => { '110 House 2': { text: 'Call of the House' } }
 * ```
 */
export const voteviewRollcalls = {
  id: ['congress', 'chamber', 'rollnumber'],
  text: ['vote_question', 'bill_number', 'vote_desc', 'dtl_desc'],
  note: false,
} as const satisfies PropositionColumns;

/**
 * Reads a table like that of the IGM Forum (now the Clark Center's panel of economists): a row for each answer, on five
 * points in words or from -2 to 2, with a confidence from 1 to 10 and a comment. "Strongly agree" is read as affirming
 * flatly and "agree" as affirming as likely; that is a decision, and not the Forum's. Columns: `expert`, `proposition`,
 * `stance`, `confidence`, `date`, `quote`, `source`.
 *
 * The Forum's own file has the answers to one poll side by side, under columns that repeat: the page on tables shows
 * how `questions` reads it.
 *
 * @example
 * ```ts
 * import { fromRecords, igmAnswers } from 'consilience/formats';
 *
 * const page = 'https://example.org/surveys/tiktok';
 * const rows = [
 *   { expert: 'ada', proposition: 'ban', stance: 'Strongly Disagree', confidence: '7', quote: 'It would not.', source: page },
 *   { expert: 'bo', proposition: 'ban', stance: 'Uncertain', confidence: '3', quote: '', source: page },
 *   { expert: 'cy', proposition: 'ban', stance: 'Did Not Answer', confidence: '', quote: '', source: page },
 * ];
 *
 * const { corpus, noAnswer } = fromRecords(rows, igmAnswers);
 * console.log(corpus.positions.map(({ stance }) => stance), noAnswer.length); // => [['denies', 'undecided'], 1]
 * ```
 */
export const igmAnswers = {
  match: 'loose',
  confidence: { min: 1, max: 10 },
  quote: { attribution: 'verbatim' },
  scale: {
    denies: { certain: ['Strongly Disagree', -2], probable: ['Disagree', -1] },
    neutral: ['Uncertain', 0],
    affirms: { probable: ['Agree', 1], certain: ['Strongly Agree', 2] },
    noAnswer: ['No Opinion', 'Did Not Answer'],
  },
} as const satisfies Mapping;
