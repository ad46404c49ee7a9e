import { inSite } from '../../shapes/in-site';
import { written } from '../../shapes/written';
import { ofSite } from '../../subject';

export default inSite({
  id: 'door-mp-video-mac',
  title: { zh: '录像有完整性保护', en: 'Recordings are protected against change' },
  checks: { zh: '场所写明录像如何防篡改（videoIntegrity）。没有写明时待补；写「无」或占位文字为不符合。', en: 'The site states how recordings are protected (videoIntegrity). Unstated, it is to be supplied; “none” or a placeholder is not met.' },
  why: { zh: '视频记录宜用密码技术保证完整性。', en: 'Recordings should have their integrity protected by cryptography.' },
  mend: { zh: '对录像计算SM3-HMAC或签名，并写 videoIntegrity', en: 'protect the recordings by SM3-HMAC or signatures and state `videoIntegrity`' },
  *check(facts, site) {
    if (site.video.cameras.length > 0) yield written(ofSite(facts), [{ name: { zh: '录像的完整性保护', en: 'how recordings are protected' }, value: site.video.integrity }]);
  },
});
