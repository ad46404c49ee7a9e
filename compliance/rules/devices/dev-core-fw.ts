import { wallIn } from '../../shapes/wall-in';

export default wallIn({ id: 'dev-core-fw', what: { zh: '最内侧', en: 'innermost' }, inner: ['core'], outer: ['management', 'service-management', 'service'], area: 'core' });
