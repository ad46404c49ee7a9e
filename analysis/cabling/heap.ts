/** Smallest first, by a number. */
export class Heap<T> {
  private readonly items: { readonly key: number; readonly value: T }[] = [];

  push(key: number, value: T): void {
    const { items } = this;
    let at = items.length;
    items.push({ key, value });
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (items[up]!.key <= items[at]!.key) break;
      [items[up], items[at]] = [items[at]!, items[up]!];
      at = up;
    }
  }

  pop(): { readonly key: number; readonly value: T } | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (top === undefined || last === undefined || items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      let least = at;
      if (left < items.length && items[left]!.key < items[least]!.key) least = left;
      if (left + 1 < items.length && items[left + 1]!.key < items[least]!.key) least = left + 1;
      if (least === at) return top;
      [items[least], items[at]] = [items[at]!, items[least]!];
      at = least;
    }
  }
}
