import { onSegment } from '../../shapes/on-segment';

export default onSegment({
  id: 'dev-service-segment', system: 'ca', kinds: ['ocsp-server', 'slave-directory', 'publishing-server', 'antivirus-server'], zones: ['service', 'service-management'],
  why: { zh: '示例图把 OCSP、从目录、防病毒接在服务区网段；对外查询的服务器不进里层网段。', en: 'The example drawings have OCSP, slave directory and anti-virus on the service segment; what the outside asks stays out of the inner ones.' },
});
