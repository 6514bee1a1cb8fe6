/**
 * What is read of a node is kept as long as the node: many parts of the model ask for the same, and a node that is
 * remembered from one reading to the next may stand on another line by then.
 */
export function keptByNode<Node extends object, Reading>(
  read: (node: Node) => Reading,
): (node: Node) => Reading {
  const kept = new WeakMap<Node, Reading>()
  return (node) => {
    const known = kept.get(node)
    if (known !== undefined) return known
    const reading = read(node)
    kept.set(node, reading)
    return reading
  }
}
