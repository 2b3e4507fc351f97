import { defineConfig } from 'drizzle-kit';

/** `npm run database:generate` writes a migration for what changed in the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/storage/schema.ts',
  out: './src/storage/migrations',
  schemaFilter: ['atelier'],
});
