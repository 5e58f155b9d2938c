// The SDK's paragraph about Node 20, and its search for credentials on an EC2 host that is not there.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
process.env.AWS_EC2_METADATA_DISABLED = 'true';
