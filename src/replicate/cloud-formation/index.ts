export { cloudFormationOf, type CloudFormation } from './cloud-formation';
