export * from './lanes';
export * from './passing';
export * from './prove';
export { reach, type Path, type Reach, type Step, type Verdict } from './reach';
export * from './words';
