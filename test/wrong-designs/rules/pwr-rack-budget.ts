import { partOf, type Draft } from '../draft';

/** A PDU of 10 A. */
export function changeRoom(model: Draft): void {
  partOf(model.site!.power.pdus, 'pdu-a01-a').amperes = 10;
}
