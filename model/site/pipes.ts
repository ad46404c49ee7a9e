/** 管道: pipes that lie in rooms of the site or pass through them. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { pipeKindNames } from './vocabulary';
import { id, millimetres, named, pointSchema, text } from './place';

export const pipeSchema = z.strictObject({
  ...named,
  floor: id,
  kind: z.enum(pipeKindNames),
  line: z.array(pointSchema).min(2).describe(meaning('中心线', 'its centre line')),
  z: z.int().describe(meaning('中心距地板完成面的高度（mm）；在活动地板下为负', 'height of its centre above the finished floor (mm); negative under the raised floor')),
  diameter: millimetres.describe(meaning('公称直径（mm）', 'nominal diameter (mm)')),
  serves: z.array(id).describe(meaning('所服务的设备；空：与机房无关', 'what it serves; empty: nothing of the machine room')),
  penetrations: z.array(id).describe(meaning('穿过屏蔽体所经的部件', 'through which it passes a shield')),
  protection: text.optional().describe(meaning('防漏、防结露措施，如 套管、保温、拦水坝', 'what is done against leaks and dew: sleeve, insulation, dam')),
});
