/** A refusal that the endpoint answers in AWS's own shape; its name is the exception's name. */
export class WireException extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export function invalidParameter(message: string): WireException {
  return new WireException('InvalidParameterException', message);
}
