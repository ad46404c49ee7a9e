import { endedKinds } from '../../../analysis/evidence';
import { ended, numberOf } from '../../shapes/ended';
import { fill } from '../../words';

/** Last day on which an old licence could be valid: none issued after the stop, two years each. */
const last = endedKinds['sales-licence'] ?? '2025-06-30';
export const stopped = '2023-07-01';

export default ended({
  id: 'cert-sales-licence-dead', kind: 'sales-licence',
  title: { zh: '销售许可证已全部失效', en: 'No sales licence is valid any more' },
  checks: { zh: `设施日期在 ${last} 之后时，证明材料中没有 ${stopped} 之前颁发的计算机信息系统安全专用产品销售许可证。`, en: `After ${last} no security product sales licence issued before ${stopped} is offered as evidence.` },
  why: { zh: `${stopped} 起不再颁发，原有的有效期两年。`, en: `None has been issued since ${stopped}, and each ran two years.` },
  mend: { zh: '换用网络安全专用产品安全检测证书或安全认证证书', en: 'offer a network security product test certificate or certification instead' },
  missing: { zh: '设施没有写明日期（date）', en: 'the facility states no date' },
  fault: (paper, date) => {
    if (paper.validFrom !== undefined && paper.validFrom >= stopped) return undefined;
    if (date === undefined) return 'unknown';
    return date > last ? fill({ zh: '{paper} 至迟于 {last} 失效', en: '{paper} ended on {last} at the latest' }, { paper: numberOf(paper), last }) : undefined;
  },
});
