import { isRecord } from "../src/domain/is-record.ts";
import { childrenOf, isNode, type Node, programOf, sourcesBelow, walk } from "./words-in-literals.ts";

export interface WrittenComplaint {
  readonly file: string;
  /** With `{}` for each value in it. */
  readonly sentence: string;
}

/** What is given a reason, a remedy, or what a reason names. */
const given: ReadonlySet<string> = new Set(
  "FormatError YamlSyntaxError complain refuse refused no lost parsed parseYaml".split(" "),
);
const properties: ReadonlySet<string> = new Set(["reason", "remedy"]);
/** The file that lists what else a file may be, for a reason to name. */
const kinds = /other-kinds\.ts$/;

/** The reasons and remedies below a folder, wherever they are handed to what tells them. */
export function complaintsIn(folder: string): WrittenComplaint[] {
  return [...sourcesBelow(folder)].flatMap(([file, source]) => {
    const program = programOf(file, source);
    const names = declared(program);
    const sentences: string[] = [];
    walk(program, (node) => {
      const { callee, key, value } = node;
      if (/^(?:Call|New)Expression$/.test(node.type) && isRecord(callee) && Array.isArray(node.arguments)) {
        const name = isRecord(callee.property) ? callee.property.name : callee.name;
        if (given.has(String(name)))
          sentences.push(...node.arguments.flatMap((one) => sentencesOf(one, names)));
      }
      if (node.type === "Property" && isRecord(key)) {
        const isTold = properties.has(String(key.name)) || (kinds.test(file) && key.name === "name");
        if (isTold) sentences.push(...sentencesOf(value, names));
      }
      return childrenOf(node);
    });
    return [...new Set(sentences)].filter((one) => /\S \S/.test(one)).map((sentence) => ({ file, sentence }));
  });
}

/** Constants and functions of a file, by name: what a name in it may stand for. */
function declared(program: Node): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  walk(program, (node) => {
    const { id, init } = node;
    if (node.type === "VariableDeclarator" && isRecord(id) && isNode(init)) found.set(String(id.name), init);
    if (node.type === "FunctionDeclaration" && isRecord(id)) found.set(String(id.name), node);
    return childrenOf(node);
  });
  return found;
}

function sentencesOf(node: unknown, names: ReadonlyMap<string, Node>, depth = 0): string[] {
  if (!isNode(node) || depth > 4) return [];
  const all = (parts: readonly unknown[]) => parts.flatMap((part) => sentencesOf(part, names, depth + 1));
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return [quasisOf(node).join("{}")];
    case "ConditionalExpression":
      return all([node.consequent, node.alternate]);
    case "LogicalExpression":
      return all([node.left, node.right]);
    case "ArrayExpression":
      return all(Array.isArray(node.elements) ? node.elements : []);
    case "TSAsExpression":
      return all([node.expression]);
    case "SpreadElement":
      return all([node.argument]);
    case "Identifier":
      return all([names.get(String(node.name))]);
    case "CallExpression": {
      const called = isRecord(node.callee) ? names.get(String(node.callee.name)) : undefined;
      return called?.type === "FunctionDeclaration" ? all(returnedBy(called)) : [];
    }
    default:
      return [];
  }
}

function returnedBy(called: Node): unknown[] {
  const returned: unknown[] = [];
  walk(called, (node) => {
    if (node.type === "ReturnStatement") returned.push(node.argument);
    return childrenOf(node);
  });
  return returned;
}

function quasisOf({ quasis }: Node): string[] {
  if (!Array.isArray(quasis)) return [];
  return quasis.map((part: unknown) =>
    isRecord(part) && isRecord(part.value) ? String(part.value.cooked) : "",
  );
}
