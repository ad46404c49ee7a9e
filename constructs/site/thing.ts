import { type Construct } from 'constructs';
import { z } from 'zod';
import { code, lineOfText, meaning, pointSchema, positionSchema, sizeSchema, type Bilingual, type ThingKind } from '../../model';
import { Element, enclosing } from '../element';

/** What every thing of the site may be told. */
export const label = {
  name: lineOfText.optional().describe(meaning('图、表和标签上的名称；默认：id 的大写', 'name on drawings, in tables and on the label; default: its id in capitals')),
  code: code.optional().describe(meaning('编号，场所内唯一，各图各表相同；默认：像编号的名称（M04、A01）即为编号，其余按类别字母和顺序号给出，由锁文件保留', 'its code, unique in the site, the same on every sheet and in every table; default: a name that looks like one (M04, A01), else letters by kind and a number, kept by the lock file')),
};

const { x, y, z: height, direction } = positionSchema.shape;
/** Where it is in its room. */
export const place = {
  x: x.describe(meaning('占位中心：楼层平面图上向右的 mm', 'centre of its footprint: mm to the right on the plan of the floor')),
  y: y.describe(meaning('占位中心：楼层平面图上向上的 mm', 'centre of its footprint: mm up the sheet on the plan of the floor')),
  z: height.describe(meaning('距地板完成面的高度（mm）；默认：落地，或吊顶安装', 'mm above the finished floor; default: it stands on the floor, or hangs at the ceiling')),
  direction: direction.describe(meaning('正面朝向：自 +x 逆时针的度数，0 右，90 上，180 左，270 下', 'where its front faces, in degrees counter-clockwise from +x: 0 right, 90 up the sheet, 180 left, 270 down')),
};
export const maybePlace = { ...place, x: place.x.optional().describe(place.x.description!), y: place.y.optional().describe(place.y.description!) };

/** A part of the model with a default for who writes a design; told in the same words. */
export const usual = <S extends z.ZodType>(schema: S, value: z.output<S>): z.ZodDefault<S> => schema.default(value as z.core.util.NoUndefined<z.output<S>>).describe(schema.description ?? '');

/** Corners of a line that leads somewhere. */
export const line = z.array(pointSchema).min(2).superRefine((corners, context) => {
  const [first] = corners;
  if (first !== undefined && corners.every(({ x: across, y: up }) => across === first.x && up === first.y)) context.addIssue({ code: 'custom', params: { reason: { zh: '各拐点都在同一处', en: 'all its corners are at one place' }, allowed: { zh: '两个以上不同的拐点', en: 'two or more different corners' } } });
});

/** Size with a default by its kind. */
export const size = (width: number, depth: number, tall: number) => sizeSchema.default({ width, depth, height: tall }).describe(meaning('外形尺寸（mm）：正面宽、深、高', 'width along its front, depth and height in mm'));

/** A reference to another construct, of one of the classes. */
export const refer = <T extends Element>(zh: string, en: string, ...classes: readonly (abstract new (...given: never[]) => T)[]) =>
  z.custom<T>((value) => classes.some((each) => value instanceof each), { params: { allowed: { zh, en } satisfies Bilingual } });

/** Anything that becomes an entry of one list of the site's model. Its props hold other things as constructs; the model holds their ids. */
export abstract class Thing<S extends z.ZodObject> extends Element {
  static readonly schema: z.ZodObject = z.strictObject(label);
  abstract readonly kind: ThingKind;
  readonly props: z.output<S>;

  constructor(scope: Construct, id: string, schema: S, props: unknown) {
    super(scope, id);
    this.props = this.read(schema, props);
  }

  /** False when something is wrong with what it was told: it is left out of further checks. */
  get isSound(): boolean {
    return this.issues.length === 0;
  }

  /** Name stated, or its id in capitals. */
  get title(): string {
    const { name } = this.props as { name?: string };
    return name ?? this.node.id.toUpperCase();
  }

  /** Props as the model has them, before constructs become ids. */
  entry(): Record<string, unknown> {
    return this.props;
  }
}

/** The same without some properties. */
export const without = (values: object, ...names: readonly string[]): Record<string, unknown> => Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));

/** The nearest construct of a class around a thing; when there is none, that is reported. */
export function around<T extends Element>(thing: Element, of: abstract new (...given: never[]) => T, words: Bilingual): T | undefined {
  const found = enclosing(thing, (candidate): candidate is T => candidate instanceof of);
  if (!found) thing.report('site-scope', { words });
  return found;
}
