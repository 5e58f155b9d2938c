import { faultsOf } from './faults';

const SOUND = `
variable "secret" {
  type = string
}

import {
  to = aws_cognito_user_pool.this
  id = "eu-west-1_Ab1Cd2Ef3"
}

resource "aws_cognito_user_pool" "this" {
  name = "a"

  password_policy {
    minimum_length = 8
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_cognito_identity_provider" "a" {
  user_pool_id     = aws_cognito_user_pool.this.id
  provider_name    = "A"
  provider_type    = "OIDC"
  provider_details = { "client_secret" = var.secret }
}

resource "aws_cognito_user_pool_client" "a" {
  user_pool_id = aws_cognito_user_pool.this.id
  name         = "a"

  analytics_configuration {
    application_id = "a"
    external_id    = "b"
    role_arn       = "arn:aws:iam::123456789012:role/c"
  }
}
`;

describe('the check of a Terraform file', () => {
  it('finds nothing in a sound one', async () => {
    const faults = await faultsOf(SOUND);

    expect(faults).toEqual([]);
  });

  it.each([
    ['name = "a"', 'name = ', 'syntax: Error: parse config'],
    ['"aws_cognito_user_pool" "this"', '"aws_cognito_pool" "this"', 'unknown resource: '],
    ['minimum_length', 'shortest', 'unknown: aws_cognito_user_pool.this.password_policy.shortest'],
    ['  provider_name    = "A"\n', '', 'missing: aws_cognito_identity_provider.a.provider_name'],
    ['password_policy {', 'password_policy = {', 'argument where a block belongs: '],
    [
      'password_policy {\n    minimum_length = 8\n  }',
      'password_policy = [{ minimum_length = 8 }]',
      'argument where a block belongs: password_policy',
    ],
    [
      'provider_details = { "client_secret" = var.secret }',
      'provider_details {\n    client_secret = var.secret\n  }',
      'block where an argument belongs: ',
    ],
    ['application_id = "a"', 'application_arn = "a"', '.external_id beside application_arn'],
    ['    external_id    = "b"\n', '', '.external_id beside application_id'],
    ['  lifecycle', '  password_policy {}\n\n  lifecycle', 'more than one block: '],
    ['minimum_length = 8', 'minimum_length = "eight"', 'not a number: '],
    ['= aws_cognito_user_pool.this.id', '= aws_cognito_user_pool.other.id', 'not declared: '],
    ['var.secret', 'var.other', 'not declared: var.other'],
    ['var.secret', '"var.secret"', 'unused variable: secret'],
    ['variable "secret"', 'variable "secret" {}\n\nvariable "secret"', 'variable twice: secret'],
    [
      'resource "aws_cognito_identity_provider"',
      'resource "aws_cognito_user_pool" "this" {\n  name = "b"\n}\n\nresource "aws_cognito_identity_provider"',
      'resource twice: aws_cognito_user_pool.this',
    ],
    ['to = aws_cognito_user_pool.this', 'to = aws_cognito_user_pool.that', 'import to nothing: '],
    ['id = "eu-west-1_Ab1Cd2Ef3"', 'id = ""', 'import of nothing: '],
  ])('finds the fault where %j is %j', async (sound, broken, fault) => {
    expect(SOUND).toContain(sound);

    const faults = await faultsOf(SOUND.replace(sound, broken));

    expect(faults).toContainEqual(expect.stringContaining(fault));
  });
});
