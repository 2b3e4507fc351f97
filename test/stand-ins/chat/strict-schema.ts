/** What strict structured output knows of JSON Schema. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['$schema', '$defs', '$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf'],
  ...['enum', 'const', 'description', 'title'],
]);

/** Why OpenAI would refuse a schema under `strict`; undefined where it wouldn't. */
export function strictSchemaProblem(schema: unknown, path: readonly string[] = []): string | undefined {
  if (typeof schema !== 'object' || schema === null)
    return `In context=(${path.join(', ')}), schema is no object.`;
  const node = schema as Record<string, unknown>;
  const where = `In context=(${path.join(', ')}),`;
  if (path.length > 20) return `${where} schema is nested too deep.`;
  if (path.length === 0 && node['type'] !== 'object')
    return `schema must be a JSON Schema of 'type: "object"'.`;
  const unknown = Object.keys(node).find((key) => !KNOWN.has(key));
  if (unknown) return `${where} '${unknown}' is not permitted.`;
  const types = [node['type']].flat();
  if (types.includes('object')) {
    const properties = Object.keys(node['properties'] ?? {});
    if (node['additionalProperties'] !== false) {
      return `${where} 'additionalProperties' is required to be supplied and to be false.`;
    }
    const required = (node['required'] ?? []) as readonly string[];
    const missing = properties.find((property) => !required.includes(property));
    if (missing) return `${where} 'required' has to include every key in properties. Missing '${missing}'.`;
  }
  const children = [
    ...Object.entries((node['properties'] ?? {}) as Record<string, unknown>),
    ...(types.includes('array') ? [['items', node['items']] as const] : []),
    ...((node['anyOf'] ?? []) as readonly unknown[]).map(
      (option, index) => [`anyOf ${index}`, option] as const,
    ),
  ];
  for (const [key, child] of children) {
    const problem = strictSchemaProblem(child, [...path, key]);
    if (problem) return problem;
  }
  return undefined;
}
