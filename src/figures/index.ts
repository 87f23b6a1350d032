export * from './agreement-figure.js';
export * from './coalition-figure.js';
export type { Figure, Json } from './figure.js';
export * from './stance-figure.js';
export * from './tally-figure.js';
export * from './timeline-figure.js';
