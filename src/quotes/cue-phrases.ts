/**
 * What a phrase tells about a sentence.
 *
 * - Cues: `negated`, `hedged`, `asked`, `conditional`. An `opinion` ("hopes", "fears") hedges what it leads to.
 * - `contrary`: it can carry a denial without a negation.
 * - How the sentence is built: `speech` leads to what somebody says, `split` to a clause that stands by itself, `side`
 *   to one that ends at the next `comma`.
 * - `idiom`: it only looks like one of these.
 */
export type PhraseKind =
  | 'negated'
  | 'hedged'
  | 'asked'
  | 'conditional'
  | 'opinion'
  | 'contrary'
  | 'speech'
  | 'split'
  | 'side'
  | 'comma'
  | 'idiom';

const NEGATED = `
  not / n't / no / never / nor / neither / none / nobody / no one / nothing / nowhere / no longer / without
  hardly / scarcely / could not|n't / untrue / false / incorrect / unfounded / baseless / groundless
  nonsense / no chance|chances|sign|signs|risk|prospect|threat|danger|hope|hopes|fear|likelihood of|that
  no possibility|indication|indications|suspicion|speculation|assumption / exception of / myth|myths / hoax
  little|slim|scant chance|hope|prospect|evidence|sign|likelihood / few believe|think|expect
  zero chance|evidence|proof|prospect|sign / absence of / absent / lack~ / far from / rather than
  instead of / out of the question / wrong|mistake|mistaken|misleading to|that / decide~ against / fail~ to
  failure to|of / unable to / inability to / refuse~ to / refusal to / decline~ to / yet to
  stop|stops|stopped|stopping short of / fall|falls|fell short of / rule|rules|ruled|ruling out / deny~
  denial|denials / dismiss~ / dispute~ / doubt~ / refute~ / rebut|rebuts|rebutted / reject~ / debunk~
  avert~ / scotch~ / quash~ / is|are|look~|seem~ slim|remote
  , which is|was|are|were false|untrue|wrong|nonsense|incorrect / , which is|was not true|so|correct`;

const UNLIKELY = `
  is|are|was|were|be|been|'s|'re|remains|highly|very|seem~|look~|appear~ unlikely / unlikely to|that`;

const HEDGED = `
  may / might / could / perhaps / maybe / possibly / probably / presumably / apparently / seemingly
  supposedly / allegedly / reportedly / purportedly / potentially / arguably / conceivably / tentatively
  putatively / possible / probable / plausible / conceivable / likely / potential / putative / alleged
  presumed / suspected / supposed / rumoured|rumored / uncertain / unclear / unsure / doubtful / tentative
  unconfirmed / unproven / possibility|possibilities / probability / likelihood / speculation
  suspicion|suspicions / rumour|rumours|rumor|rumors / allegation|allegations / hypothesis|hypotheses
  assumption|assumptions / indication|indications / impression that / notion|theory|idea that / hallmarks of
  seem~ / appear~ / suggest~ / indicate~ / imply~ / hint~ / speculate~ / allege~ / purport~ / presume~
  postulate~ / infer|infers|inferred|inferring / hypothesise~|hypothesize~ / propose~
  point|points|pointing to|towards|toward / think / believe
  i|we think|believe|suppose|guess|reckon|imagine|assume|suspect|expect|fear|hope|feel
  many|some|most suspect|fear|say / suspect|suspects that / estimate~ that / an estimated
  believed|thought|understood|feared|assumed|estimated|projected|forecast|predicted|expected|anticipated to
  reported|hoped|tipped|considered to / tipped for|as / is|are|was|were|be|been|'s|'re said to
  believed|thought|understood|feared|assumed|hoped|expected that / expect|expects|expecting
  it is|was|'s believed|thought|understood|feared|assumed|hoped|said|expected / anticipate|anticipates
  hope~ that / hopes of / look~ set|poised|like / look~ as if|though
  is|are|was|were|be|been|'s|'re|all set to / poised to|for / on track|course to|for / in line to|for
  in talks to|with|over|about / on the verge|brink|cusp|edge of / scheduled|slated to
  inch~|edge~ closer|towards|toward / considering / mulling / weighing
  close|closer to a|an deal|agreement|accord|truce|ceasefire|breakthrough|compromise / bracing for
  threaten~ to / favourite|favorite|favourites|favorites to|for / bet|bets|betting that|on
  odds are|of|that / chances are
  chance|chances|prospect|prospects|risk|risks|threat|danger|fear|fears|spectre|specter of|that / fears are
  risk is that / afraid that / worry~|concern~ that / sign|signs of|that|are
  evidence is mounting|growing|emerging / mounting|growing|emerging evidence / remain~ to be seen
  in my|our view|opinion|judgment|judgement|assessment / to my|our mind|knowledge
  my|our guess|feeling|impression is / as far as i|we|anyone can|know|knows
  source|sources say|says|said|told|claim~|close|familiar / people|person|officials close to
  people|person|officials familiar with / people|person|officials briefed on / with knowledge of
  according to reports|sources|people|estimates|rumours|rumors|unconfirmed|unnamed|anonymous
  according to * reports|sources|people / citing unnamed|anonymous|unidentified
  media|press|news|early|initial|several|some reports / reports say|suggest|claim|indicate
  can|could|ca not|n't be ruled|excluded out / not|n't rule|ruled out / not|n't clear|certain|sure|known`;

