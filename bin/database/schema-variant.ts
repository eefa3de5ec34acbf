import type { DatabaseProvider } from "@/lib/env";

const PROVIDER = 'provider = "sqlite"';
const OUTPUT = 'output       = "./generated/sqlite"';

/**
 * The text of prisma/schema.prisma for a provider. PostgreSQL differs in provider and output only;
 * its output is relative to the git-ignored folder that the variant is written to.
 */
export function schemaVariant(schema: string, provider: DatabaseProvider): string {
  if (provider === "sqlite") return schema;
  return replaceOnce(
    replaceOnce(schema, PROVIDER, 'provider = "postgresql"'),
    OUTPUT,
    'output       = "./postgres"',
  );
}

function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) {
    throw new Error(`prisma/schema.prisma must contain exactly once: ${from}`);
  }
  return text.replace(from, to);
}
