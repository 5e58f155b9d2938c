import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The walls of the house. Requests go down the list and values come up: a room may import from rooms
 * below it that its line names, and from no other.
 */
const ROOMS = {
  domain: [],
  config: ['domain'],
  access: ['domain'],
  demo: ['domain'],
  cognito: ['domain'],
  cache: ['domain'],
  redis: ['domain'],
  loaders: ['domain'],
  telemetry: ['domain'],
  document: ['domain'],
  replicate: ['domain', 'document'],
  diff: ['domain', 'document'],
  generated: ['domain', 'replicate', 'diff', 'schema'],
  schema: ['domain', 'document', 'replicate', 'diff', 'generated', 'loaders'],
  server: ['domain', 'config', 'access', 'telemetry', 'schema'],
  cli: ['domain', 'config'],
  invocation: [],
};
/** What stands in no room and may be used from each. */
const OPEN = ['package-file.ts'];
/** The rooms that may know AWS's SDK. */
const SDK_ROOMS = ['cognito'];

/** One for all: its plug-in reads the first that it meets. */
const GRAPHQL = { schema: './schema.graphql', documents: './operations/*.graphql' };

const walls = Object.entries(ROOMS).map(([room, below]) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...below, ...OPEN].map((name) => `./${name}`),
  message: `src/${room} may import from ${below.map((name) => `src/${name}`).join(', ') || 'no other room'}.`,
}));

export default tseslint.config(
  { ignores: ['dist/', 'released/', 'node_modules/', 'coverage/', 'src/generated/'] },
  {
    files: ['**/*.{ts,tsx,mts,mjs,cjs}'],
    extends: [js.configs.recommended],
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.mts', '.js'] } } },
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'process',
          message:
            'Only main.ts, cli-main.ts and lambda.ts know the environment; src/config is handed it.',
        },
      ],
      'import-x/no-restricted-paths': ['error', { zones: walls }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'Import at the top, where the walls can see it.' },
      ],
      curly: ['error', 'multi-line', 'consistent'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: SDK_ROOMS.map((room) => `src/${room}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['@aws-sdk/*', '@smithy/*'], message: 'The SDK stays in its room.' }],
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'src/domain imports nothing.' }] },
      ],
    },
  },
  {
    files: ['src/main.ts', 'src/cli-main.ts', 'src/lambda.ts', 'test/**'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
        module: 'writable',
      },
    },
  },
  {
    files: ['operations/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: GRAPHQL },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // Clients keep what they were answered by other keys: a pool is told by account, region and id.
      '@graphql-eslint/require-selections': 'off',
    },
  },
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: GRAPHQL },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
);
