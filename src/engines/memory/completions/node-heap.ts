/** Nodes of a tree of maxima, the greatest on top. */
export class NodeHeap {
  readonly #maxima: Float32Array;
  readonly #nodes: number[] = [];

  constructor(maxima: Float32Array) {
    this.#maxima = maxima;
  }

  push(node: number): void {
    const nodes = this.#nodes;
    let at = nodes.length;
    nodes.push(node);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(node, nodes[above] ?? 0)) break;
      nodes[at] = nodes[above] ?? 0;
      at = above;
    }
    nodes[at] = node;
  }

  /** 0 when there is none. */
  pop(): number {
    const nodes = this.#nodes;
    const top = nodes[0] ?? 0;
    const last = nodes.pop() ?? 0;
    if (nodes.length === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= nodes.length) break;
      if (below + 1 < nodes.length && this.#isBefore(nodes[below + 1] ?? 0, nodes[below] ?? 0)) below++;
      if (!this.#isBefore(nodes[below] ?? 0, last)) break;
      nodes[at] = nodes[below] ?? 0;
      at = below;
    }
    nodes[at] = last;
    return top;
  }

  #isBefore(a: number, b: number): boolean {
    return (this.#maxima[a] ?? 0) > (this.#maxima[b] ?? 0);
  }
}
