import { defineConfig } from "prisma/config";

// Without this, `prisma generate` looks for a native schema engine to download. Migrations use the
// WebAssembly build instead (bin/database), so no native engine is ever needed.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
