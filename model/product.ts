/** Products and their evidence: what the 软硬件清单 lists. */
import { z } from 'zod';
import { meaning } from './meaning';
import { lineOfText as text } from './text';
import { evidenceKindNames, productClassNames } from './vocabulary';

const isoDate = z.iso.date();

export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKindNames).describe(meaning('证明材料类别', 'kind of evidence')),
  number: text.optional().describe(meaning('证书编号，照证书填写；不填则打印“待补”', 'as printed on the certificate; absent prints 待补')),
  holder: text.optional().describe(meaning('持证单位，照证书填写', 'holder, as printed')),
  product: text.optional().describe(meaning('证书所载的产品名称和型号', 'product and model as the certificate names them')),
  standard: text.optional().describe(meaning('产品检测所依据的标准', 'standard the product was tested against')),
  level: z.int().min(1).max(4).optional().describe(meaning('密码模块安全等级（GB/T 37092）', 'security level of the cryptographic module (GB/T 37092)')),
  validFrom: isoDate.optional().describe(meaning('发证日期或有效期起，YYYY-MM-DD', 'first day it is valid, YYYY-MM-DD')),
  validUntil: isoDate.optional().describe(meaning('有效期至，YYYY-MM-DD', 'last day it is valid, YYYY-MM-DD')),
  attachment: text.optional().describe(meaning('复印件所在：附件 n', 'where the copy lies: 附件 n')),
});

export const productSchema = z.strictObject({
  id: z.string().min(1),
  class: z.enum(productClassNames).describe(meaning('类别', 'class')),
  name: text.describe(meaning('名称；申请单位尚未选定时用通用名称', 'name, generic where the applicant has not chosen yet')),
  model: text.optional().describe(meaning('型号；软件填产品名称', 'model; for software: product name as sold')),
  version: text.optional().describe(meaning('版本', 'version')),
  vendor: text.optional().describe(meaning('生产厂商', 'vendor')),
  units: z.number().positive().optional().describe(meaning('高度（U）', 'height in rack units (U)')),
  depth: z.int().positive().optional().describe(meaning('机柜前立柱之后的深度（mm）；不填：未知，按占满整个深度计', 'depth behind the rack\u2019s front rails (mm); absent: unknown, taken as the whole depth')),
  halfWidth: z.boolean().optional().describe(meaning('true：占半个机柜宽', 'true: takes half the width of a rack')),
  watts: z.number().nonnegative().optional().describe(meaning('额定功率（W）', 'rated power (W)')),
  heatWatts: z.number().nonnegative().optional().describe(meaning('散热量（W）；不填：等于额定功率', 'heat it gives off (W); absent: as much as its rated power')),
  tbps: z.number().positive().optional().describe(meaning('整机吞吐量（Tbps，双向）；交换机用', 'of a switch: throughput (Tbps, both ways)')),
  gpps: z.number().positive().optional().describe(meaning('整机包转发率（Gpps）；交换机用', 'of a switch: packets forwarded (Gpps)')),
  cpus: z.int().positive().optional().describe(meaning('CPU 个数；服务器用', 'of a server: number of CPUs')),
  coresPerCpu: z.int().positive().optional().describe(meaning('单个 CPU 的内核数；服务器用', 'of a server: cores of a CPU')),
  memoryGigabytes: z.number().positive().optional().describe(meaning('内存容量（GB）；服务器用', 'of a server: memory (GB)')),
  feeds: z.int().min(1).max(2).optional().describe(meaning('独立电源线的电源数；不填：上架设备 2，终端 1', 'power supplies on separate cords; absent: 2 for what stands in a rack, 1 for a terminal')),
  kilograms: z.number().positive().optional().describe(meaning('重量（kg）', 'weight (kg)')),
  confidence: z.enum(['A', 'B', 'C']).optional().describe(meaning('产品目录数据的可信度：A 有公开来源，B 通行认识，C 待确认；不填：申请单位自己填写', 'of a catalogue hint: A seen in a public source, B well known, C to be confirmed; absent: stated by the applicant')),
  evidence: z.array(evidenceSchema),
});
