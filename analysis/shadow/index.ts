export * from './rule-overlaps';
