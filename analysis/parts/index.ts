export { contentOf } from './kept';
export { sitePart } from './site';
export { systemPart } from './system';
