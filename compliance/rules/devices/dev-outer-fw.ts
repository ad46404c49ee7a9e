import { wallIn } from '../../shapes/wall-in';

export default wallIn({ id: 'dev-outer-fw', what: { zh: '最外侧', en: 'outermost' }, inner: ['service', 'service-management'], outer: ['public'], area: 'service' });
