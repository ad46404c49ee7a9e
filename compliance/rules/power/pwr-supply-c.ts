import { supplied } from '../../shapes/supplied';

export default supplied('pwr-supply-c', 'C');
