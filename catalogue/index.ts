export { products } from './generic';
