// `npm run schema`: the JSON Schema that gives editors completion in rule files, from the schema that the build checks with.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { SCHEMA_FILE, talkingPointSchema } from './rules/json-schema';

writeFileSync(SCHEMA_FILE, JSON.stringify(talkingPointSchema(), null, 2));
spawnSync('npx', ['--no-install', 'biome', 'format', '--write', SCHEMA_FILE], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
