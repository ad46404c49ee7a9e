import { onSegment } from '../../shapes/on-segment';

export default onSegment({
  id: 'dev-km-segment', system: 'km', kinds: ['km-server', 'database-server', 'antivirus-server', 'vulnerability-scanner'], zones: ['km-core'],
  why: { zh: '示例图把密钥管理服务器、数据库、防病毒接在密钥服务区的交换机上。', en: 'The example drawing has key management server, database and anti-virus on the switch of the key service area.' },
});
