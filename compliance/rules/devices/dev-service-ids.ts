import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-service-ids', system: 'ca', kinds: ['intrusion-detector'], area: 'service', required: true,
  why: { zh: '探针与它监视的服务区交换机同处一区。', en: 'The probe stands beside the service switch it watches.' },
});
