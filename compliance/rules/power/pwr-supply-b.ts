import { supplied } from '../../shapes/supplied';

export default supplied('pwr-supply-b', 'B');
