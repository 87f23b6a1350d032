export { cohenKappa, type KappaOptions } from './cohen-kappa.js';
export { geometricMeanOfOdds } from './geometric-mean-of-odds.js';
export { type GwetOptions, gwetAC } from './gwet-ac.js';
export { type AlphaOptions, krippendorffAlpha } from './krippendorff-alpha.js';
export { linearPool } from './linear-pool.js';
export type {
  Category,
  MeasureOfFrequencies,
  MeasureOfProbabilities,
  MeasureOfRatings,
  NoPairs,
  Ratings,
} from './measure.js';
export { percentAgreement } from './percent-agreement.js';
export { tastleWiermanConsensus } from './tastle-wierman-consensus.js';
export { vanDerEijkAgreement } from './van-der-eijk-agreement.js';
