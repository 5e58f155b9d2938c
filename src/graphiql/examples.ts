/** A tab of GraphiQL, as its `defaultTabs` takes it. */
export interface Example {
  readonly query: string;
  readonly variables?: string;
}

/** Stands in the examples where the gateway could name no pool. */
export const EXAMPLE_ID = 'us-east-1_EXAMPLE';

/**
 * The tabs that a first visit opens, over pools that exist.
 *
 * Each operation has a name: GraphiQL shows it as the title of the tab. The comments are short: with
 * the docs open the editor has some 40 columns.
 */
export function examplesFor(userPoolIds: readonly string[]): Example[] {
  const ids = userPoolIds.length > 0 ? userPoolIds : [EXAMPLE_ID];
  const id = JSON.stringify(ids[0]);
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
query SignUpPage {
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
