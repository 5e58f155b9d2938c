/** A tab of GraphiQL, as its `defaultTabs` takes it. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

/** Stands in the examples where the gateway could name no pool. */
export const EXAMPLE_ID = 'us-east-1_EXAMPLE';

/** A tab's text, as GraphiQL keeps it. */
interface Tab {
  readonly query: string | null;
  readonly variables?: string | null | undefined;
}

/** The examples for a visitor without a token: first the one that runs without. */
export function examplesForPublic(userPoolIds: readonly string[]): Example[] {
  const examples = examplesFor(userPoolIds);
  const open = ({ query }: Example): boolean => query.includes('query SignUpPage ');
  return [...examples.filter(open), ...examples.filter((example) => !open(example))];
}

/** The same tab over pools that exist, where it is an example that nobody has changed; else as it is. */
export function fillIn<T extends Tab>(tab: T, userPoolIds: readonly string[]): T {
  const index = examplesFor([]).findIndex(
    ({ query, variables = null }) => query === tab.query && variables === (tab.variables ?? null),
  );
  const example = examplesFor(userPoolIds)[index];
  if (!example || (example.query === tab.query && example.variables === undefined)) return tab;
  return { ...tab, query: example.query, variables: example.variables ?? null };
}

/**
 * The tabs that a first visit opens, over pools that exist.
 *
 * Each operation has a name: GraphiQL shows it as the title of the tab. The comments are short: with
 * the docs open the editor has some 40 columns.
 */
export function examplesFor(userPoolIds: readonly string[]): Example[] {
  const isMadeUp = userPoolIds.length === 0;
  const ids = isMadeUp ? [EXAMPLE_ID] : userPoolIds;
  const id = JSON.stringify(ids[0]);
  const other = JSON.stringify(ids[1] ?? ids[0]);
  const missing = JSON.stringify(ids[0]?.replace(/_.*$/, '_nosuchpool'));
  return [
    {
      query: `# A few settings of one pool.
query OnePool {
  userPool(id: ${id}) {
    name
    mfaConfiguration
    policies {
      passwordPolicy {
        minimumLength
      }
    }
    lambdaConfig {
      customEmailSender {
        lambdaArn
      }
    }
    tag(key: "my-test-tag-key")
  }
}
`,
    },
    {
      query: `# What a sign-up page needs to know.
query SignUpPage {${isMadeUp ? '\n  # Put the id of a pool of yours here.' : ''}
  userPool(id: ${id}) {
    policies {
      passwordPolicy {
        minimumLength
        requireUppercase
        requireLowercase
        requireNumbers
        requireSymbols
      }
    }
    mfaConfiguration
    usernameAttributes
    aliasAttributes
    autoVerifiedAttributes
    adminCreateUserConfig {
      allowAdminCreateUserOnly
    }
    schemaAttributes {
      name
      required
      attributeDataType
    }
    hostedUiBaseUrl
    issuer
  }
}
`,
    },
    {
      query: `# All accounts and regions, page by page.
query Fleet {
  userPools(first: 10) {
    edges {
      account
      region
      node {
        id
        name
        lastModifiedDate
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    },
    {
      query: `# Pools without MFA for everybody, by name.
query FindPools {
  userPools(
    filter: { not: { mfaConfiguration: ON } }
    orderBy: { field: NAME }
  ) {
    edges {
      account
      region
      node {
        id
        name
        mfaConfiguration
      }
    }
  }
}
`,
    },
    {
      query: `# What is around a pool, each read on demand.
query AroundPool {
  userPool(id: ${id}) {
    clients {
      nodes {
        clientName
        allowedOAuthFlows
        callbackUrls
        hasSecret
      }
    }
    groups {
      nodes {
        groupName
        roleArn
      }
    }
    mfaConfig {
      enabledMethods
    }
    identityPools {
      name
    }
  }
}
`,
    },
    {
      query: `# How reads went, and what budget is left.
query Accounts {
  accounts {
    name
    regions {
      region
      lastSuccessAt
      lastErrorCode
      budget {
        bucket
        limitPerSecond
        remaining
      }
    }
  }
}
`,
    },
    {
      query: `# Many pools, by id: see Variables.
query PoolsById($ids: [ID!]!) {
  userPoolsById(ids: $ids) {
    id
    name
    mfaConfiguration
  }
}
`,
      variables: `${JSON.stringify({ ids }, null, 2)}\n`,
    },
    {
      query: `# How two pools differ.
query Compare {
  userPoolDiff(
    left: { pool: { id: ${id} } }
    right: { pool: { id: ${other} } }
  ) {
    identical
    changes {
      path
      kind
      left
      right
    }
  }
}
`,
    },
    {
      query: `# How to build another pool like one.
query Replica {
  userPool(id: ${id}) {
    replica(name: "twin") {
      steps {
        operation
        input
        placeholders {
          name
          description
        }
      }
      notCarried {
        path
        reason
        message
      }
    }
  }
}
`,
    },
    {
      query: `# The typed lane: a failure is a value.
query TypedLane {
  found: userPoolResult(id: ${id}) {
    ...Outcome
  }
  missing: userPoolResult(id: ${missing}) {
    ...Outcome
  }
}

fragment Outcome on UserPoolResult {
  __typename
  ... on UserPool {
    name
  }
  ... on UserPoolError {
    code
    message
    retryable
  }
}
`,
    },
  ];
}
