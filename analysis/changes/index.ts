export { changesBetween, reverseOf } from './between';
export { changeKinds, subjects, type Change, type ChangeKind, type Changes, type FieldChange, type KnownSubject, type Revision, type Subject, type Value } from './change';
export { passingBetween, passingInOrder, type PassingChange } from './passing';
export { renamesBetween } from './renames';
export type { Renaming } from './references';
