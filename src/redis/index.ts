export { openRedis, type RedisOptions, type SharedState } from './open-redis';
