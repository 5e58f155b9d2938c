# syntax=docker/dockerfile:1
# The tag names one release on one base. Pin its digest too where you have pulled it: see docs/deploying.md.
FROM node:22.20.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY tsconfig.json schema.graphql config.schema.json ./
COPY src ./src
RUN npm run build && node src/build/external-modules.mjs external

FROM node:22.20.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
# The bundle has everything inside but OpenTelemetry.
COPY --from=build /build/external ./node_modules
COPY --from=build /build/dist/main.js /build/dist/core.js ./dist/
COPY --from=build /build/dist/graphiql ./dist/graphiql
COPY package.json schema.graphql config.schema.json LICENSE ./
COPY src/demo/pools ./src/demo/pools
COPY src/demo/identity-pools ./src/demo/identity-pools
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
