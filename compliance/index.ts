/** Rules of the standards over the model: findings, verdicts, and the files that show them. */
export * from './assess';
export * from './difference';
export * from './docs';
export * from './files';
export * from './finding';
export * from './pack';
export * from './packs';
export * from './report';
export { rules, ruleAreas } from './rules';
export type { Rule, Outcome } from './rule';
export * from './verdict';
