import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { DIST, ROOT } from './parts.mjs';

/** The modules whose types are the library's; they name each other and no package but that of documents. */
const TYPED = [
  'src/index.ts',
  'src/gateway.ts',
  'src/gateway-types.ts',
  'src/config/config-error.ts',
  'src/generated/client-types.ts',
  'src/generated/operations.ts',
];

/** What can be imported: by `require` from NAME.js, by `import` from NAME.mjs, each with its types. */
const WITH_CODE = ['client-types', 'operations'];

for (const path of TYPED) {
  const source = readFileSync(join(ROOT, path), 'utf8');
  const fileName = join(DIST, basename(path));
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName,
    compilerOptions: { declaration: true, isolatedDeclarations: true, strict: true },
  });
  if (diagnostics.length > 0) {
    const said = diagnostics.map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
    console.error(`${path}: ${said.join('\n')}`);
    process.exitCode = 1;
  }
  // All types lie side by side in dist/.
  const types = outputText.replaceAll(/(from '\.)\/(?:[\w-]+\/)*([\w-]+';)/g, '$1/$2');
  writeFileSync(join(DIST, basename(path, '.ts') + '.d.ts'), types);
}

for (const name of WITH_CODE) {
  const source = readFileSync(join(ROOT, 'src/generated', `${name}.ts`), 'utf8');
  for (const [format, end] of [
    ['cjs', 'js'],
    ['esm', 'mjs'],
  ]) {
    const { code } = transformSync(source, { loader: 'ts', format, target: 'node20' });
    writeFileSync(join(DIST, `${name}.${end}`), code);
  }
  writeFileSync(join(DIST, `${name}.d.mts`), `export * from './${name}.js';\n`);
}

// One gateway's code, however it is asked for: two copies would not know each other's errors.
writeFileSync(
  join(DIST, 'index.mjs'),
  "import library from './index.js';\n\nexport const { ConfigError, createGateway } = library;\n",
);
writeFileSync(join(DIST, 'index.d.mts'), "export * from './index.js';\n");
