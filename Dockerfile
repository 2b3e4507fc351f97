# One image for the bot and the workers; the command says which. Node runs the TypeScript as it is.
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# Before the sources, so that a change of them doesn't install everything again.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY . .

# A named volume mounted here takes over its owner from the image.
RUN mkdir /data && chown node:node /data
USER node

ENV DATA_DIR=/data PORT=3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "src/main/bot.ts"]
