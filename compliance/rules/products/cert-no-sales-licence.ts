import { ended, numberOf } from '../../shapes/ended';
import { fill } from '../../words';

const stopped = '2023-07-01';

export default ended({
  id: 'cert-no-sales-licence', kind: 'sales-licence',
  title: { zh: '2023-07-01 起没有新的销售许可证', en: 'No sales licence was issued from 2023-07-01 on' },
  checks: { zh: `证明材料中的计算机信息系统安全专用产品销售许可证，颁发日期（validFrom）早于 ${stopped}。`, en: `Sales licences among the evidence start before ${stopped} (validFrom).` },
  why: { zh: '该日起停止颁发，日期在其后的许可证必有差错。', en: 'They were stopped on that day; a later one must be a mistake.' },
  mend: { zh: '核对日期和材料种类', en: 'check the date and the kind of paper' },
  missing: { zh: '待补：销售许可证的颁发日期', en: 'to be supplied: date of issue of the sales licence' },
  fault: (paper) => paper.validFrom === undefined ? undefined
    : paper.validFrom >= stopped ? fill({ zh: '{paper} 的颁发日期为 {from}', en: '{paper} is dated {from}' }, { paper: numberOf(paper), from: paper.validFrom }) : undefined,
});
