const { types } = require('node:util');
const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest runs tests in a realm of their own, where Node's own errors are no instances of Error. The SDK
 * wraps what is no Error and loses its name and code (measured for SDK 3.1169), so that a broken
 * connection would look unlike itself in tests alone. Here every error is an Error.
 */
module.exports = class OneRealmEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const RealmError = this.global.Error;
    const ordinary = Function.prototype[Symbol.hasInstance];
    Object.defineProperty(RealmError, Symbol.hasInstance, {
      value(candidate) {
        // Inherited by the classes of errors, which keep telling themselves apart.
        if (this === RealmError && types.isNativeError(candidate)) return true;
        return ordinary.call(this, candidate);
      },
    });
  }
};