const ASKED = `
  ? / whether / ask~|wonder~|question~ if / tell|tells|told|see|check|know|knows|knew|decide|determine if
  find out if / what if / open question / unclear|unsure|uncertain if|when|who|how|why
  remain~ to be seen if|who|how / not|n't clear|certain|sure|known if|when|who|how|why`;

const CONDITIONAL = `
  if / only if / , but only if|when / only when / and only when / unless / providing|provided that
  ^ provided / assuming / supposing / on condition that / on the condition that / in case / in the event
  as|so long as / contingent|conditional on|upon / hinge~ on|upon
  subject to approval|ratification|confirmation|review / ^ were it not / ^ were * to / ^ were * * to
  ^ were * * * to / ^ should|had the|a|an|any|he|she|it|they|we / , were it not
  , were the|he|she|it|they|we to / , were the * to / , should|had the|he|she|it|they|we`;

const OPINION = 'hope~|fear~|assume~|suspect~|reckon~|guess~';

const CONTRARY = `
  wrong / mistaken / mistake / misleading / exaggerate~ / overstate~ / overblown / fabricate~ / hype~ / lies
  fake / premature / too early|soon / impossible / contrary / opposite / against / oppose~
  stop|stops|stopped / end~ / halt~ / block~ / cancel|cancelled|canceled / drop|drops|dropped
  ban|bans|banned / prevent~ / avoid~ / abandon~ / contradict~ / free of|from / only / just / merely / mere
  minor / less / fewer / instead / unlike / barely / rarely / seldom`;

const SPEECH = `
  say|says|said|saying / told|tells|telling / point~ out / believes|thinks|feels|holds that
  state~|note~|add~|argue~|insist~|explain~|announce~|declare~|confirm~|report~|testify~|maintain~|conclude~ that
  claim~|assert~|reveal~|observe~|predict~|stress~|emphasise~|emphasize~ that`;

const SPLIT = '; / , but / but / , yet / and he|she|it|they|we|there';

const SIDE = `
  , which|who|whom|whose|where / because / although / though / while / whereas / when / until / even if / (
  regardless|irrespective of / ^ in spite|response / ^ apart
  ^ despite|after|before|since|following|amid|regarding|concerning|unlike|with|as|like
  , despite|after|before|since|following|amid|regarding|concerning|unlike|with|as|like`;

const IDIOM = `
  not only|just|merely|least|until / no doubt|wonder|matter|sooner|denying|small|stranger / no question that
  no fewer|less|more|later than / without doubt|question|exception / little doubt / all|nothing|anything but
  none other / nothing less|short / never before|mind / if any|anything|ever / as if|though
  think tank|tanks / assuming office|power|control|command|responsibility / on condition of / a while
  as long as * years|months|weeks|days|hours / appear~ in|on|at|before / second|last chance of
  potential of / its|their|his|her|our|full potential`;

/**
 * English phrases by what they tell, separated by slashes and ends of line; the longest that fits counts. In a phrase
 * `a|b` is one word or the other, `deny~` any form of a regular verb, `*` any word, `^` the head of a sentence or of
 * what follows a colon, a dash or the like; "n't" is a word.
 */
export const PHRASES: readonly (readonly [PhraseKind, string])[] = [
  ['negated', NEGATED],
  ['negated', UNLIKELY],
  ['hedged', UNLIKELY],
  ['hedged', HEDGED],
  ['asked', ASKED],
  ['conditional', CONDITIONAL],
  ['opinion', OPINION],
  ['contrary', CONTRARY],
  ['speech', SPEECH],
  ['split', SPLIT],
  ['side', SIDE],
  ['comma', ', / )'],
  ['idiom', IDIOM],
];
