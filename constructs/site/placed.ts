import type { Construct } from 'constructs';
import { type z } from 'zod';
import { Room } from './room';
import { around, Thing } from './thing';

type Spot = { readonly x?: number; readonly y?: number; readonly z?: number; readonly direction?: number };

/** A thing that stands or hangs in a room; the room is the one it is created in. */
export abstract class Placed<S extends z.ZodObject> extends Thing<S> {
  readonly room: Room | undefined;
  constructor(scope: Construct, id: string, schema: S, props: unknown) {
    super(scope, id, schema, props);
    const needed = (this.props as Spot).x !== undefined;
    this.room = needed ? around(this, Room, { zh: '房间 (Room)', en: 'a Room' }) : Room.of(this);
  }
  override entry(): Record<string, unknown> {
    const { x, y, z, direction, ...rest } = this.props as Spot;
    return { ...rest, ...(x === undefined || y === undefined ? {} : { position: { room: this.room, x, y, z, direction } }) };
  }
}
