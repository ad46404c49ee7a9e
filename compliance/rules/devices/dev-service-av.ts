import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-service-av', system: 'ca', kinds: ['antivirus-server'], area: 'service',
  why: { zh: '正文没有列出防病毒服务器，示例图画在服务区。', en: 'The text does not list the anti-virus server; the example drawing shows it in the service area.' },
});
